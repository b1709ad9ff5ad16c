import Text

/// A written form cut into words. What stands before the first word and behind the last is no part of it, as in the scanner.
///
/// One value is read into again and again, so that cutting up a form allocates nothing.
struct FormWords {
  /// UTF-8.
  private(set) var bytes: [UInt8] = []
  /// The bytes of each word, in order; between two of them stands a gap.
  private(set) var words: [Range<Int>] = []
  private(set) var hasCapital = false
  private(set) var hasDigit = false

  /// Takes a form in the place of the one before. Complexity: linear in its length.
  mutating func read(_ form: some Collection<UInt8>) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: form)
    words.removeAll(keepingCapacity: true)
    // The flags are gathered in variables of their own: written to the value with each byte they would cost as much as all the rest.
    var (hasCapital, hasDigit) = (false, false)
    var start = -1
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let width = byte < 0x80 ? 1 : UTF8.width(Unicode.Scalar(utf8: bytes.span, at: index))
      if byte < 0x80 ? isASCIIWordByte(byte) : isLetter(at: index) {
        if start < 0 { start = index }
        hasCapital = hasCapital || byte.isUpper
        hasDigit = hasDigit || byte.isDigit
      } else if start >= 0 {
        words.append(start..<index)
        start = -1
      }
      index += width
    }
    if start >= 0 { words.append(start..<bytes.count) }
    self.hasCapital = hasCapital
    self.hasDigit = hasDigit
  }

  /// Whether a scalar outside ASCII is part of a word; the letter apostrophe is an apostrophe.
  private func isLetter(at index: Int) -> Bool {
    let scalar = Unicode.Scalar(utf8: bytes.span, at: index)
    return scalar.value != 0x2BC && isWordCharacter(scalar)
  }

  /// From the first word's start to the last word's end; empty where there is no word.
  var extent: Range<Int> {
    guard let first = words.first, let last = words.last else { return 0..<0 }
    return first.lowerBound..<last.upperBound
  }

  /// The bytes between word `gap` and the next one.
  func gap(_ gap: Int) -> Range<Int> { words[gap].upperBound..<words[gap + 1].lowerBound }

  /// Whether the gap is one space or hyphen, which a text may write either way.
  func isJoiner(_ gap: Int) -> Bool {
    let range = self.gap(gap)
    return range.count == 1 && (bytes[range.lowerBound] == UInt8(ascii: " ") || bytes[range.lowerBound] == UInt8(ascii: "-"))
  }

  /// Whether word number `word` is written as `other`.
  func isWord(_ word: Int, _ other: [UInt8]) -> Bool {
    words[word].count == other.count && has(other, at: words[word].lowerBound)
  }

  /// Whether the bytes from `start` on are `part`; `part` may not reach past the end.
  func has(_ part: [UInt8], at start: Int) -> Bool {
    for offset in part.indices where bytes[start + offset] != part[offset] { return false }
    return true
  }

  /// Whether all bytes of a range keep a rule.
  func all(_ range: Range<Int>, _ rule: (UInt8) -> Bool) -> Bool {
    for index in range where !rule(bytes[index]) { return false }
    return true
  }
}

/// A change that makes another written form of a form.
struct Edit: Equatable {
  /// Bytes of the form.
  var range: Range<Int>
  var replacement: [UInt8]

  init(_ range: Range<Int>, _ replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }

  /// Writes two words as one.
  static func join(_ gap: Range<Int>) -> Edit { Edit(gap, []) }
  /// Cuts a word in two before the byte at `offset`.
  static func split(at offset: Int) -> Edit { Edit(offset..<offset, hyphen) }
  private static let hyphen = [UInt8(ascii: "-")]
}

extension UInt8 {
  /// An ASCII letter, or a byte of a scalar outside ASCII.
  var isLetter: Bool { isUpper || isLower || self >= 0x80 }
  var isUpper: Bool { self >= 65 && self <= 90 }
  var isLower: Bool { self >= 97 && self <= 122 }
  var isDigit: Bool { self >= 48 && self <= 57 }
  var lowered: UInt8 { isUpper ? self | 0x20 : self }
}
