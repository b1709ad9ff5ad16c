/// The words of a text in order, read from the masks of its blocks, one block ahead.
struct WordReader {
  private var blocks = WordBlockReader()
  private var block: WordBlock
  private var next: WordBlock
  /// Where `block` starts in the text.
  private var base: Int
  /// The first bytes of words in `block` that are still to be read.
  private var starts: UInt64 = 0
  /// For each of those words the bit behind its last byte; the last word has none if it goes on in the next block.
  private var ends: UInt64 = 0
  /// The offset where a word ends that goes on in the next block, or the next block's end if it goes on through all of that.
  private var endInNext = 0
  /// Whether `block` or the next one hold bytes beyond ASCII.
  private var mayHoldNonASCII = false

  @inline(__always)
  init(_ text: Span<UInt8>) {
    block = WordBlock()
    next = blocks.block(at: 0, of: text)
    base = -WordBlock.width
  }

  /// Goes on to the next block; false at the end of the text.
  @inline(__always)
  mutating func nextBlock(of text: Span<UInt8>) -> Bool {
    let carry = block.words &>> 63
    base &+= WordBlock.width
    guard base < text.count else { return false }
    block = next
    let nextBase = base &+ WordBlock.width
    next = nextBase < text.count ? blocks.block(at: nextBase, of: text) : WordBlock()
    let shifted = block.words &<< 1 | carry
    starts = block.words & ~shifted
    ends = ~block.words & shifted
    ends &= ends &- carry  // A word from the block before has been read: its end, the first, goes.
    endInNext = WordBlock.width &+ (~next.words).trailingZeroBitCount
    mayHoldNonASCII = block.nonASCII | next.nonASCII != 0
    return true
  }

  /// The bytes of the next word that starts in the block; nil if there is none.
  @inline(__always)
  mutating func nextWord(of text: Span<UInt8>) -> Range<Int>? {
    if starts == 0 { return nil }
    let start = starts.trailingZeroBitCount
    let end = ends == 0 ? endInNext : ends.trailingZeroBitCount
    starts &= starts &- 1
    ends &= ends &- 1
    if end == 2 &* WordBlock.width { return Self.longWord(text, from: base &+ start) }
    return (base &+ start)..<(base &+ end)
  }

  @inline(never)
  private static func longWord(_ text: Span<UInt8>, from start: Int) -> Range<Int> {
    start..<wordEnd(text, from: start).end
  }

  /// Whether `word`, the last one read, may go without folding: no byte of it is beyond ASCII.
  @inline(__always)
  func isASCII(_ word: Range<Int>) -> Bool {
    !mayHoldNonASCII || Self.isASCII((word.lowerBound &- base)..<(word.upperBound &- base), block.nonASCII, next.nonASCII)
  }

  /// Whether no byte of `word`, offsets from a block's start, is beyond ASCII. What goes on past the next block counts as if one were.
  private static func isASCII(_ word: Range<Int>, _ block: UInt64, _ next: UInt64) -> Bool {
    func mask(_ length: Int) -> UInt64 { length >= WordBlock.width ? .max : 1 << UInt64(length) - 1 }
    let inBlock = block & ~mask(word.lowerBound) & mask(word.upperBound)
    let inNext = next & mask(max(word.upperBound - WordBlock.width, 0))
    return inBlock | inNext == 0 && word.upperBound <= 2 * WordBlock.width
  }
}
