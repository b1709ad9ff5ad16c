/// JSON strings as bytes. Only the quotation mark, the backslash and control characters are escaped; everything else is
/// passed through as UTF-8, so that the output is short and has one form only.
extension Array where Element == UInt8 {
  /// A JSON string with its quotation marks. `bytes` are valid UTF-8.
  mutating func append(jsonString bytes: [UInt8]) {
    append(UInt8(ascii: "\""))
    append(jsonContents: bytes, bytes.indices)
    append(UInt8(ascii: "\""))
  }

  /// What stands between a JSON string's quotation marks, for a range of valid UTF-8. Linear; runs without escapes are copied whole.
  mutating func append(jsonContents bytes: [UInt8], _ range: Range<Int>) {
    var position = range.lowerBound
    while true {
      let stop = bytes.span.endOfPlainRun(in: position..<range.upperBound)
      append(contentsOf: bytes[position..<stop])
      guard stop < range.upperBound else { return }
      append(jsonEscapeOf: bytes[stop])
      position = stop + 1
    }
  }

  mutating func append(jsonString string: String) {
    let span = string.utf8.span
    if span.endOfPlainRun(in: 0..<span.count) == span.count {
      append(UInt8(ascii: "\""))
      append(contentsOf: string.utf8)
      append(UInt8(ascii: "\""))
    } else {
      append(jsonString: Array(string.utf8))
    }
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

  private mutating func append(jsonEscapeOf byte: UInt8) {
    append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
    case 0x08: append(UInt8(ascii: "b"))
    case 0x09: append(UInt8(ascii: "t"))
    case 0x0A: append(UInt8(ascii: "n"))
    case 0x0C: append(UInt8(ascii: "f"))
    case 0x0D: append(UInt8(ascii: "r"))
    default:
      append(text: "u00")
      append(byte.hexadecimalDigits.high)
      append(byte.hexadecimalDigits.low)
    }
  }
}

extension UInt8 {
  /// Two lower-case hexadecimal digits.
  var hexadecimalDigits: (high: UInt8, low: UInt8) { (Self.hexadecimalDigit(self >> 4), Self.hexadecimalDigit(self & 0xF)) }

  private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
