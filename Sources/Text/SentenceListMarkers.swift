/// Numbers and letters that begin a list's item: `1.`, `2)`, `3.)`, `(4)`, `a.`, `iv.`, after a bullet or without one.
struct SentenceListMarker {
  /// The first byte after the marker.
  var end: Int
  /// The bullet's last byte, 0 without one.
  var bullet: UInt8 = 0
  /// The item's number, or its lower-case letter's byte; 0 where nothing can be expected to follow it.
  var value = 0
  var isLetter = false

  /// The marker at `start`, if there is one followed by white space (a bullet needs none).
  @inline(__always)
  init?(_ text: Span<UInt8>, at start: Int) {
    guard Self.mayBegin(SentenceCharacters.byte(text, start), SentenceCharacters.byte(text, start + 1)) else { return nil }
    self.init(reading: text, at: start)
  }

  /// Whether a marker can begin with these two bytes; turns away nearly every sentence.
  @inline(__always)
  private static func mayBegin(_ first: UInt8, _ second: UInt8) -> Bool {
    if !SentenceCharacters.isLetter(first) {
      return SentenceCharacters.isDigit(first) || first == UInt8(ascii: "(") || first == UInt8(ascii: "*") || first == 0xE2
    }
    return second == UInt8(ascii: ".") || second == UInt8(ascii: ")") || (isRomanDigit(first) && isRomanDigit(second))
  }

  private init?(reading text: Span<UInt8>, at start: Int) {
    end = start
    let length = Self.bullet(text, at: start)
    if length > 0 {
      bullet = text[start + length - 1]
      end = SentenceCharacters.skipWhiteSpace(text, from: start + length)
    }
    if !readLabel(text) && length == 0 { return nil }
  }

  /// The length of the bullet at `index`, 0 if there is none.
  static func bullet(_ text: Span<UInt8>, at index: Int) -> Int {
    guard SentenceCharacters.byte(text, index) == 0xE2 else { return 0 }
    let third = SentenceCharacters.byte(text, index + 2)
    switch SentenceCharacters.byte(text, index + 1) {
    case 0x80: return third == 0xA2 || third == 0xA3 ? 3 : 0
    case 0x81: return third == 0x83 ? 3 : 0
    case 0x96: return third == 0xAA || third == 0xB6 || third == 0xBA ? 3 : 0
    case 0x97: return third == 0x8F || third == 0x8B || third == 0xA6 ? 3 : 0
    default: return 0
    }
  }

  /// Reads `1.`, `(a)`, `iv)` and the like at `end`, and moves `end` past it.
  private mutating func readLabel(_ text: Span<UInt8>) -> Bool {
    var at = end
    if SentenceCharacters.byte(text, at) == UInt8(ascii: "(") || SentenceCharacters.byte(text, at) == UInt8(ascii: "*") { at += 1 }
    let first = at
    var number = 0
    while at - first < 4 && SentenceCharacters.isDigit(SentenceCharacters.byte(text, at)) {
      number = number * 10 + Int(text[at] & 15)
      at += 1
    }
    if at == first {
      while at - first < 5 && Self.isRomanDigit(SentenceCharacters.byte(text, at)) { at += 1 }
      if at == first && SentenceCharacters.isLetter(SentenceCharacters.byte(text, at)) { at += 1 }
    } else if at - first > 3 {
      return false
    }
    guard at > first, let labelEnd = Self.stop(text, at: at) else { return false }
    isLetter = number == 0
    value = isLetter ? (at - first == 1 && SentenceCharacters.isLower(text[first]) ? Int(text[first]) : 0) : number
    end = labelEnd
    return true
  }

  /// The end of the `.`, `)` or `.)` at `index`, if white space follows it on the same line.
  private static func stop(_ text: Span<UInt8>, at index: Int) -> Int? {
    var at = index
    if SentenceCharacters.byte(text, at) == UInt8(ascii: ".") { at += 1 }
    if SentenceCharacters.byte(text, at) == UInt8(ascii: ")") { at += 1 }
    guard at > index, SentenceCharacters.whiteSpace(text, at: at) > 0, !SentenceCharacters.isLineBreak(text[at]) else { return nil }
    return at
  }

  private static func isRomanDigit(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "x"): true
    default: false
    }
  }

  /// The start of the next item's label if its stop stands at `stop`: the label this marker's list goes on with, after white space.
  func nextItem(_ text: Span<UInt8>, stop: Int) -> Int? {
    guard value > 0, bullet == 0, stop > 0 else { return nil }
    var start = stop
    while start > 0 && stop - start < 4 && SentenceCharacters.isWordByte(text[start - 1]) { start -= 1 }
    if SentenceCharacters.byte(text, start - 1) == UInt8(ascii: "(") { start -= 1 }
    guard SentenceCharacters.whiteSpace(text, at: start - 1) == 1, let next = SentenceListMarker(text, at: start) else { return nil }
    return next.value == value + 1 && next.isLetter == isLetter && next.end > stop ? start : nil
  }
}
