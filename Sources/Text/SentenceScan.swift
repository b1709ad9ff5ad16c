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

  /// The index of the first candidate in `text` from `start` on, or the text's length. Blocks without a candidate are passed over first,
  /// then eight bytes at a time.
  @inline(__always)
  func next(in text: Span<UInt8>, from start: Int) -> Int {
    var at = start
    let parenthesis = includesParenthesis ? UInt8(ascii: ")") : UInt8(ascii: ".")
    while text.count &- at >= Self.blockSize, !mayHold(text.extracting(at..<(at &+ Self.blockSize)), parenthesis) { at &+= Self.blockSize }
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

  private static let blockSize = 32

  /// Whether a candidate, or the first byte of another character past ASCII, stands in `block`. Every term is zero for the bytes it
  /// looks for alone, and the minimum over the block becomes vector instructions.
  @inline(__always)
  private func mayHold(_ block: Span<UInt8>, _ parenthesis: UInt8) -> Bool {
    var least: UInt8 = 0xFF
    for index in 0..<Self.blockSize {
      let byte = block[index]
      let stops = min(byte ^ UInt8(ascii: "."), min(byte ^ UInt8(ascii: "!"), byte ^ UInt8(ascii: "?")))
      let others = min(max(byte, 0x0D) ^ 0x0D, ~byte & 0xC0)
      least = min(least, min(min(stops, others), byte ^ parenthesis))
    }
    return least == 0
  }

  /// `next(in:from:)` a byte at a time.
  func nextByByte(in text: Span<UInt8>, from start: Int) -> Int {
    var at = start
    while at < text.count && !contains(text[at]) { at += 1 }
    return at
  }
}
