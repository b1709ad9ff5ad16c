import Text

/// JSON strings as bytes. Only the quotation mark, the backslash and control characters are escaped; everything else is
/// passed through as UTF-8, so that the output is short and has one form only.
extension Array where Element == UInt8 {
  /// What stands between a JSON string's quotation marks, for a range of valid UTF-8. Linear.
  mutating func append(jsonContents bytes: [UInt8], _ range: Range<Int>) {
    append(upTo: bytes.span.jsonLength(of: range)) { output, end in output.store(jsonContents: bytes.span, range, at: &end) }
  }

  mutating func append(jsonString string: String) {
    append(upTo: string.jsonLength) { output, end in output.store(jsonString: string, at: &end) }
  }

  /// A JSON string with its quotation marks. `bytes` are valid UTF-8.
  mutating func append(jsonString bytes: [UInt8]) {
    append(UInt8(ascii: "\""))
    append(jsonContents: bytes, bytes.indices)
    append(UInt8(ascii: "\""))
  }

  /// A JSON string, or `null`.
  mutating func append(jsonString string: String?) {
    if let string { append(jsonString: string) } else { append(text: "null") }
  }

  /// An array of JSON strings.
  mutating func append(jsonStrings strings: [String]) {
    append(UInt8(ascii: "["))
    for (index, string) in strings.enumerated() {
      if index > 0 { append(UInt8(ascii: ",")) }
      append(jsonString: string)
    }
    append(UInt8(ascii: "]"))
  }
}

extension MutableSpan where Element == UInt8 {
  /// Stores what stands between a JSON string's quotation marks. Runs without escapes are copied whole.
  mutating func store(jsonContents bytes: Span<UInt8>, _ range: Range<Int>, at end: inout Int) {
    var position = range.lowerBound
    while true {
      let stop = bytes.endOfPlainRun(in: position..<range.upperBound)
      store(bytes, position..<stop, at: &end)
      guard stop < range.upperBound else { return }
      store(jsonEscapeOf: bytes[stop], at: &end)
      position = stop + 1
    }
  }

  /// Stores a JSON string with its quotation marks.
  mutating func store(jsonString string: String, at end: inout Int) {
    store(jsonString: string.utf8.span, at: &end)
  }

  /// Stores valid UTF-8 as a JSON string with its quotation marks.
  mutating func store(jsonString bytes: Span<UInt8>, at end: inout Int) {
    store(UInt8(ascii: "\""), at: &end)
    store(jsonContents: bytes, 0..<bytes.count, at: &end)
    store(UInt8(ascii: "\""), at: &end)
  }

  @inline(__always)
  mutating func store(_ byte: UInt8, at end: inout Int) {
    self[end] = byte
    end &+= 1
  }

  private mutating func store(jsonEscapeOf byte: UInt8, at end: inout Int) {
    store(UInt8(ascii: "\\"), at: &end)
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): store(byte, at: &end)
    case 0x08: store(UInt8(ascii: "b"), at: &end)
    case 0x09: store(UInt8(ascii: "t"), at: &end)
    case 0x0A: store(UInt8(ascii: "n"), at: &end)
    case 0x0C: store(UInt8(ascii: "f"), at: &end)
    case 0x0D: store(UInt8(ascii: "r"), at: &end)
    default:
      for digit in [UInt8(ascii: "u"), 0x30, 0x30, byte.hexadecimalDigits.high, byte.hexadecimalDigits.low] { store(digit, at: &end) }
    }
  }
}

extension Span where Element == UInt8 {
  /// The bytes that a range takes up at most in a JSON string: an escape has up to six. Most ranges are not worth the counting.
  func jsonLength(of range: Range<Int>) -> Int {
    range.count <= 256 ? 6 * range.count : range.count + 5 * countOfPlainRunEnds(in: range)
  }
}

extension String {
  /// The bytes of the JSON string at most, its quotation marks counted.
  var jsonLength: Int {
    let bytes = utf8.span
    return 2 + bytes.jsonLength(of: 0..<bytes.count)
  }
}

extension UInt8 {
  /// Two lower-case hexadecimal digits.
  var hexadecimalDigits: (high: UInt8, low: UInt8) { (Self.hexadecimalDigit(self >> 4), Self.hexadecimalDigit(self & 0xF)) }

  private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
