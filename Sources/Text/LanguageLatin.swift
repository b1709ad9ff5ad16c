/// The evidence for each language of the Latin script that the guess knows.
struct LatinLanguageScore {
  /// The languages in the order of the score's lanes and of the masks' bits.
  static let codes = ["en", "fr", "de", "es", "it", "pt", "nl", "sv", "da", "no", "pl", "tr", "id", "ro", "cs", "hu"]

  /// The bit of each lane in the masks.
  private static var bits: SIMD16<UInt16> {
    SIMD16(1, 2, 4, 8, 0x10, 0x20, 0x40, 0x80, 0x100, 0x200, 0x400, 0x800, 0x1000, 0x2000, 0x4000, 0x8000)
  }
  private static let english = 0
  private static let danish = 8
  private static let norwegian = 9
  /// Below so many words little evidence must do.
  private static let shortText: UInt16 = 14

  /// Sixteen bits are enough for the score of a sample of some hundred words.
  private var scores = SIMD16<UInt16>()
  private var words: UInt16 = 0

  /// Weighs the ASCII letters in `range`, a function word of the languages in `mask`: a function word counts for its languages, the more
  /// the fewer they are; some endings for English.
  @inline(__always)
  mutating func weighWord(_ text: Span<UInt8>, _ range: Range<Int>, _ mask: UInt16) {
    words += 1
    if mask != 0 {
      let others = mask & (mask - 1)
      add(mask, others == 0 ? 4 : others & (others - 1) == 0 ? 2 : 1)
    } else {
      weighEnding(text, range)
    }
  }

  @inline(__always)
  private mutating func weighEnding(_ text: Span<UInt8>, _ range: Range<Int>) {
    if range.count > 4 {
      let last = text[range.upperBound - 1] | 0x20
      let middle = text[range.upperBound - 2] | 0x20
      let isParticiple = last == UInt8(ascii: "g") && middle == UInt8(ascii: "n") && text[range.upperBound - 3] | 0x20 == UInt8(ascii: "i")
      if isParticiple || (last == UInt8(ascii: "d") && middle == UInt8(ascii: "e")) { add(1, 1) }
    } else if range.count == 1 && text[range.lowerBound] == UInt8(ascii: "s") {
      let before = SentenceCharacters.byte(text, range.lowerBound - 1)
      if before == UInt8(ascii: "'") || before == 0x99 { add(1, 2) }
    }
  }

  /// Weighs a letter past ASCII, by its two bytes, that few of the languages use.
  mutating func weighLetter(_ first: UInt8, _ second: UInt8) {
    switch (first, second) {
    case (0xC3, 0x9F): add(Self.mask("de"), 6)
    case (0xC3, 0xB1): add(Self.mask("es"), 4)
    case (0xC3, 0xA3), (0xC3, 0xB5): add(Self.mask("pt"), 4)
    case (0xC3, 0xA5), (0xC3, 0x85): add(Self.mask("sv") | Self.mask("da") | Self.mask("no"), 2)
    case (0xC3, 0xB8), (0xC3, 0xA6), (0xC3, 0x98): add(Self.mask("da") | Self.mask("no"), 2)
    case (0xC3, 0xA4), (0xC3, 0xB6): add(Self.mask("de") | Self.mask("sv"), 1)
    case (0xC3, 0xA8), (0xC3, 0xAA), (0xC3, 0xA0): add(Self.mask("fr"), 1)
    case (0xC4, 0x9F), (0xC4, 0xB1), (0xC4, 0xB0), (0xC5, 0x9F): add(Self.mask("tr"), 4)
    case (0xC5, 0x82), (0xC4, 0x85), (0xC4, 0x99), (0xC5, 0xBC): add(Self.mask("pl"), 4)
    case (0xC8, 0x99), (0xC8, 0x9B), (0xC4, 0x83): add(Self.mask("ro"), 4)
    case (0xC4, 0x9B), (0xC5, 0x99), (0xC5, 0xAF): add(Self.mask("cs"), 4)
    case (0xC5, 0x91), (0xC5, 0xB1): add(Self.mask("hu"), 4)
    default: break
    }
  }

  /// Adds to the scores of the languages in `mask`, all at a time. Taking one away leaves the top bit of a lane set exactly where the lane
  /// is zero; the standard library's comparisons of vectors go lane by lane.
  @inline(__always)
  private mutating func add(_ mask: UInt16, _ weight: UInt16) {
    let isOther = (SIMD16(repeating: mask) & Self.bits &- SIMD16(repeating: 1)) &>> SIMD16(repeating: 15)
    scores &+= SIMD16(repeating: weight) & (isOther &- SIMD16(repeating: 1))
  }

  /// The bit of a language in the masks; none for a code that is not known.
  static func mask(_ code: String) -> UInt16 {
    guard let lane = codes.firstIndex(of: code) else { return 0 }
    return 1 << UInt16(lane)
  }

  /// The language with the most evidence, if there is enough of it and clearly less for any other.
  var language: String {
    var best = 0
    for lane in 1..<16 where scores[lane] > scores[best] { best = lane }
    var second: UInt16 = 0
    for lane in 0..<16 where lane != best && !areSiblings(lane, best) { second = max(second, scores[lane]) }
    let score = scores[best]
    if words < Self.shortText {
      if best == Self.english { return score > second ? Self.codes[best] : "und" }
      return score >= 4 && score >= 2 * second ? Self.codes[best] : "und"
    }
    return score * 4 >= words && score * 3 >= second * 4 ? Self.codes[best] : "und"
  }

  /// Whether, asked every 32 words, more words will hardly change the answer.
  @inline(__always)
  var isClear: Bool { words & 31 == 0 && isFarAhead }

  private var isFarAhead: Bool {
    var best: UInt16 = 0
    var second: UInt16 = 0
    for lane in 0..<16 {
      second = max(second, min(best, scores[lane]))
      best = max(best, scores[lane])
    }
    // Most texts are English, so that for it less evidence is enough, if nothing speaks for another language.
    return best >= 3 * second && scores[Self.english] == best && best * 4 >= words || best >= 2 * second && best * 2 >= words
  }

  private func areSiblings(_ lane: Int, _ other: Int) -> Bool {
    (lane == Self.danish && other == Self.norwegian) || (lane == Self.norwegian && other == Self.danish)
  }
}
