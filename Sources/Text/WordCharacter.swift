/// Whether `scalar` can be part of a word: alphabetic, a mark, a decimal digit, connector punctuation or a join control,
/// which is `\w` of Unicode Technical Standard 18, annex C.
///
/// The scripts met most are answered by range; all others by the standard library's property tables.
package func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
  let value = scalar.value
  if value < 0x80 { return isASCIIWordByte(UInt8(truncatingIfNeeded: value)) }
  switch value {
  case 0x80...0xBF: return value == 0xAA || value == 0xB5 || value == 0xBA
  case 0xC0...0x2C1: return value != 0xD7 && value != 0xF7  // Latin letters but for the signs of multiplication and division.
  case 0x400...0x52F: return value != 0x482  // Cyrillic letters and marks but for the thousands sign.
  case 0x2000...0x206F:
    return value == 0x200C || value == 0x200D || value == 0x203F || value == 0x2040 || value == 0x2054
  case 0x4E00...0x9FFF, 0xAC00...0xD7A3: return true  // Unified ideographs, Hangul syllables.
  default: return hasWordProperty(scalar)
  }
}

/// The definition of a word character in the Unicode Character Database's own terms; slow.
func hasWordProperty(_ scalar: Unicode.Scalar) -> Bool {
  let properties = scalar.properties
  if properties.isAlphabetic || properties.isJoinControl { return true }
  switch properties.generalCategory {
  case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation: return true
  default: return false
  }
}

/// Whether an ASCII byte is a letter, a digit or the underscore; false for every byte from 0x80 on.
@inlinable @inline(__always)
package func isASCIIWordByte(_ byte: UInt8) -> Bool {
  let letters: UInt64 = 0x07FF_FFFE_87FF_FFFE  // Bit b - 64 for A-Z, the underscore and a-z.
  let digits: UInt64 = 0x03FF_0000_0000_0000  // Bit b for 0-9.
  let set = byte & 0x40 == 0 ? digits : letters
  return byte < 0x80 && set &>> UInt64(byte & 0x3F) & 1 == 1
}

extension Unicode.Scalar {
  /// The scalar whose UTF-8 form starts at `index` of `bytes`, which must be valid UTF-8. Its form is `UTF8.width(_:)` bytes long.
  @inlinable
  package init(utf8 bytes: Span<UInt8>, at index: Int) {
    let lead = UInt32(bytes[index])
    func continuation(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset]) & 0x3F }
    let value: UInt32
    switch lead {
    case 0..<0x80: value = lead
    case 0..<0xE0: value = (lead & 0x1F) << 6 | continuation(1)
    case 0..<0xF0: value = (lead & 0x0F) << 12 | continuation(1) << 6 | continuation(2)
    default: value = (lead & 0x07) << 18 | continuation(1) << 12 | continuation(2) << 6 | continuation(3)
    }
    self = Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
