/// The contents of JSON string literals that `JSONScanner` has already found sound.
enum JSONString {
  /// The literal's bytes with the escapes replaced, as UTF-8. `body` is the range between the quotation marks.
  /// Plain runs are copied whole. Linear; one allocation.
  static func decoded(_ buffer: [UInt8], _ body: Range<Int>, escaped: Bool) -> [UInt8] {
    guard escaped else { return Array(buffer[body]) }
    let bytes = buffer.span
    var result: [UInt8] = []
    result.reserveCapacity(body.count)
    var position = body.lowerBound
    while true {
      let stop = bytes.firstPosition(of: UInt8(ascii: "\\"), from: position, to: body.upperBound)
      result.append(contentsOf: buffer[position..<stop])
      guard stop < body.upperBound else { return result }
      position = stop + appendEscape(at: stop, of: bytes, to: &result)
    }
  }

  /// Appends what the escape at `position` stands for; how many bytes the escape takes up.
  private static func appendEscape(at position: Int, of bytes: Span<UInt8>, to result: inout [UInt8]) -> Int {
    switch bytes[position + 1] {
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "u"): return appendUnicodeEscape(at: position, of: bytes, to: &result)
    case let literal: result.append(literal)
    }
    return 2
  }

  private static func appendUnicodeEscape(at position: Int, of bytes: Span<UInt8>, to result: inout [UInt8]) -> Int {
    var value = bytes.fourHexadecimals(at: position + 2) ?? 0xFFFD
    var length = 6
    if 0xD800...0xDBFF ~= value, let low = bytes.fourHexadecimals(at: position + 8) {
      value = 0x10000 + (value & 0x3FF) << 10 + low & 0x3FF
      length = 12
    }
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    return length
  }
}
