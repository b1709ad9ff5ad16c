import Lexicon
import Taxonomy
import Text

/// Names that a text gives to a weapon: beside its class noun (`the Sorim-7 cruise missile`, `the cruise missile Sorim-7`), in
/// apposition (`the Sorim-7, a new cruise missile`), by a word of naming (`a cruise missile called Sorim`).
///
/// Where no word of naming stands, a name has a digit or is a ship's class, or has an article before it and its apposition closes.
extension Interpretation {
  func introducedNames(of index: Int) -> [DefinedName] {
    let noun = candidates[index]
    let bounds = sentences[noun.sentence]
    guard !isShouted(noun.sentence) else { return [] }
    let found = [
      nameBefore(noun, bounds), nameBehind(noun, bounds), nameGiven(behind: noun, bounds), nameInApposition(before: noun, bounds),
    ]
    return found.compactMap { $0 }.map { DefinedName(span: $0.span, kind: $0.kind, named: index) }
  }

  private typealias Name = (span: Range<Int>, kind: DefinedName.Kind)

  /// `Sorim-7 cruise missile`, `Alder-class frigate`.
  private func nameBefore(_ noun: Candidate, _ bounds: SentenceSpan) -> Name? {
    let position = noun.span.lowerBound
    // A noun with a capital is part of a longer name.
    guard position > bounds.start, text[position - 1].isSpaceOrHyphen, !text[position].isUpperLetter else { return nil }
    return designator(endingAt: position - 1, downTo: bounds.start).map { ($0, .designator) }
  }

  /// `the cruise missile Sorim-7`.
  private func nameBehind(_ noun: Candidate, _ bounds: SentenceSpan) -> Name? {
    let position = noun.span.upperBound
    guard position < bounds.end, text[position] == 0x20, let name = designator(from: position + 1, limit: bounds.end),
      number(of: noun.span) != .plural
    else { return nil }
    return (name, .designator)
  }

  /// `a cruise missile called “Sorim”`.
  private func nameGiven(behind noun: Candidate, _ bounds: SentenceSpan) -> Name? {
    guard let naming = nextWord(from: noun.span.upperBound, limit: bounds.end), lexicon.references.has(text[naming], .naming) else {
      return nil
    }
    var start = naming.upperBound
    for _ in 0..<2 {
      guard let word = nextWord(from: start, limit: bounds.end) else { break }
      let isLink = lexicon.references.has(text[word], .copula) || lexicon.references.determiner(text[word]) == .definite
      guard isLink, !text[word.lowerBound].isUpperLetter else { break }
      start = word.upperBound
    }
    return name(from: skipQuote(from: start, limit: bounds.end), limit: bounds.end)
  }

  /// `the Sorim-7, a new cruise missile`.
  private func nameInApposition(before noun: Candidate, _ bounds: SentenceSpan) -> Name? {
    guard let comma = appositionStart(before: noun.span.lowerBound, bounds) else { return nil }
    if let name = designator(endingAt: comma, downTo: bounds.start), !standsBehindPlace(name, bounds) { return (name, .designator) }
    guard closesApposition(noun, bounds), let name = plainName(endingAt: comma, downTo: bounds.start),
      let article = phraseWord(before: name.lowerBound, downTo: bounds.start), lexicon.references.determiner(text[article]) == .definite,
      !standsBehindPlace(article, bounds)
    else { return nil }
    return (name, .plainName)
  }

  /// Where the comma, bracket or dash stands that opens the noun phrase; nil where the phrase has no indefinite or definite article.
  private func appositionStart(before position: Int, _ bounds: SentenceSpan) -> Int? {
    // Most noun phrases have no such mark near.
    let near = text[max(bounds.start, position - Self.longestPhrase)..<position]
    guard near.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "(") || $0 == 0xE2 }) else { return nil }
    var position = position
    for _ in 0...4 {
      guard let word = phraseWord(before: position, downTo: bounds.start), !lexicon.references.has(text[word], .boundary) else {
        return nil
      }
      position = word.lowerBound
      let role = lexicon.references.determiner(text[word])
      guard role == .indefinite || role == .definite || role == .possessive else {
        if role == nil || role == .other { continue }
        return nil
      }
      let end = skipSpace(before: position, downTo: bounds.start)
      if end > bounds.start, text[end - 1] == UInt8(ascii: ",") || text[end - 1] == UInt8(ascii: "(") {
        return skipQuote(before: skipSpace(before: end - 1, downTo: bounds.start))
      }
      if end - 3 > bounds.start, text[(end - 3)..<end].elementsEqual("–".utf8) || text[(end - 3)..<end].elementsEqual("—".utf8) {
        return skipQuote(before: skipSpace(before: end - 3, downTo: bounds.start))
      }
      return nil
    }
    return nil
  }

  /// In bytes: from the mark before an article to the noun.
  private static let longestPhrase = 48

  /// Whether a comma, bracket, dash, point or a relative clause follows.
  private func closesApposition(_ noun: Candidate, _ bounds: SentenceSpan) -> Bool {
    let rest = text[noun.span.upperBound..<bounds.end]
    return rest.isEmpty || [",", ".", ")", " –", " —", " that ", " which ", " with ", " capable "].contains { rest.starts(with: $0.utf8) }
  }

  private func standsBehindPlace(_ span: Range<Int>, _ bounds: SentenceSpan) -> Bool {
    guard var word = phraseWord(before: span.lowerBound, downTo: bounds.start) else { return false }
    if lexicon.references.determiner(text[word]) == .definite {
      guard let further = phraseWord(before: word.lowerBound, downTo: bounds.start) else { return false }
      word = further
    }
    return lexicon.references.has(text[word], .place)
  }
}

// Reading names.
extension Interpretation {
  /// A designator or up to three capitalised words from a position.
  private func name(from start: Int, limit: Int) -> Name? {
    if let name = designator(from: start, limit: limit) { return (name, .designator) }
    var end = start
    for _ in 0..<3 {
      let next = end == start ? start : end + 1
      guard next < limit, end == start || text[end] == 0x20, text[next].isUpperLetter else { break }
      end = text[next..<limit].firstIndex { !$0.isNameByte } ?? limit
    }
    guard end - start > 2, !lexicon.references.has(firstWord(start..<end), .noName) else { return nil }
    return (start..<end, .plainName)
  }

  private func designator(from start: Int, limit: Int) -> Range<Int>? {
    guard start < limit, text[start].isUpperLetter else { return nil }
    let end = text[start..<limit].firstIndex { !$0.isNameByte } ?? limit
    return isDesignator(start..<end) ? start..<end : nil
  }

  private func designator(endingAt end: Int, downTo start: Int) -> Range<Int>? {
    var first = text[start..<end].lastIndex { !$0.isNameByte }.map { $0 + 1 } ?? start
    if first > start, text[first - 1] == 0xE2 { first += 2 }  // The rest of a quotation mark or a dash.
    return first < end && isDesignator(first..<end) ? first..<end : nil
  }

  /// A word that begins with a capital, ends with a number and at most two letters (`Sorim-7A`), or with `-class`.
  private func isDesignator(_ span: Range<Int>) -> Bool {
    let word = text[span]
    guard word.first?.isUpperLetter == true, !lexicon.references.has(firstWord(span), .noName) else { return false }
    if word.count > 8, word.suffix(6).elementsEqual("-class".utf8) { return word.dropLast(6).contains(where: \.isLowerLetter) }
    guard let digit = word.lastIndex(where: \.isDigit), word.endIndex - digit <= 3, word.count(where: \.isDigit) <= 4 else { return false }
    let letters = word.prefix { $0.isUpperLetter || $0.isLowerLetter || $0 == UInt8(ascii: "-") }
    return word[letters.endIndex].isDigit && word.allSatisfy { $0 < 0x80 } && word.last != UInt8(ascii: "-")
  }

  /// A capitalised word that ends at a position, and is not the first of its sentence.
  private func plainName(endingAt end: Int, downTo start: Int) -> Range<Int>? {
    guard let word = phraseWord(before: end, downTo: start), word.upperBound == end, word.count > 2, word.lowerBound > start,
      text[word.lowerBound].isUpperLetter, text[word].dropFirst().contains(where: \.isLowerLetter), text[word].allSatisfy(\.isNameByte),
      !lexicon.references.has(text[word], .noName)
    else { return nil }
    return word
  }

  private func firstWord(_ span: Range<Int>) -> ArraySlice<UInt8> {
    text[span].prefix { $0.isUpperLetter || $0.isLowerLetter }
  }

  private static let quotes = ["\"", "'", "“", "”", "‘", "’"].map { Array($0.utf8) }

  private func skipQuote(from start: Int, limit: Int) -> Int {
    var start = start
    while start < limit, text[start].isWhiteSpace { start += 1 }
    return Self.quotes.first { text[start..<limit].starts(with: $0) }.map { start + $0.count } ?? start
  }

  private func skipQuote(before end: Int) -> Int {
    Self.quotes.first { end >= $0.count && text[(end - $0.count)..<end].elementsEqual($0) }.map { end - $0.count } ?? end
  }
}

extension UInt8 {
  /// A byte of a name's word, with hyphens and without the quotation marks and dashes of typography.
  fileprivate var isNameByte: Bool { isWordByte && self != 0xE2 || self == UInt8(ascii: "-") }
}
