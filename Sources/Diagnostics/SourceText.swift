/// Reading single scalars and line ends out of bytes that may be damaged.
enum SourceText {
  /// 3 where the file starts with the UTF-8 form of U+FEFF, else 0.
  static func byteOrderMarkLength(_ source: [UInt8]) -> Int {
    source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Whether the byte at `offset` is the last one of a line's end: LF, or a CR that no LF follows.
  static func endsLine(at offset: Int, in source: Span<UInt8>) -> Bool {
    switch source[offset] {
    case 0x0A: true
    case 0x0D: offset + 1 == source.count || source[offset + 1] != 0x0A
    default: false
    }
  }

  /// The bytes of the line that holds `offset`, its line end left out.
  ///
  /// Complexity: O(length of the line).
  static func line(around offset: Int, in source: Span<UInt8>) -> Range<Int> {
    let offset = min(max(offset, 0), source.count)
    var start = offset
    while start > 0, !endsLine(at: start - 1, in: source) { start -= 1 }
    var end = offset
    // An offset on the LF of a CR LF belongs to the line before it.
    if end > start, end < source.count, source[end] == 0x0A, source[end - 1] == 0x0D { end -= 1 }
    while end < source.count, source[end] != 0x0A, source[end] != 0x0D { end += 1 }
    return start..<end
  }

  /// The scalar that starts at `offset` and its length in bytes; U+FFFD and 1 where no valid one does.
  static func scalar(at offset: Int, in source: Span<UInt8>) -> (scalar: Unicode.Scalar, length: Int) {
    let first = source[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    let damaged: (Unicode.Scalar, Int) = ("\u{FFFD}", 1)
    guard first >= 0xC2, first <= 0xF4, offset + length <= source.count else { return damaged }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for next in offset + 1..<offset + length {
      guard source[next] & 0xC0 == 0x80 else { return damaged }
      value = value << 6 | UInt32(source[next] & 0x3F)
    }
    // A longer form than needed is no valid UTF-8; a surrogate makes no scalar.
    guard value >= (length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80), let scalar = Unicode.Scalar(value) else { return damaged }
    return (scalar, length)
  }
}
