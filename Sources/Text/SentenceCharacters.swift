/// What the segmenter asks of the characters around a stop. Every question is answered from the bytes, and none reads past the text's ends.
enum SentenceCharacters {
  /// The case of a character as far as it tells where a sentence begins.
  enum Case {
    case lower, upper, digit, uncased, none
  }

  /// The byte at `index`, or 0 outside the text.
  @inline(__always)
  static func byte(_ text: Span<UInt8>, _ index: Int) -> UInt8 {
    index >= 0 && index < text.count ? text[index] : 0
  }

  /// The length in bytes of the white space character (Unicode `White_Space`) at `index`; 0 if there is none.
  @inline(__always)
  static func whiteSpace(_ text: Span<UInt8>, at index: Int) -> Int {
    let first = byte(text, index)
    if first == 0x20 || (first >= 0x09 && first <= 0x0D) { return 1 }
    return first < 0xC2 ? 0 : wideWhiteSpace(text, at: index)
  }

  private static func wideWhiteSpace(_ text: Span<UInt8>, at index: Int) -> Int {
    let second = byte(text, index + 1)
    let third = byte(text, index + 2)
    switch byte(text, index) {
    case 0xC2: return second == 0x85 || second == 0xA0 ? 2 : 0
    case 0xE1: return second == 0x9A && third == 0x80 ? 3 : 0
    case 0xE2:
      if second == 0x80 {
        return (third >= 0x80 && third <= 0x8A) || third == 0xA8 || third == 0xA9 || third == 0xAF ? 3 : 0
      }
      return second == 0x81 && third == 0x9F ? 3 : 0
    case 0xE3: return second == 0x80 && third == 0x80 ? 3 : 0
    default: return 0
    }
  }

  /// The first index from `index` on that holds no white space, or a line break, which is not stepped over.
  @inline(__always)
  static func skipWhiteSpace(_ text: Span<UInt8>, from index: Int) -> Int {
    let at = byte(text, index) == 0x20 ? index + 1 : index
    return isVisible(byte(text, at)) ? at : skipLongWhiteSpace(text, from: at)
  }

  private static func skipLongWhiteSpace(_ text: Span<UInt8>, from index: Int) -> Int {
    var at = index
    while at < text.count && !isLineBreak(text[at]) {
      let length = whiteSpace(text, at: at)
      if length == 0 { break }
      at += length
    }
    return at
  }

  /// The end of the text before `end` without the white space that closes it, not below `start`.
  @inline(__always)
  static func trimmedEnd(_ text: Span<UInt8>, from start: Int, to end: Int) -> Int {
    end > start && isVisible(text[end - 1]) ? end : trimmedLongEnd(text, from: start, to: end)
  }

  private static func trimmedLongEnd(_ text: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var at = end
    while at > start {
      if whiteSpace(text, at: at - 1) == 1 {
        at -= 1
      } else if at - 2 >= start && whiteSpace(text, at: at - 2) == 2 {
        at -= 2
      } else if at - 3 >= start && whiteSpace(text, at: at - 3) == 3 {
        at -= 3
      } else {
        break
      }
    }
    return at
  }

  /// Whether `byte` is an ASCII character that can be seen: a quick answer before white space is looked at more closely.
  @inline(__always)
  private static func isVisible(_ byte: UInt8) -> Bool { byte &- 0x21 < 0x5E }

  @inline(__always)
  static func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  @inline(__always)
  static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  @inline(__always)
  static func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

  /// The length of the closing quote or bracket at `index`; 0 if there is none. A straight or curly apostrophe before a letter or digit
  /// is none.
  static func closer(_ text: Span<UInt8>, at index: Int) -> Int {
    switch byte(text, index) {
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "\""), UInt8(ascii: "*"): return 1
    case UInt8(ascii: "'"): return isWordByte(byte(text, index + 1)) ? 0 : 1
    case 0xC2: return byte(text, index + 1) == 0xBB ? 2 : 0
    case 0xE2:
      guard byte(text, index + 1) == 0x80 else { return 0 }
      switch byte(text, index + 2) {
      case 0x99: return isWordByte(byte(text, index + 3)) ? 0 : 3
      case 0x9D, 0xBA: return 3
      default: return 0
      }
    case 0xE3:
      guard byte(text, index + 1) == 0x80 else { return 0 }
      switch byte(text, index + 2) {
      case 0x8D, 0x8F, 0x91, 0x95: return 3
      default: return 0
      }
    case 0xEF: return byte(text, index + 1) == 0xBC && byte(text, index + 2) == 0x89 ? 3 : 0
    default: return 0
    }
  }

  /// The length of the opening quote or bracket at `index`; 0 if there is none.
  static func opener(_ text: Span<UInt8>, at index: Int) -> Int {
    switch byte(text, index) {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"),
      UInt8(ascii: "*"), UInt8(ascii: "_"):
      return 1
    case 0xC2:
      let second = byte(text, index + 1)
      return second == 0xAB || second == 0xBF || second == 0xA1 ? 2 : 0
    case 0xE2:
      let third = byte(text, index + 2)
      // The closing quotes open a sentence too where a typist took the wrong one.
      return byte(text, index + 1) == 0x80 && ((third >= 0x98 && third <= 0x9F) || third == 0xB9) ? 3 : 0
    default: return 0
    }
  }

  /// A byte of a letter or digit; any byte of a character past ASCII counts, save the general punctuation's first.
  @inline(__always)
  static func isWordByte(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || (byte >= 0x80 && byte != 0xE2) }

  /// The length of the hyphen or dash at `index`; 0 if there is none.
  static func dash(_ text: Span<UInt8>, at index: Int) -> Int {
    let first = byte(text, index)
    if first == UInt8(ascii: "-") { return 1 }
    let third = byte(text, index + 2)
    return first == 0xE2 && byte(text, index + 1) == 0x80 && third >= 0x90 && third <= 0x95 ? 3 : 0
  }

  /// The case of the character at `index`: ASCII, Latin-1, Greek and Cyrillic letters by their blocks, other letters uncased.
  static func letterCase(_ text: Span<UInt8>, at index: Int) -> Case {
    let first = byte(text, index)
    if first < 0x80 {
      if isLower(first) { return .lower }
      if isUpper(first) { return .upper }
      return isDigit(first) ? .digit : .none
    }
    let second = byte(text, index + 1)
    switch first {
    case 0xC3: return second < 0x9F ? .upper : .lower
    case 0xC4, 0xC5: return second & 1 == 0 ? .upper : .lower
    case 0xCE: return second >= 0xB1 ? .lower : .upper
    case 0xCF, 0xD1: return .lower
    case 0xD0: return second < 0xB0 ? .upper : .lower
    case 0xC2, 0xE2: return .none
    default: return .uncased
    }
  }
}
