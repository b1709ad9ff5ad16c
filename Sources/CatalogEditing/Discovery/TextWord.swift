import Text

/// A word of a text as discovery sees it: letters and digits, with single hyphens, apostrophes, points, slashes and ampersands inside.
struct TextWord: Sendable {
  /// UTF-8 bytes of the text.
  var range: Range<Int>
  let startsWithCapital: Bool
  let hasCapital: Bool
  let hasDigit: Bool
  let isAllCapitals: Bool
  let hasHyphen: Bool

  /// `X-7`, `M855`, `9M730`: capitals and digits in one word.
  var isDesignator: Bool { hasCapital && hasDigit }
  /// One or more capitals, a hyphen or none, up to four digits, capitals or none: a form that few other codes have.
  func isPlainDesignator(in text: [UInt8]) -> Bool {
    var rest = text[range]
    let capitals = rest.prefix(while: \.isCapitalLetter)
    rest = rest.dropFirst(capitals.count)
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let digits = rest.prefix(while: \.isDecimalDigit)
    return (1...4).contains(capitals.count) && (1...4).contains(digits.count)
      && rest.dropFirst(digits.count).allSatisfy(\.isCapitalLetter)
  }

  /// Whether it may be part of a name by its letters alone.
  var isNameLike: Bool { startsWithCapital || isDesignator }
  var startsSmall: Bool { !isNameLike && !hasDigit }

  init(_ range: Range<Int>, of text: [UInt8]) {
    self.range = range
    let bytes = text[range]
    startsWithCapital = Self.isCapital(text, at: range.lowerBound)
    hasCapital = startsWithCapital || bytes.contains(where: \.isCapitalLetter)
    hasDigit = bytes.contains(where: \.isDecimalDigit)
    isAllCapitals = hasCapital && !bytes.contains(where: \.isSmallLetter)
    hasHyphen = bytes.contains(UInt8(ascii: "-"))
  }

  private static func isCapital(_ text: [UInt8], at index: Int) -> Bool {
    if text[index] < 0x80 { return text[index].isCapitalLetter }
    return Unicode.Scalar(utf8: text.span, at: index).properties.isUppercase
  }

  func text(in bytes: [UInt8]) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The words of a stretch of valid UTF-8, in order. Linear.
  static func words(of text: [UInt8], in range: Range<Int>) -> [TextWord] {
    var words: [TextWord] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let width = wordWidth(text, at: index)
      guard width > 0 else {
        index += UTF8.isContinuation(text[index]) || text[index] < 0x80 ? 1 : scalarWidth(text, at: index)
        continue
      }
      let start = index
      while index < range.upperBound {
        let width = wordWidth(text, at: index)
        if width > 0 {
          index += width
        } else {
          let joiner = joinerWidth(text, at: index)
          guard joiner > 0, index + joiner < range.upperBound, wordWidth(text, at: index + joiner) > 0 else { break }
          index += joiner
        }
      }
      words.append(TextWord(start..<min(index, range.upperBound), of: text))
    }
    return words
  }

  private static func scalarWidth(_ text: [UInt8], at index: Int) -> Int {
    UTF8.width(Unicode.Scalar(utf8: text.span, at: index))
  }

  /// The bytes of the word character at `index`, 0 where none stands.
  private static func wordWidth(_ text: [UInt8], at index: Int) -> Int {
    if text[index] < 0x80 { return isASCIIWordByte(text[index]) && text[index] != UInt8(ascii: "_") ? 1 : 0 }
    let scalar = Unicode.Scalar(utf8: text.span, at: index)
    return isWordCharacter(scalar) ? UTF8.width(scalar) : 0
  }

  /// The bytes of a mark that joins parts of one word; a typographic apostrophe or hyphen has three.
  private static func joinerWidth(_ text: [UInt8], at index: Int) -> Int {
    switch text[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "&"): return 1
    case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80:
      return [0x99, 0x90, 0x91].contains(text[index + 2]) ? 3 : 0
    default: return 0
    }
  }
}

extension UInt8 {
  var isCapitalLetter: Bool { self >= 0x41 && self <= 0x5A }
  var isSmallLetter: Bool { self >= 0x61 && self <= 0x7A }
  var isDecimalDigit: Bool { self >= 0x30 && self <= 0x39 }
}
