import Lexicon
import Taxonomy
import Text

/// Years that lie back: `in 1962`, `during the 1980s`, `the 1988 attack`.
extension Interpretation {
  /// Years between an article and what it tells as history.
  private static let yearsPast = 5
  /// Words between a year and a mention told of it, at most.
  private static let longestReach = 14

  /// Words that may stand before a year and give the time of what the clause tells.
  private static let openings: [[UInt8]] = [
    "in", "during", "of", "by", "until", "between", "from", "early", "late", "mid", "circa", "around", "through", "spring", "summer",
    "autumn",
    "fall", "winter", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
    "sept", "nov", "dec", "oct", "aug", "jan", "feb",
  ].map { Array($0.utf8) }
  /// What a year before it makes an event of the past.
  private static let events: [[UInt8]] = [
    "war", "attack", "attacks", "bombing", "bombings", "invasion", "massacre", "shooting", "crisis", "siege", "revolution", "genocide",
    "uprising", "gulf", "coup", "battle", "conflict", "assassination", "raid", "hijacking",
  ].map { Array($0.utf8) }

  /// The year that lies back of which the clause of a mention is told; nil where it is told of none.
  ///
  /// - Parameter year: when the article appeared; unknown, only years of past centuries lie back.
  func formerYear(of candidate: Candidate, year: Int?, cues: [SentenceContext.Hit]) -> Range<Int>? {
    let sentence = sentences[candidate.sentence]
    let last = year.map { $0 - Self.yearsPast } ?? 1999
    var position = sentence.start
    var found: Range<Int>?
    while position + 4 <= sentence.end {
      guard text[position].isDigit else {
        position += 1
        continue
      }
      let start = position
      while position < sentence.end, text[position].isDigit { position += 1 }
      guard position - start == 4, let value = number(start..<position), value >= 1500, value < 2100,
        tellsTime(start..<position, in: sentence.start..<sentence.end)
      else { continue }
      // A later year beside an early one: the sentence tells of what went on since.
      if value > last { return nil }
      if found == nil, !isApart(start..<position, candidate.span, cues) { found = start..<position }
    }
    return found
  }

  private func number(_ digits: Range<Int>) -> Int? {
    text[digits].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// Whether four digits are a year at which something happened.
  private func tellsTime(_ year: Range<Int>, in sentence: Range<Int>) -> Bool {
    guard year.lowerBound > sentence.lowerBound else { return false }
    let before = text[year.lowerBound - 1]
    if before == UInt8(ascii: "(") { return true }
    guard before.isSpaceOrHyphen, let word = lastWord(before: year.lowerBound, from: sentence.lowerBound) else { return false }
    if isOpenOrCompared(year.lowerBound, from: sentence.lowerBound) { return false }
    let next = nextWord(from: year.upperBound, limit: sentence.upperBound)
    if year.upperBound < sentence.upperBound, text[year.upperBound].isWordByte {
      return text[year.upperBound] == UInt8(ascii: "s")
    }
    if isOne(word, of: Self.openings) { return true }
    if let comma = commaAndDay(before: year.lowerBound, from: sentence.lowerBound) { return comma }
    return next.map { isOne($0, of: Self.events) } ?? false
  }

  /// Whether a day of a month and a comma stand before a year (`Aug. 6, 1945`); nil where no comma does.
  private func commaAndDay(before position: Int, from start: Int) -> Bool? {
    var end = position
    while end > start, text[end - 1].isWhiteSpace { end -= 1 }
    guard end > start + 1, text[end - 1] == UInt8(ascii: ",") else { return nil }
    return text[end - 2].isDigit
  }

  /// The word that ends before a position, with nothing but spaces, hyphens, stops and commas between.
  private func lastWord(before position: Int, from start: Int) -> Range<Int>? {
    var end = position
    while end > start, text[end - 1].isSpaceOrHyphen || text[end - 1] == UInt8(ascii: ".") || text[end - 1] == UInt8(ascii: ",") {
      end -= 1
    }
    var first = end
    while first > start, text[first - 1].isWordByte { first -= 1 }
    return first < end ? first..<end : nil
  }

  private static let comparisons = ["since", "than", "dates", "dated", "dating", "commissioned", "born", "founded", "established"].map {
    Array($0.utf8)
  }

  /// Whether the time lasts on (`since the late 1990s`) or is only compared with (`fewer than in 1993`).
  func isOpenOrCompared(_ position: Int, from start: Int) -> Bool {
    var end = position
    for _ in 0..<4 {
      guard let word = lastWord(before: end, from: start) else { return false }
      if isOne(word, of: Self.comparisons) { return true }
      end = word.lowerBound
    }
    return false
  }

  private func isOne(_ word: Range<Int>, of list: [[UInt8]]) -> Bool {
    list.contains { known in
      known.count == word.count && zip(known, text[word]).allSatisfy { $0 == ($1.isUpperLetter ? $1 | 0x20 : $1) }
    }
  }

  /// Whether an accepted mention lies in a range.
  func hasMention(in range: Range<Int>) -> Bool {
    candidates.indices.contains { index in
      let span = candidates[index].span
      return candidates[index].verdict == .accepted && range.lowerBound <= span.lowerBound && span.upperBound <= range.upperBound
    }
  }

  /// Whether the end of a clause, or a mention nearer to the year behind it, stands between two places.
  private func isApart(_ one: Range<Int>, _ other: Range<Int>, _ cues: [SentenceContext.Hit]) -> Bool {
    guard !one.overlaps(other) else { return false }
    let between = min(one.upperBound, other.upperBound)..<max(one.lowerBound, other.lowerBound)
    if other.upperBound <= one.lowerBound, hasMention(in: between) { return true }
    return wordCount(between) > Self.longestReach || endsClause(between)
      || cues.contains { cue in
        cue.span.lowerBound >= between.lowerBound && cue.span.upperBound <= between.upperBound
          && lexicon.context.phrases[cue.phrase].status.contains { $0.effect == .end }
      }
  }
}

/// The year that opens an ISO 8601 date or date and time, or that stands in it anywhere; nil where none does.
func publicationYear(of date: String?) -> Int? {
  guard let date else { return nil }
  return date.utf8.split(whereSeparator: { !$0.isDigit }).lazy.compactMap { digits in
    digits.count == 4 || digits.count == 8 || digits.count == 14 ? Int(Substring(digits.prefix(4))) : nil
  }.first { $0 >= 1900 && $0 < 2200 }
}
