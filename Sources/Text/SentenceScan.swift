/// The bytes at which a sentence might end: stops, line breaks, the first bytes of longer stops and of bullets, and, inside a list, `)`.
struct SentenceCandidates {
  /// Whether `)` counts.
  var includesParenthesis = false
  private var hits = ByteHits()

  /// Whether `byte` is a candidate: ASCII ones, and the first bytes of `؟`, `।`, general punctuation (`…`, `•`), `。`, and full-width stops.
  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), 0x0A, 0x0D, 0xD8, 0xE0, 0xE2, 0xE3, 0xEF: true
    case UInt8(ascii: ")"): includesParenthesis
    default: false
    }
  }

  /// The index of the first candidate in `text` from `start` on, or the text's length. Every call must be given the same text.
  @inline(__always)
  mutating func next(in text: Span<UInt8>, from start: Int) -> Int {
    var at = start
    while true {
      at = hits.next(in: text, from: at) { ByteMask.sentenceStops(in: $0, at: $1) }
      if at >= text.count || contains(text[at]) { return at }
      at &+= 1
    }
  }
}
