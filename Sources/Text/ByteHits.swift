/// Walks through the bytes of one text that pass a test. What was found in a block of 64 bytes is kept for the next call.
struct ByteHits {
  private var hits: UInt64 = 0
  private var blockStart = 0
  private var blockEnd = 0

  /// The first position in `text` from `start` on whose byte passes `test`, one of `ByteMask`, or the text's length. Every call must be
  /// given the same text and test.
  @inline(__always)
  mutating func next(in text: Span<UInt8>, from start: Int, _ test: (Span<UInt8>, Int) -> UInt64) -> Int {
    var at = start
    while at < text.count {
      if at >= blockEnd || at < blockStart {
        hits = test(text, at)
        blockStart = at
        blockEnd = min(at &+ ByteMask.width, text.count)
      }
      let rest = hits &>> UInt64(truncatingIfNeeded: at &- blockStart)
      if rest != 0 { return at &+ rest.trailingZeroBitCount }
      at = blockEnd
    }
    return text.count
  }
}
