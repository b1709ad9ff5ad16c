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
    var isPlain = true
    while true {
      let (end, isASCII) = wordEnd(text, from: index)
      isPlain = isPlain && isASCII
      if startsWithCapital(text, at: index) { capitals |= wordBit }
      hash = WordHash.step(hash, wordDigest(text, index..<end, isASCII))
      guard let node = trie.node(hash) else { break }
      if node.firstTerm >= 0 {
        let place = Place(range: start..<end, capitals: capitals, isPlain: isPlain)
        confirm(node.firstTerm, text, place, trie, to: &matches)
      }
      if !node.continues { break }
      guard let next = nextWord(text, after: end, &hash, &isPlain) else { break }
      index = next
      wordBit <<= 1
    }
    Self.sort(&matches, from: firstMatch)
  }

  /// Puts the matches from `first` on in order, by insertion: they start together, so that they are few.
  @inline(__always)
  private static func sort(_ matches: inout [TermMatch], from first: Int) {
    var sorted = first + 1
    while sorted < matches.count {
      var place = sorted
      while place > first, TermMatch.isInReportOrder(matches[place], matches[place - 1]) {
        matches.swapAt(place, place - 1)
        place -= 1
      }
      sorted += 1
    }
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
  private mutating func nextWord(_ text: Span<UInt8>, after end: Int, _ hash: inout UInt64, _ isPlain: inout Bool) -> Int? {
    if let next = plainJoinerEnd(text, from: end) {
      hash = WordHash.step(hash, Self.joiner)
      return next
    }
    isPlain = false
    gap.removeAll(keepingCapacity: true)
    let start = appendCanonicalGap(text, from: end, to: &gap)
    guard start < text.count else { return nil }
    hash = WordHash.step(hash, WordHash.digest(gap.span, 0..<gap.count))
    return start
  }

  /// Where terms may stand that end at one node.
  private struct Place {
    var range: Range<Int>
    /// The words, as bits, that start with a capital.
    var capitals: UInt64
    /// Whether the words are ASCII and a lone space or hyphen stands between them, so that the text is compared as it is.
    var isPlain: Bool
  }

  /// Compares the text at `place` with each term from `first` on and appends those that are there.
  private mutating func confirm(
    _ first: Int32, _ text: Span<UInt8>, _ place: Place, _ trie: borrowing TermTrie, to matches: inout [TermMatch]
  ) {
    if !place.isPlain {
      folded.removeAll(keepingCapacity: true)
      exact.removeAll(keepingCapacity: true)
      appendCanonicalForm(text, place.range, foldingCase: true, to: &folded)
      appendCanonicalForm(text, place.range, foldingCase: false, to: &exact)
    }
    var number = first
    while number >= 0 {
      let term = trie.terms[Int(number)]
      number = term.next
      guard term.capitals & ~place.capitals == 0, isThere(term, text, place, trie.forms.span) else { continue }
      matches.append(TermMatch(start: Int32(place.range.lowerBound), end: Int32(place.range.upperBound), id: term.id))
    }
  }

  private func isThere(_ term: TermTrie.Term, _ text: Span<UInt8>, _ place: Place, _ forms: Span<UInt8>) -> Bool {
    let isExact = term.matchCase == .exact
    let form = isExact ? term.exact : term.folded
    if place.isPlain { return isEqual(text, place.range, to: forms, form, foldingCase: !isExact) }
    return isExact ? areEqual(exact.span, forms, form) : areEqual(folded.span, forms, form)
  }
}

private func areEqual(_ bytes: Span<UInt8>, _ forms: Span<UInt8>, _ range: Range<UInt32>) -> Bool {
  guard bytes.count == range.count else { return false }
  let start = Int(range.lowerBound)
  for index in bytes.indices where bytes[index] != forms[start + index] { return false }
  return true
}

/// Whether ASCII words with lone spaces or hyphens between them are, in canonical form, the bytes of `form`.
private func isEqual(
  _ text: Span<UInt8>, _ range: Range<Int>, to forms: Span<UInt8>, _ form: Range<UInt32>, foldingCase: Bool
) -> Bool {
  guard range.count == form.count else { return false }
  let shift = Int(form.lowerBound) - range.lowerBound
  for index in range {
    var byte = text[index]
    if byte == UInt8(ascii: "-") { byte = UInt8(ascii: " ") }
    if foldingCase, byte &- 0x41 < 26 { byte |= 0x20 }
    if byte != forms[index &+ shift] { return false }
  }
  return true
}
