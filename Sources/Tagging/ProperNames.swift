import Lexicon
import Text

/// Weapon words inside the proper name of an organisation, law, treaty or work are no mentions:
/// `Missile Defense Agency`, `Treaty on the Prohibition of Nuclear Weapons`.
extension Interpretation {
  /// Words that may stand between a mention and the last word of its name.
  private static let longestReach = 3

  /// The word that opens or ends the proper name in which a candidate stands; nil where it stands in none.
  func properName(around candidate: Candidate, _ context: SentenceContext) -> SentenceContext.Hit? {
    guard text[candidate.span.lowerBound].isUpperLetter, !isShouted(candidate.sentence) else { return nil }
    if candidate.isSystem, lexicon.entries[candidate.entry].isStrong { return nil }
    if context.roles.contains(.endsName), let ending = ending(after: candidate, context) { return ending }
    return context.roles.contains(.opensName) ? opening(before: candidate, context) : nil
  }

  /// The word that ends names, where a capitalised run leads from the mention to it.
  private func ending(after candidate: Candidate, _ context: SentenceContext) -> SentenceContext.Hit? {
    let limit = sentences[candidate.sentence].end
    let reach = isHeadline(candidate.sentence) ? 0 : Self.longestReach
    var position = candidate.span.upperBound
    var words = 0
    while words <= reach {
      guard let word = nextWord(from: position, limit: limit), text[word.lowerBound].isUpperLetter || words > 0 && isLink(word) else {
        return nil
      }
      if let ending = context.hits.first(where: { $0.span.lowerBound == word.lowerBound && $0.roles.contains(.endsName) }) {
        return ending.span.lowerBound >= candidate.span.upperBound ? ending : nil
      }
      position = word.upperBound
      words += 1
    }
    return nil
  }

  /// The word that opens names, where it leads to the mention by `of`, `on`, `for` and capitalised words.
  private func opening(before candidate: Candidate, _ context: SentenceContext) -> SentenceContext.Hit? {
    guard !isHeadline(candidate.sentence) else { return nil }
    return context.hits.first { hit in
      guard hit.roles.contains(.opensName), hit.span.upperBound < candidate.span.lowerBound,
        candidate.span.lowerBound - hit.span.upperBound < 70
      else { return false }
      var position = hit.span.upperBound
      var linked = false
      while let word = nextWord(from: position, limit: candidate.span.lowerBound) {
        let link = isLink(word)
        guard link || text[word.lowerBound].isUpperLetter else { return false }
        if position == hit.span.upperBound, !link { return false }
        linked = linked || link
        position = word.upperBound
      }
      return linked && position <= candidate.span.lowerBound && isOnlySpaceOrComma(position..<candidate.span.lowerBound)
    }
  }

  private static let links: [[UInt8]] = ["of", "on", "for", "the", "and", "to", "in", "against"].map { Array($0.utf8) }

  /// Further words that stay small in headlines.
  private static let smallWords: [[UInt8]] = ["a", "an", "as", "at", "but", "by", "from", "into", "nor", "or", "over", "s", "with"].map {
    Array($0.utf8)
  }

  private func isSmall(_ word: Range<Int>) -> Bool {
    Self.smallWords.contains { text[word].elementsEqual($0) }
  }

  private func isLink(_ word: Range<Int>) -> Bool {
    Self.links.contains { text[word].elementsEqual($0) }
  }

  private func isOnlySpaceOrComma(_ range: Range<Int>) -> Bool {
    text[range].allSatisfy { $0.isSpaceOrHyphen || $0 == UInt8(ascii: ",") }
  }

  /// The next word behind spaces, commas and hyphens; nil where anything else stands before it.
  func nextWord(from position: Int, limit: Int) -> Range<Int>? {
    var start = position
    while start < limit, text[start].isSpaceOrHyphen || text[start] == UInt8(ascii: ",") { start += 1 }
    var end = start
    while end < limit, text[end].isWordByte { end += 1 }
    return start < end ? start..<end : nil
  }

  /// Whether nearly all words of a sentence have capitals, so that capitals do not tell a name. The first word has one anyway, and
  /// small words of grammar have none in a headline either.
  func isHeadline(_ sentence: Int) -> Bool {
    let span = sentences[sentence]
    var words = 0
    var capitals = 0
    var position = nextTextWord(from: span.start, limit: span.end)?.upperBound ?? span.end
    while let word = nextTextWord(from: position, limit: span.end) {
      position = word.upperBound
      if text[word.lowerBound].isUpperLetter {
        capitals += 1
      } else if !text[word.lowerBound].isLowerLetter || isLink(word) || isSmall(word) {
        continue
      }
      words += 1
    }
    return words >= 2 && capitals * 10 > words * 8
  }

  /// Whether a sentence of some length is written in capitals alone, so that they tell nothing.
  func isShouted(_ sentence: Int) -> Bool {
    let span = sentences[sentence]
    return span.end - span.start > 12 && !text[span.start..<span.end].contains(where: \.isLowerLetter)
  }

  /// The next word whatever stands before it.
  private func nextTextWord(from position: Int, limit: Int) -> Range<Int>? {
    var start = position
    while start < limit, !text[start].isWordByte { start += 1 }
    var end = start
    while end < limit, text[end].isWordByte { end += 1 }
    return start < end ? start..<end : nil
  }
}
