internal import Text

/// The bytes of one file at a time, in a window that moves over it. The window is reused from file to file; it grows only
/// for a line that is longer than it, and never past the limit.
struct InputBuffer {
  enum Line: Equatable {
    /// A range of `bytes`, without its line end.
    case line(Range<Int>)
    /// Longer than the limit; its bytes are passed over.
    case tooLong
  }

  /// The window. Only `unread` of it is meaningful.
  private(set) var bytes: [UInt8] = []
  /// Lines handed out so far: the number of the last one.
  private(set) var lineNumber = 0
  /// Read from the file and not yet handed out.
  private(set) var unread = 0..<0
  private var file: InputFile?
  private let chunkSize: Int
  private let limit: Int

  /// Reads `chunkSize` bytes at a time; lines and whole files end at `limit` bytes.
  init(chunkSize: Int, limit: Int) {
    self.chunkSize = max(1, chunkSize)
    self.limit = max(1, limit)
  }

  /// Starts on another file, of which the first bytes may have been read already.
  mutating func open(_ file: InputFile, head: [UInt8] = []) {
    self.file = file
    if !head.isEmpty { bytes = head }
    unread = head.indices
    lineNumber = 0
  }

  /// Reads on, keeping what is unread; false at the end of the file.
  mutating func fill() throws(SystemFailure) -> Bool {
    guard let file else { return false }
    makeRoom()
    let count = try file.read(into: &bytes, at: unread.upperBound, limit: chunkSize)
    unread = unread.lowerBound..<unread.upperBound + count
    if count == 0 { self.file = nil }
    return count > 0
  }

  /// Passes over the first `count` unread bytes.
  mutating func skip(_ count: Int) {
    unread = unread.lowerBound + count..<unread.upperBound
  }

  /// The next line; nil after the last. A last line needs no line end; a carriage return before a line end is part of it.
  mutating func nextLine() throws(SystemFailure) -> Line? {
    var searched = unread.lowerBound
    var isTooLong = false
    while true {
      let end = bytes.span.firstPosition(of: UInt8(ascii: "\n"), in: searched..<unread.upperBound)
      if end < unread.upperBound {
        let line = unread.lowerBound..<end
        unread = end + 1..<unread.upperBound
        return handOut(line, isTooLong: isTooLong)
      }
      if unread.count > limit {
        isTooLong = true
        skip(unread.count)
      }
      let kept = unread.count
      guard try fill() else { return handOutLast(isTooLong: isTooLong) }
      searched = unread.lowerBound + kept
    }
  }

  /// The line that starts `offset` bytes into what is unread, not used up by this; nil at the end of the file. Where no line
  /// end comes before the limit, all that has been read of it.
  mutating func peekLine(at offset: Int) throws(SystemFailure) -> Range<Int>? {
    var searched = min(offset, unread.count)
    while true {
      let start = unread.lowerBound + searched
      let end = bytes.span.firstPosition(of: UInt8(ascii: "\n"), in: start..<unread.upperBound)
      if end < unread.upperBound { return unread.lowerBound + offset..<end }
      searched = unread.count
      guard searched <= limit, try fill() else {
        return offset < unread.count ? unread.lowerBound + offset..<unread.upperBound : nil
      }
    }
  }

  /// All that is left of the file; nil where that is more than the limit.
  mutating func rest() throws(SystemFailure) -> Range<Int>? {
    while unread.count <= limit {
      guard try fill() else { return unread }
    }
    return nil
  }

  private mutating func handOut(_ line: Range<Int>, isTooLong: Bool) -> Line {
    lineNumber += 1
    guard !isTooLong, line.count <= limit else { return .tooLong }
    let hasReturn = !line.isEmpty && bytes[line.upperBound - 1] == UInt8(ascii: "\r")
    return .line(hasReturn ? line.lowerBound..<line.upperBound - 1 : line)
  }

  private mutating func handOutLast(isTooLong: Bool) -> Line? {
    guard isTooLong || !unread.isEmpty else { return nil }
    let line = unread
    unread = line.upperBound..<line.upperBound
    return handOut(line, isTooLong: isTooLong)
  }

  /// Moves the unread bytes to the front, and lets the window grow where a line or a text is longer than a chunk.
  private mutating func makeRoom() {
    if unread.lowerBound > 0 {
      let distance = unread.lowerBound
      for position in unread { bytes[position - distance] = bytes[position] }
      unread = 0..<unread.count
    }
    guard bytes.count - unread.upperBound < chunkSize else { return }
    let doubled = unread.count > chunkSize ? min(2 * bytes.count, limit + chunkSize) : 0
    let size = max(unread.count + chunkSize, doubled)
    bytes += [UInt8](repeating: 0, count: size - bytes.count)
  }
}
