import Lexicon
package import Taxonomy
import Text

/// Negated, alleged, hypothetical, historical: what the words around a mention make of it.
///
/// The ConText algorithm (Chapman, Chu and Dowling 2007): a cue has a direction and a reach, and what ends a clause ends it. Here the
/// longest of overlapping cues counts, so that a longer phrase without effect (`no doubt`) hides the cue within it.
extension Interpretation {
  /// The statuses of a mention, in the order of `MentionStatus`, each with the words that gave it.
  ///
  /// - Parameter year: the year in which the article appeared, where it is known.
  /// - Complexity: the context phrases of the sentence, plus the words between them and the mention.
  func status(of candidate: Candidate, year: Int?) -> [StatusFinding] {
    var found: [StatusFinding] = []
    let cues = statusCues(in: candidate.sentence)
    if modifiesAbstraction(candidate) { return [] }
    for cue in cues {
      for rule in lexicon.context.phrases[cue.phrase].status {
        guard case .gives(let status) = rule.effect, !found.contains(where: { $0.status == status }),
          reaches(candidate.span, from: cue.span, rule, among: cues, in: candidate.sentence)
        else { continue }
        found.append(StatusFinding(status: status, words: cue.span))
      }
    }
    if !found.contains(where: { $0.status == .historical }), let words = formerYear(of: candidate, year: year, cues: cues) {
      found.append(StatusFinding(status: .historical, words: words))
    }
    return found.count < 2 ? found : MentionStatus.allCases.flatMap { status in found.filter { $0.status == status } }
  }

  /// The status cues of a sentence, the longest of those that overlap, in the order of the text.
  private func statusCues(in sentence: Int) -> [SentenceContext.Hit] {
    var cues: [SentenceContext.Hit] = []
    for hit in context(of: sentence).hits where hit.roles.contains(.status) {
      if let last = cues.last, hit.span.lowerBound < last.span.upperBound { continue }
      if !isNameOrDate(hit.span, in: sentence) { cues.append(hit) }
    }
    return cues
  }

  private func reaches(
    _ mention: Range<Int>, from cue: Range<Int>, _ rule: StatusRule, among cues: [SentenceContext.Hit], in sentence: Int
  ) -> Bool {
    let between: Range<Int>
    if cue.upperBound <= mention.lowerBound, rule.direction != .after {
      between = cue.upperBound..<mention.lowerBound
    } else if mention.upperBound <= cue.lowerBound, rule.direction != .before {
      between = mention.upperBound..<cue.lowerBound
    } else {
      return false
    }
    if let reach = rule.reach, wordCount(between) > reach { return false }
    if endsClause(between) { return false }
    if rule.effect == .gives(.historical), mention.upperBound <= cue.lowerBound, hasMention(in: between) { return false }
    if rule.effect == .gives(.historical), isOpenOrCompared(cue.lowerBound, from: sentences[sentence].start) { return false }
    return !cues.contains { $0.span.lowerBound >= between.lowerBound && $0.span.upperBound <= between.upperBound && ends($0, cue, rule) }
  }

  /// Whether another cue ends the reach of a cue: one that ends clauses, and a plan behind a negation that does not deny it
  /// (`has not disarmed and will launch`).
  private func ends(_ other: SentenceContext.Hit, _ cue: Range<Int>, _ rule: StatusRule) -> Bool {
    lexicon.context.phrases[other.phrase].status.contains { otherRule in
      switch otherRule.effect {
      case .end: true
      case .none: false
      case .real: rule.direction != .after && other.span.lowerBound >= cue.upperBound && rule.effect.isOfThought
      case .gives(let status):
        status == .hypothetical && rule.effect == .gives(.negated) && rule.direction == .before
          && other.span.lowerBound > cue.upperBound && wordCount(cue.upperBound..<other.span.lowerBound) > 1
      }
    }
  }

  /// Whether the noun behind a mention is what a clause speaks of, and no weapon (`gun laws`, `gun-owning`).
  private func modifiesAbstraction(_ candidate: Candidate) -> Bool {
    let reader = PhraseReader(text)
    let end = sentences[candidate.sentence].end
    guard let next = reader.word(after: candidate.span.upperBound, upTo: end), next.link == .space || next.link == .hyphen else {
      return false
    }
    return next.kind == .abstraction || next.link == .hyphen
  }

  /// Whether a range holds a semicolon, a colon before a space, or a dash.
  func endsClause(_ range: Range<Int>) -> Bool {
    for index in range {
      switch text[index] {
      case UInt8(ascii: ";"): return true
      case UInt8(ascii: ":"), UInt8(ascii: "-"):
        let next = index + 1 < range.upperBound ? text[index + 1] : 0x20
        if text[index] == next || text[index] == UInt8(ascii: ":") && next.isWhiteSpace { return true }
      case 0xE2 where text[index...].starts(with: "—".utf8) || text[index...].starts(with: "–".utf8): return true
      default: continue
      }
    }
    return false
  }

  /// Words that stand wholly or partly in a range. Linear in its bytes.
  func wordCount(_ range: Range<Int>) -> Int {
    var count = 0
    var isInWord = false
    for byte in text[range] {
      if byte.isWordByte, !isInWord { count += 1 }
      isInWord = byte.isWordByte || byte == UInt8(ascii: "-") && isInWord
    }
    return count
  }

  /// Whether a cue of one word is a name (`Will`, `May`) or a month: capitalised inside a sentence, or before a number.
  private func isNameOrDate(_ cue: Range<Int>, in sentence: Int) -> Bool {
    guard text[cue.lowerBound].isUpperLetter, wordCount(cue) == 1, !text[cue].dropFirst().contains(where: \.isUpperLetter) else {
      return false
    }
    let span = sentences[sentence]
    if let next = nextWord(from: cue.upperBound, limit: span.end), text[next.lowerBound].isDigit { return true }
    let start = text[span.start..<cue.lowerBound].firstIndex(where: \.isWordByte) ?? cue.lowerBound
    return start < cue.lowerBound && !opensQuotation(before: cue.lowerBound, from: span.start) && !isHeadline(sentence)
  }

  /// Whether a quotation mark stands right before a position.
  private func opensQuotation(before position: Int, from start: Int) -> Bool {
    guard position > start else { return false }
    return text[position - 1] == UInt8(ascii: "\"") || position - start >= 3 && text[(position - 3)..<position].elementsEqual("“".utf8)
  }
}

/// A status of a mention and the words that gave it, in UTF-8 bytes of the text.
package struct StatusFinding: Sendable, Equatable {
  package var status: MentionStatus
  package var words: Range<Int>
}

extension StatusEffect {
  /// Whether it denies or supposes.
  fileprivate var isOfThought: Bool { self == .gives(.negated) || self == .gives(.hypothetical) }
}
