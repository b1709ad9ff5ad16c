/// Finds terms in text: whole words only, by the rules of `ScannerBuilder` and `MatchCase`.
///
/// The text is read 64 bytes at a time as a mask of word characters. The key of each word, and of it with the word before, is
/// looked up in a filter; only where that lets it pass are terms walked word by word and then compared byte by byte.
package struct Scanner: Sendable {
  private let filter: WordFilter
  private let trie: TermTrie

  init(filter: WordFilter, trie: TermTrie) {
    self.filter = filter
    self.trie = trie
  }

  /// Appends every occurrence of every term, overlapping ones too, ordered by start, then the longest first, then by id.
  ///
  /// - Parameter text: valid UTF-8 of less than 2 GiB.
  /// - Complexity: linear in the text's length, but for the words that are looked at again from each start of a longer term.
  package func scan(_ text: Span<UInt8>, into matches: inout [TermMatch]) {
    precondition(text.count < Int32.max, "The text is too long for offsets of 32 bits.")
    if text.isEmpty { return }
    let singles = filter.singles.bits.span
    let pairs = filter.pairs.bits.span
    let singleShift = filter.singles.shift
    let pairShift = filter.pairs.shift
    var walk = TermWalk()
    var reader = WordBlockReader()
    var block = reader.block(at: 0, of: text)
    var base = 0
    var lastOfBlockBefore: UInt64 = 0
    var previous = (start: -1, key: UInt64(0))
    while base < text.count {
      let nextBase = base &+ WordBlock.width
      let next = nextBase < text.count ? reader.block(at: nextBase, of: text) : WordBlock()
      var starts = block.words & ~(block.words &<< 1 | lastOfBlockBefore)
      while starts != 0 {
        let offset = starts.trailingZeroBitCount
        starts &= starts &- 1
        let start = base &+ offset
        let word = Self.word(at: offset, of: block, next, base: base, text)
        let key =
          word.isASCII ? WordHash.key(text, at: start, length: word.length) : walk.foldedKey(text, start..<(start &+ word.length))
        let isPair = filterBit(pairs, pairShift, WordHash.pairKey(previous.key, key))
        let isSingle = filterBit(singles, singleShift, key)
        if (isPair | isSingle) & 1 != 0 {
          if isPair & 1 != 0, previous.start >= 0 { walk.report(from: previous.start, of: text, in: trie, to: &matches) }
          previous.start = start
          if isSingle & 1 != 0 {
            walk.report(from: start, of: text, in: trie, to: &matches)
            previous.start = -1  // All terms from here are reported: the next pair needs no second walk.
          }
        } else {
          previous.start = start
        }
        previous.key = key
      }
      lastOfBlockBefore = block.words &>> 63
      block = next
      base = nextBase
    }
  }

  /// The length of the word that starts at `offset` of `block`, and whether all of it is ASCII.
  @inline(__always)
  private static func word(
    at offset: Int, of block: WordBlock, _ next: WordBlock, base: Int, _ text: Span<UInt8>
  ) -> (length: Int, isASCII: Bool) {
    let shift = UInt64(truncatingIfNeeded: offset)
    let length = (~(block.words &>> shift)).trailingZeroBitCount
    if offset &+ length < WordBlock.width {
      return (length, block.nonASCII &>> shift & ((1 &<< UInt64(truncatingIfNeeded: length)) &- 1) == 0)
    }
    return wordAcrossBlocks(at: offset, of: block, next, base: base, text)
  }

  @inline(__always)
  private static func wordAcrossBlocks(
    at offset: Int, of block: WordBlock, _ next: WordBlock, base: Int, _ text: Span<UInt8>
  ) -> (length: Int, isASCII: Bool) {
    let rest = (~next.words).trailingZeroBitCount
    if rest == WordBlock.width {
      let (end, isASCII) = wordEnd(text, from: base &+ offset)
      return (end &- base &- offset, isASCII)
    }
    let nonASCII = block.nonASCII &>> UInt64(truncatingIfNeeded: offset) | next.nonASCII & ((1 &<< UInt64(truncatingIfNeeded: rest)) &- 1)
    return (WordBlock.width &- offset &+ rest, nonASCII == 0)
  }
}
