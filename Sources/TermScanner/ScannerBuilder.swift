internal import Text

/// Collects terms and compiles them to a `Scanner`.
///
/// A term is the words of its form, with what stands between them; what stands before its first word and after its last is no
/// part of it, so that "C++" is the term "C" and ".22" the term "22".
package struct ScannerBuilder {
  /// The most bytes a form may have.
  package static let maximumFormLength = 1024
  /// The most words a form may have.
  package static let maximumWordCount = 64

  /// The form being added; kept so that adding allocates nothing.
  @usableFromInline
  var written: [UInt8] = []
  private var terms: [TermTrie.Term] = []
  private var forms: [UInt8] = []
  private var keys: [(first: UInt64, second: UInt64?)] = []
  /// For each term the hashes of its ways through the trie, and after them the number of those hashes.
  private var hashes: [UInt64] = []
  private var hashEnds: [Int] = []

  package init() {}

  /// Adds a term. One form may be added often, with other ids or cases: each that matches is reported.
  ///
  /// - Parameters:
  ///   - form: the term as written, in UTF-8.
  ///   - id: what matches carry; ids need not differ.
  /// - Complexity: linear in the form's length.
  @inlinable
  package mutating func add(_ form: some Collection<UInt8>, matchCase: MatchCase, id: UInt32) throws(ScannerError) {
    written.removeAll(keepingCapacity: true)
    written.append(contentsOf: form)
    try addWritten(matchCase: matchCase, id: id)
  }

  @usableFromInline
  mutating func addWritten(matchCase: MatchCase, id: UInt32) throws(ScannerError) {
    var form: [UInt8] = []
    swap(&form, &written)
    defer { swap(&form, &written) }
    let words = try Self.wordRange(form.span)
    guard forms.count < Int(Int32.max) - 8 * Self.maximumFormLength else { throw .indexFull }

    let foldedStart = UInt32(forms.count)
    let capitals = appendWords(form.span, words)
    let foldedEnd = UInt32(forms.count)
    if matchCase == .exact { appendCanonicalForm(form.span, words, foldingCase: false, to: &forms) }
    terms.append(
      TermTrie.Term(
        id: id, matchCase: matchCase, capitals: matchCase == .name ? capitals : 0, folded: foldedStart..<foldedEnd,
        exact: foldedEnd..<UInt32(forms.count)))
  }

  /// From the first word's start to the last word's end.
  private static func wordRange(_ form: Span<UInt8>) throws(ScannerError) -> Range<Int> {
    guard form.count <= maximumFormLength else { throw .formTooLong }
    do { _ = try UTF8Span(validating: form) } catch { throw .invalidUTF8 }
    var range: Range<Int>?
    var wordCount = 0
    var index = 0
    while index < form.count {
      let end = wordEnd(form, from: index).end
      if end > index {
        range = (range?.lowerBound ?? index)..<end
        wordCount += 1
        index = end
      } else {
        index += UTF8.width(Unicode.Scalar(utf8: form, at: index))
      }
    }
    guard let range else { throw .noWordCharacter }
    guard wordCount <= maximumWordCount else { throw .formTooLong }
    return range
  }

  /// Appends the folded form, the hashes and the keys of the words in `range`; returns the words, as bits, that start with a capital.
  private mutating func appendWords(_ form: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var capitals: UInt64 = 0
    var wordBit: UInt64 = 1
    var hash: UInt64 = 0
    var firstKey: UInt64 = 0
    var secondKey: UInt64?
    var index = range.lowerBound
    while true {
      let end = wordEnd(form, from: index).end
      if startsWithCapital(form, at: index) { capitals |= wordBit }
      let start = forms.count
      appendFolded(form.extracting(index..<end), to: &forms)
      hash = WordHash.step(hash, WordHash.digest(forms.span, start..<forms.count))
      hashes.append(hash)
      if wordBit <= 2 {
        let key = WordHash.key(forms.span, at: start, length: forms.count - start)
        if wordBit == 1 { firstKey = key } else { secondKey = key }
      }
      if end == range.upperBound { break }
      let gapStart = forms.count
      index = appendCanonicalGap(form, from: end, to: &forms)
      hash = WordHash.step(hash, WordHash.digest(forms.span, gapStart..<forms.count))
      wordBit <<= 1
    }
    hashEnds.append(hashes.count)
    keys.append((firstKey, secondKey))
    return capitals
  }

  /// Compiles the terms added.
  /// - Complexity: linear in the number of their words.
  package consuming func build() -> Scanner {
    var filter = WordFilter(capacity: keys.count)
    for key in keys { filter.insert(key.first, key.second) }
    var trie = TermTrie(terms: terms, forms: forms, nodeLimit: hashes.count)
    var start = 0
    for (term, end) in hashEnds.enumerated() {
      for index in start..<(end - 1) { trie.insertInner(hashes[index]) }
      trie.insertEnd(hashes[end - 1], term: term)
      start = end
    }
    return Scanner(filter: filter, trie: trie)
  }
}
