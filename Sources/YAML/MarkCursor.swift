/// Turns libyaml's marks, which count code points, into bytes, lines and columns.
///
/// In an ASCII file the two are the same. In any other the cursor walks along with the parser: marks come in almost ascending
/// order, so that each byte is passed once; a mark that lies before the last one starts the walk anew.
struct MarkCursor {
  private let source: [UInt8]
  private let firstByte: Int
  private let isASCII: Bool
  private var byte: Int
  private var index = 0
  private var line = 0
  private var column = 0

  init(_ source: [UInt8]) {
    self.source = source
    firstByte = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    byte = firstByte
    isASCII = source.reduce(0, |) < 0x80
  }

  /// The stretch between two marks. In a file that is not ASCII, lines and columns are counted here and not taken from the marks,
  /// because libyaml also ends a line at U+0085, U+2028 and U+2029, and editors do not.
  mutating func location(from start: Mark, to end: Mark) -> NodeLocation {
    if isASCII {
      let first = min(start.index, source.count)
      return NodeLocation(line: start.line + 1, column: start.column + 1, bytes: first..<max(first, min(end.index, source.count)))
    }
    walk(to: start.index)
    let (first, firstLine, firstColumn) = (byte, line, column)
    if end.index > start.index { walk(to: end.index) }
    return NodeLocation(line: firstLine + 1, column: firstColumn + 1, bytes: first..<byte)
  }

  /// Moves to a code point; stops at the end of the file.
  private mutating func walk(to target: Int) {
    if target < index {
      (byte, index, line, column) = (firstByte, 0, 0, 0)
    }
    while index < target, byte < source.count {
      let first = source[byte]
      let length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      let isReturnBeforeFeed = first == 0x0D && byte + 1 < source.count && source[byte + 1] == 0x0A
      byte = min(byte + length, source.count)
      index += 1
      if first == 0x0A || first == 0x0D && !isReturnBeforeFeed {
        line += 1
        column = 0
      } else {
        column += 1
      }
    }
  }
}
