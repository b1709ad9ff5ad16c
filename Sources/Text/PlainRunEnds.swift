/// Where the bytes stand that end a plain run inside a JSON string: quotation marks, backslashes and control characters. A bit for each byte
/// of a text, looked at once however often it is asked for.
package struct PlainRunEnds: Sendable {
  private let blocks: [UInt64]
  private let count: Int

  /// Linear; one allocation.
  package init(of text: Span<UInt8>) {
    count = text.count
    var blocks = [UInt64](repeating: 0, count: (text.count + ByteMask.width - 1) / ByteMask.width)
    var masks = blocks.mutableSpan
    for block in 0..<masks.count { masks[block] = ByteMask.jsonStops(in: text, at: block &* ByteMask.width) }
    self.blocks = blocks
  }

  /// The first of them from `start` on, or the text's length.
  package func next(from start: Int) -> Int {
    guard start < count else { return count }
    let offset = UInt64(truncatingIfNeeded: start & (ByteMask.width - 1))
    var block = start / ByteMask.width
    var hits = blocks[block] & (~0 &<< offset)
    while hits == 0 {
      block &+= 1
      guard block < blocks.count else { return count }
      hits = blocks[block]
    }
    return block &* ByteMask.width &+ hits.trailingZeroBitCount
  }
}
