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
  private var written: [UInt8] = []
  private var terms: [TermTrie.Term] = []
  private var forms: [UInt8] = []
  /// For each term what stands for it in the filter.
  private var filterEntries: [UInt64] = []
  private var gate = WordGate()
  /// The digest of the one space that lone spaces and hyphens between words become.
  private let spaceDigest = WordHash.digest([UInt8(ascii: " ")].span, 0..<1)
  /// The hashes of the ways through the trie, of one term after the other.
  private var hashes: [UInt64] = []
  /// For each term where its hashes end.
  private var hashEnds: [UInt32] = []

  package init() {}

  /// Adds a term. One form may be added often, with other ids or cases: each that matches is reported.
  ///
  /// - Parameters:
  ///   - form: the term as written, in UTF-8.
  ///   - id: what matches carry; ids need not differ.
  /// - Complexity: linear in the form's length.
  package mutating func add(_ form: some Collection<UInt8>, matchCase: MatchCase, id: UInt32) throws(ScannerError) {
    var copy: [UInt8] = []
    swap(&copy, &written)
    defer { swap(&copy, &written) }
    copy.removeAll(keepingCapacity: true)
    copy.append(contentsOf: form)
    try add(copy.span, matchCase: matchCase, id: id)
  }

  /// Adds a term, as the other `add` does, from bytes that lie together, which need not be copied.
  package mutating func add(_ form: Span<UInt8>, matchCase: MatchCase, id: UInt32) throws(ScannerError) {
    guard form.count <= Self.maximumFormLength else { throw .formTooLong }
    do { _ = try UTF8Span(validating: form) } catch { throw .invalidUTF8 }
    guard let start = Self.firstWordStart(form) else { throw .noWordCharacter }
    guard forms.count < Int(Int32.max) - 8 * Self.maximumFormLength else { throw .indexFull }

    let foldedStart = forms.count
    let hashCount = hashes.count
    guard let words = appendWords(form, from: start) else {
      forms.removeLast(forms.count - foldedStart)
      hashes.removeLast(hashes.count - hashCount)
      throw .formTooLong
    }
    hashEnds.append(UInt32(hashes.count))
    filterEntries.append(words.filterEntry)
    let foldedEnd = forms.count
    if matchCase == .exact { appendCanonicalForm(form, start..<words.end, foldingCase: false, to: &forms) }
    terms.append(
      TermTrie.Term(
        id: id, matchCase: matchCase, capitals: matchCase == .name ? words.capitals : 0,
        folded: UInt32(foldedStart)..<UInt32(foldedEnd), exact: UInt32(foldedEnd)..<UInt32(forms.count)))
  }

  private static func firstWordStart(_ form: Span<UInt8>) -> Int? {
    var index = 0
    while index < form.count {
      if wordCharacterWidth(form, at: index) != nil { return index }
      index += UTF8.width(Unicode.Scalar(utf8: form, at: index))
    }
    return nil
  }

  /// Appends the folded form and the hashes of the words from `start` on. Returns where the last word ends, which words, as bits,
  /// start with a capital, and what stands for the term in the filter; nil where there are too many words.
  private mutating func appendWords(
    _ form: Span<UInt8>, from start: Int
  ) -> (end: Int, capitals: UInt64, filterEntry: UInt64)? {
    var capitals: UInt64 = 0
    var wordBit: UInt64 = 1
    var hash: UInt64 = 0
    var firstKey: UInt64 = 0
    var secondKey: UInt64?
    var index = start
    while wordBit != 0 {
      let (end, isASCII) = wordEnd(form, from: index)
      if startsWithCapital(form, at: index) { capitals |= wordBit }
      let word = isASCII ? appendASCII(form, index..<end) : appendFolded(form, index..<end)
      hash = WordHash.step(hash, word.digest)
      hashes.append(hash)
      if wordBit == 1 { firstKey = word.key } else if wordBit == 2 { secondKey = word.key }
      if let next = plainJoinerEnd(form, from: end) {
        forms.append(UInt8(ascii: " "))
        hash = WordHash.step(hash, spaceDigest)
        index = next
        wordBit <<= 1  // Zero after the last word there is room for.
        continue
      }
      let gapStart = forms.count
      index = appendCanonicalGap(form, from: end, to: &forms)
      if index == form.count {
        forms.removeLast(forms.count - gapStart)
        gate.insert(firstKey, isFollowed: secondKey != nil)
        return (end, capitals, WordFilter.entry(firstKey, secondKey))
      }
      hash = WordHash.step(hash, WordHash.digest(forms.span, gapStart..<forms.count))
      wordBit <<= 1
    }
    return nil
  }

  /// Appends a folded word. Returns its hashes.
  private mutating func appendFolded(_ form: Span<UInt8>, _ word: Range<Int>) -> (digest: UInt64, key: UInt64) {
    let start = forms.count
    Text.appendFolded(form.extracting(word), to: &forms)
    return (WordHash.digest(forms.span, start..<forms.count), WordHash.key(forms.span, at: start, length: forms.count - start))
  }

  /// Appends a word of ASCII, as nearly all are, in small letters. Hashes are blind to their case, so that they are taken where the word
  /// stands.
  private mutating func appendASCII(_ form: Span<UInt8>, _ word: Range<Int>) -> (digest: UInt64, key: UInt64) {
    forms.append(addingCapacity: word.count) { small in
      for index in word {
        let byte = form[index]
        small.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
      }
    }
    return (WordHash.digest(form, word), WordHash.key(form, at: word.lowerBound, length: word.count))
  }

  /// Compiles the terms added.
  /// - Complexity: linear in the number of their words.
  package consuming func build() -> Scanner {
    var filter = WordFilter(capacity: filterEntries.count, gate: gate)
    for entry in filterEntries { filter.insert(entry) }
    var trie = TermTrie(terms: terms, forms: forms, nodeLimit: hashes.count)
    var start = 0
    for (term, end) in hashEnds.enumerated() {
      let last = Int(end) - 1
      for index in start..<last { trie.insertInner(hashes[index]) }
      trie.insertEnd(hashes[last], term: term)
      start = last + 1
    }
    return Scanner(filter: filter, trie: trie)
  }
}
