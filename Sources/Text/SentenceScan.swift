/// The bytes at which a sentence might end, as a set over the bytes that can be one: ASCII below 64 and the first bytes of longer characters.
struct SentenceCandidates {
  private var low: UInt64
  /// First bytes of `؟`, `।`, of general punctuation (`…`, `•`, U+2028), of `。` and of the full-width stops.
  private static let high: UInt64 = bit(0xD8) | bit(0xE0) | bit(0xE2) | bit(0xE3) | bit(0xEF)

  init() {
    low =
      Self.bit(UInt8(ascii: ".")) | Self.bit(UInt8(ascii: "!")) | Self.bit(UInt8(ascii: "?")) | Self.bit(0x0A) | Self.bit(0x0D)
  }

  /// Adds or takes out a byte below 64.
  mutating func set(_ byte: UInt8, _ present: Bool) {
    if present { low |= Self.bit(byte) } else { low &= ~Self.bit(byte) }
  }

  private static func bit(_ byte: UInt8) -> UInt64 { 1 << UInt64(byte & 63) }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    if byte < 64 { return (low &>> UInt64(byte)) & 1 != 0 }
    return byte >= 0xD8 && (Self.high &>> UInt64(byte & 63)) & 1 != 0
  }

  /// The index of the first candidate in `text` from `start` on, or the text's length.
  @inline(__always)
  func next(in text: Span<UInt8>, from start: Int) -> Int {
    var at = start
    while at < text.count && !contains(text[at]) { at += 1 }
    return at
  }
}
