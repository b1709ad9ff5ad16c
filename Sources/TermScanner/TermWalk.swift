internal import Text

/// Walks the trie from a word of the text and reports the terms that start there. Holds the buffers that one scan reuses.
struct TermWalk {
  private var word: [UInt8] = []
  private var gap: [UInt8] = []
  private var folded: [UInt8] = []
  private var exact: [UInt8] = []

  /// The digest of a lone joiner's canonical form.
  private static let joiner = WordHash.digest([UInt8(ascii: " ")].span, 0..<1)

  /// The key of a word that holds bytes beyond ASCII.
  @inline(never)
  mutating func foldedKey(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    word.removeAll(keepingCapacity: true)
    appendFolded(text.extracting(range), to: &word)
    return WordHash.key(word.span, at: 0, length: word.count)
  }

  /// Appends the terms of `trie` that start at `start`, where a word starts: the longest first, then by id.
  @inline(never)
  mutating func report(from start: Int, of text: Span<UInt8>, in trie: borrowing TermTrie, to matches: inout [TermMatch]) {
    let firstMatch = matches.count
    var hash: UInt64 = 0
    var index = start
    var capitals: UInt64 = 0
    var wordBit: UInt64 = 1
    folded.removeAll(keepingCapacity: true)
    var foldedEnd = start
    while true {
      let (end, isASCII) = wordEnd(text, from: index)
      if startsWithCapital(text, at: index) { capitals |= wordBit }
      hash = WordHash.step(hash, wordDigest(text, index..<end, isASCII))
      guard let node = trie.node(hash) else { break }
      if node.firstTerm >= 0 {
        extendFolded(text, from: &foldedEnd, to: end)
        confirm(node.firstTerm, text, start..<end, capitals, trie, to: &matches)
      }
      if !node.continues { break }
      guard let next = nextWord(text, after: end, &hash) else { break }
      index = next
      wordBit <<= 1
    }
    if matches.count > firstMatch + 1 { matches[firstMatch...].sort(by: TermMatch.isInReportOrder) }
  }

  @inline(__always)
  private mutating func wordDigest(_ text: Span<UInt8>, _ range: Range<Int>, _ isASCII: Bool) -> UInt64 {
    if isASCII { return WordHash.digest(text, range) }
    word.removeAll(keepingCapacity: true)
    appendFolded(text.extracting(range), to: &word)
    return WordHash.digest(word.span, 0..<word.count)
  }

  /// Steps over the gap at `end`, and returns where the next word starts; nil at the text's end.
  @inline(__always)
  private mutating func nextWord(_ text: Span<UInt8>, after end: Int, _ hash: inout UInt64) -> Int? {
    if let next = plainJoinerEnd(text, from: end) {
      hash = WordHash.step(hash, Self.joiner)
      return next
    }
    gap.removeAll(keepingCapacity: true)
    let start = appendCanonicalGap(text, from: end, to: &gap)
    guard start < text.count else { return nil }
    hash = WordHash.step(hash, WordHash.digest(gap.span, 0..<gap.count))
    return start
  }

  /// Brings the folded canonical form of the text walked up to `end`. `foldedEnd` is the walk's start or where a word ends.
  private mutating func extendFolded(_ text: Span<UInt8>, from foldedEnd: inout Int, to end: Int) {
    if !folded.isEmpty { foldedEnd = appendCanonicalGap(text, from: foldedEnd, to: &folded) }
    appendCanonicalForm(text, foldedEnd..<end, foldingCase: true, to: &folded)
    foldedEnd = end
  }

  /// Compares the text in `range` with each term from `first` on and appends those that are there.
  private mutating func confirm(
    _ first: Int32, _ text: Span<UInt8>, _ range: Range<Int>, _ capitals: UInt64, _ trie: borrowing TermTrie,
    to matches: inout [TermMatch]
  ) {
    var number = first
    exact.removeAll(keepingCapacity: true)
    while number >= 0 {
      let term = trie.terms[Int(number)]
      number = term.next
      guard term.capitals & ~capitals == 0, areEqual(folded.span, trie.forms.span, term.folded) else { continue }
      if term.matchCase == .exact {
        if exact.isEmpty { appendCanonicalForm(text, range, foldingCase: false, to: &exact) }
        guard areEqual(exact.span, trie.forms.span, term.exact) else { continue }
      }
      matches.append(TermMatch(start: Int32(range.lowerBound), end: Int32(range.upperBound), id: term.id))
    }
  }
}

private func areEqual(_ bytes: Span<UInt8>, _ forms: Span<UInt8>, _ range: Range<UInt32>) -> Bool {
  guard bytes.count == range.count else { return false }
  let start = Int(range.lowerBound)
  for index in bytes.indices where bytes[index] != forms[start + index] { return false }
  return true
}
