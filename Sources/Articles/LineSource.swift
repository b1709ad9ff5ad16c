internal import Text

/// The lines of a file or of standard input, one at a time and with their line ends, so that they can be written again byte for byte.
package struct LineSource {
  private static let chunkSize = 1 << 20

  private let file: InputFile
  private var buffer: [UInt8] = []
  /// Read from the file and not yet handed out.
  private var unread = 0..<0
  private var hasEnded = false

  /// Opens a file; `-` is standard input.
  package init(path: String) throws(SystemFailure) {
    file = try path == "-" ? InputFile.standardInput : InputFile.open(path)
  }

  /// The next line with its line feed, which the last may lack; nil at the end. Holds one line and a chunk at a time.
  package mutating func next() throws(SystemFailure) -> [UInt8]? {
    var searched = unread.lowerBound
    while true {
      let end = buffer.span.firstPosition(of: UInt8(ascii: "\n"), in: searched..<unread.upperBound)
      if end < unread.upperBound { return handOut(upTo: end + 1) }
      if hasEnded { return unread.isEmpty ? nil : handOut(upTo: unread.upperBound) }
      let kept = unread.count
      try fill()
      searched = unread.lowerBound + kept
    }
  }

  /// What has been read from the file and not yet handed out.
  package var pending: [UInt8] { Array(buffer[unread]) }

  private mutating func handOut(upTo end: Int) -> [UInt8] {
    let line = Array(buffer[unread.lowerBound..<end])
    unread = end..<unread.upperBound
    return line
  }

  private mutating func fill() throws(SystemFailure) {
    buffer.removeSubrange(0..<unread.lowerBound)
    unread = 0..<unread.count
    let room = unread.count + Self.chunkSize
    if buffer.count < room { buffer += [UInt8](repeating: 0, count: room - buffer.count) }
    let count = try file.read(into: &buffer, at: unread.count, limit: Self.chunkSize)
    unread = 0..<unread.count + count
    hasEnded = count == 0
  }
}
