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
    let singles = filter.singles.span
    let pairs = filter.pairs.span
    let shift = filter.shift
    let gate = filter.gate.bits.span
    var walk = TermWalk()
    var words = WordReader(text)
    var previous = (start: -1, key: UInt64(0), mayBegin: UInt64(0))
    while words.nextBlock(of: text) {
      while let word = words.nextWord(of: text) {
        let key = words.isASCII(word) ? WordHash.key(text, at: word.lowerBound, length: word.count) : walk.foldedKey(text, word)
        let passes = WordFilterBits.gate(gate, key)
        let isPair = WordFilterBits.pair(pairs, shift, previous.key, key, mayBegin: previous.mayBegin)
        let before = previous.start
        previous = (word.lowerBound, key, passes.first)
        if (isPair | passes.single) & 1 == 0 { continue }
        let isSingle = passes.single & WordFilterBits.single(singles, shift, key)
        if isPair & 1 != 0, before >= 0 { walk.report(from: before, of: text, in: trie, to: &matches) }
        if isSingle & 1 != 0 {
          walk.report(from: word.lowerBound, of: text, in: trie, to: &matches)
          previous.start = -1  // All terms from here are reported: the next pair needs no second walk.
        }
      }
    }
  }
}
