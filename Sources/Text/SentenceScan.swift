/// The bytes at which a sentence might end: stops, line breaks, the first bytes of longer stops and of bullets, and, inside a list, `)`.
struct SentenceCandidates {
  /// Whether `)` counts.
  var includesParenthesis = false

  /// Whether `byte` is a candidate: ASCII ones, and the first bytes of `؟`, `।`, general punctuation (`…`, `•`), `。`, and full-width stops.
  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), 0x0A, 0x0D, 0xD8, 0xE0, 0xE2, 0xE3, 0xEF: true
    case UInt8(ascii: ")"): includesParenthesis
    default: false
    }
  }

  /// The index of the first candidate in `text` from `start` on, or the text's length. Eight bytes at a time.
  @inline(__always)
  func next(in text: Span<UInt8>, from start: Int) -> Int {
    var at = start
    let parenthesis = includesParenthesis ? UInt8(ascii: ")") : UInt8(ascii: ".")
    while text.count &- at >= 8 {
      let bytes = EightBytes(text, at: at)
      let hits =
        bytes.equal(to: UInt8(ascii: ".")) | bytes.equal(to: UInt8(ascii: "!")) | bytes.equal(to: UInt8(ascii: "?"))
        | bytes.equal(to: parenthesis) | bytes.less(than: 0x0E) | bytes.leads
      if hits == 0 {
        at &+= 8
        continue
      }
      at &+= EightBytes.firstIndex(hits)
      if contains(text[at]) { return at }
      at &+= 1
    }
    return nextByByte(in: text, from: at)
  }

  /// `next(in:from:)` a byte at a time.
  func nextByByte(in text: Span<UInt8>, from start: Int) -> Int {
    var at = start
    while at < text.count && !contains(text[at]) { at += 1 }
    return at
  }
}
