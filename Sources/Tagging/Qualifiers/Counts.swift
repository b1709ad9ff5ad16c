import Lexicon
import Text

/// How many are meant: `four`, `more than 100`, `1.5 million`, `a dozen`, `dozens of`.
extension Interpretation {
  private static let numerals = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]
  /// Words that belong to the number behind them, each with those that stand before it.
  private static let bounds: [[String]] = [
    ["more", "than"], ["fewer", "than"], ["less", "than"], ["at", "least"], ["at", "most"], ["up", "to"], ["as", "many", "as"],
    ["an", "estimated"], ["no", "fewer", "than"], ["nearly"], ["almost"], ["about"], ["around"], ["some"], ["roughly"], ["approximately"],
    ["over"],
  ]
  /// Capitalised words before a number that is no count.
  private static let labels = [
    "type", "project", "mark", "mk", "class", "article", "block", "phase", "section", "flight", "chapter", "part", "annex", "group",
    "route",
    "highway", "page", "boeing", "airbus", "resolution", "title", "tier", "category", "january", "february", "march", "april", "may",
    "june",
    "july", "august", "september", "october", "november", "december", "jan", "feb", "aug", "sept", "oct", "nov", "dec",
  ]

  /// The count that ends with the word right before the noun phrase of a mention; nil where that word counts something else.
  func count(of candidate: Candidate, _ word: PhraseWord, _ reader: PhraseReader) -> Qualifier.Value? {
    let start = sentences[candidate.sentence].start
    if word.kind == .vague { return vague(word, downTo: start, candidate, reader) }
    guard let (first, value) = number(endingWith: word, downTo: start, reader) else {
      return word.kind == .several || word.kind == .dozen ? severalOf(word, downTo: start, candidate, reader) : nil
    }
    guard value == 1 || isPlural(candidate, reader), value != 1 || !isPlural(candidate, reader), !isLabelled(first, downTo: start, reader)
    else { return nil }
    if word.number != nil, isYear(value, word, first, downTo: start, reader) { return nil }
    let begin = bound(before: first, downTo: start, reader) ?? first
    return .number(value, text: words(begin..<word.span.upperBound))
  }

  /// The number written by the words that end with one, and where it begins.
  private func number(endingWith word: PhraseWord, downTo start: Int, _ reader: PhraseReader) -> (Int, Int)? {
    if let number = word.number {
      guard number == number.rounded(), number < 1e12 else { return nil }
      return (word.span.lowerBound, Int(number))
    }
    if word.kind == .numeral, let position = Self.numerals.firstIndex(where: { matches(word.span, $0) }) {
      return (word.span.lowerBound, position + 1)
    }
    guard word.kind == .dozen, let before = reader.word(before: word.span.lowerBound, downTo: start), before.link != .broken else {
      return nil
    }
    let scale = multiplier(word.span)
    if let number = before.number, number < 1e6 { return (before.span.lowerBound, Int((number * Double(scale)).rounded())) }
    if before.kind == .numeral, let position = Self.numerals.firstIndex(where: { matches(before.span, $0) }) {
      return (before.span.lowerBound, (position + 1) * scale)
    }
    guard matches(before.span, "a") || matches(before.span, "an") else { return nil }
    if let half = reader.word(before: before.span.lowerBound, downTo: start), matches(half.span, "half"), half.link == .space {
      return (half.span.lowerBound, scale / 2)
    }
    return (before.span.lowerBound, scale)
  }

  private func multiplier(_ word: Range<Int>) -> Int {
    if matches(word, "dozen") { return 12 }
    if matches(word, "hundred") { return 100 }
    if matches(word, "thousand") { return 1000 }
    return matches(word, "million") ? 1_000_000 : 1_000_000_000
  }

  /// `dozens of`, `a pair of`, `tens of thousands of`.
  private func vague(_ word: PhraseWord, downTo start: Int, _ candidate: Candidate, _ reader: PhraseReader) -> Qualifier.Value? {
    guard isPlural(candidate, reader), let of = reader.word(after: word.span.upperBound, upTo: candidate.span.lowerBound), of.kind == .of
    else {
      return nil
    }
    let before = reader.word(before: word.span.lowerBound, downTo: start)
    if matches(word.span, "pair") || matches(word.span, "couple") || matches(word.span, "handful") {
      guard let before, before.link == .space, matches(before.span, "a") else { return nil }
      let span = before.span.lowerBound..<of.span.upperBound
      return matches(word.span, "pair") ? .number(2, text: words(span)) : .text(words(span))
    }
    guard let before, before.kind == .of, before.link == .space,
      let larger = reader.word(before: before.span.lowerBound, downTo: start), larger.kind == .vague, larger.link == .space
    else { return .text(words(word.span.lowerBound..<of.span.upperBound)) }
    return .text(words(larger.span.lowerBound..<of.span.upperBound))
  }

  /// `several`, `several hundred`.
  private func severalOf(_ word: PhraseWord, downTo start: Int, _ candidate: Candidate, _ reader: PhraseReader) -> Qualifier.Value? {
    guard isPlural(candidate, reader) else { return nil }
    if word.kind == .several { return .text(words(word.span)) }
    guard let before = reader.word(before: word.span.lowerBound, downTo: start), before.kind == .several, before.link == .space else {
      return nil
    }
    return .text(words(before.span.lowerBound..<word.span.upperBound))
  }

  /// Whether the mention's last word is plural, or a name that may stand for several.
  private func isPlural(_ candidate: Candidate, _ reader: PhraseReader) -> Bool {
    guard let last = reader.word(before: candidate.span.upperBound, downTo: candidate.span.lowerBound) else { return false }
    if isPluralNoun(last.span) { return true }
    guard candidate.isSystem else { return false }
    let next = reader.word(after: candidate.span.upperBound, upTo: sentences[candidate.sentence].end)
    return next.map { $0.link == .broken || $0.link == .comma || $0.kind == .closed || $0.kind == .and } ?? true
  }

  /// Whether the number names a thing (`Type 45`, `Article 5`), an amount of money, or is joined to what stands before it.
  private func isLabelled(_ first: Int, downTo start: Int, _ reader: PhraseReader) -> Bool {
    guard first > start else { return false }
    if [UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ":")].contains(text[first - 1]) {
      return true
    }
    guard let before = reader.word(before: first, downTo: start), before.link != .broken, before.link != .comma else { return false }
    guard text[before.span.lowerBound].isUpperLetter else { return false }
    return before.span.count <= 2 && before.kind != .closed || Self.labels.contains { matches(before.span, $0) }
  }

  /// Whether four digits are a year: no bound before them, and a preposition of time.
  private func isYear(_ value: Int, _ word: PhraseWord, _ first: Int, downTo start: Int, _ reader: PhraseReader) -> Bool {
    guard value >= 1900, value < 2100, word.span.count == 4 else { return false }
    guard let before = reader.word(before: first, downTo: start) else { return true }
    return before.link != .space || !Self.bounds.contains { $0.last.map { matches(before.span, $0) } ?? false }
  }

  /// Where the words begin that bound a number (`at least`), if some do.
  private func bound(before first: Int, downTo start: Int, _ reader: PhraseReader) -> Int? {
    for bound in Self.bounds {
      var position = first
      let isHere = bound.reversed().allSatisfy { wanted in
        guard let word = reader.word(before: position, downTo: start), word.link == .space, matches(word.span, wanted) else { return false }
        position = word.span.lowerBound
        return true
      }
      if isHere { return position }
    }
    return nil
  }
}
