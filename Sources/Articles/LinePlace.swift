internal import Text

/// A line of a source, for finding its bytes and for naming places in it.
struct LinePlace {
  let buffer: [UInt8]
  let line: Range<Int>
  let source: String
  let number: Int

  /// A range of the line as a range of the buffer.
  func absolute(_ range: Range<Int>) -> Range<Int> {
    line.lowerBound + range.lowerBound..<line.lowerBound + range.upperBound
  }

  /// A problem at a byte offset of the line, or with the line as a whole. Linear in the offset.
  func problem(at offset: Int?, _ message: String) -> ArticleProblem {
    let column = offset.map { offset in
      1 + buffer[line.lowerBound..<line.lowerBound + offset].count { !$0.isUTF8Continuation }
    }
    return ArticleProblem(source: source, line: number, column: column, message: message)
  }
}

extension UInt8 {
  /// True for the second and later bytes of a code point in UTF-8.
  var isUTF8Continuation: Bool { self & 0xC0 == 0x80 }
}

/// The place of the first byte that breaks UTF-8, with a message that names it. Linear.
func firstInvalidUTF8(in bytes: Span<UInt8>) -> (offset: Int, message: String)? {
  if bytes.isUTF8 { return nil }
  do {
    _ = try UTF8Span(validating: bytes)
    return nil
  } catch {
    let offset = error.byteOffsets.lowerBound
    let digits = String(bytes[offset], radix: 16, uppercase: true)
    return (offset, "invalid UTF-8 (byte 0x\(digits.count < 2 ? "0" : "")\(digits))")
  }
}
