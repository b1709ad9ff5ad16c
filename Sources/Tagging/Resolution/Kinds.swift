import Lexicon
import Taxonomy
import Text

/// Kinds that no antecedent gives: a modifier's, a phrase's, and the one that follows a headline.
extension ReferenceChain {
  /// A modifier that tells kinds apart stands for the kind that the article names with it: `short-range missiles` in an article on
  /// short-range ballistic missiles.
  mutating func kind(of place: Int, among finer: [Int]) -> ReferenceAnswer? {
    guard !interpretation.isRoot(classes[place]), let modifier = kindModifier(of: place) else { return nil }
    let alike = finer.filter { hasModifier(modifier, $0) }
    guard let answer = commonAncestor(alike.map { classes[$0] }), words.isFiner(answer, than: classes[place]),
      let example = alike.first
    else { return nil }
    return ReferenceAnswer(
      weaponClass: answer, reason: "of the kind of '\(interpretation.words(self[example].span))' in the article")
  }

  /// A modifier of kind among the mention's own words or right before it.
  private func kindModifier(of place: Int) -> [UInt8]? {
    let text = interpretation.text
    let span = self[place].span
    let start = interpretation.sentences[self[place].sentence].start
    var spans = text[span].allSatisfy(\.isWordByte) ? [] : [span]
    if let word = interpretation.previousWord(before: span.lowerBound, downTo: start) {
      spans.append(word..<span.lowerBound)
      if let further = interpretation.previousWord(before: word, downTo: start) { spans.append(further..<word) }
    }
    for span in spans {
      for word in text[span].split(whereSeparator: { !$0.isWordByte && $0 != UInt8(ascii: "-") }) where words.has(word, .kind) {
        return word.map { $0.isUpperLetter ? $0 | 0x20 : $0 }
      }
    }
    return nil
  }

  /// Whether a mention's words, or its class's, begin with the modifier's.
  private func hasModifier(_ modifier: [UInt8], _ place: Int) -> Bool {
    let parts = modifier.split(separator: UInt8(ascii: "-")).map(Array.init)
    let id = interpretation.taxonomy.classes[classes[place]].id.utf8.split(separator: UInt8(ascii: "-")).map(Array.init)
    return contains(parts, in: interpretation.foldedWords(self[place].span)) || contains(parts, in: id)
  }

  private func contains(_ parts: [[UInt8]], in list: [[UInt8]]) -> Bool {
    list.indices.contains { list[$0...].starts(with: parts) }
  }

  /// A phrase of the catalogue in which the word means a finer class. The article's own kinds may deny it.
  mutating func meaning(of place: Int, among finer: [Int]) -> ReferenceAnswer? {
    let mention = self[place]
    let context = interpretation.context(of: mention.sentence)
    guard context.roles.contains(.means) else { return nil }
    for hit in context.hits where hit.roles.contains(.means) && hit.span.overlaps(mention.span) {
      for meant in interpretation.lexicon.context.phrases[hit.phrase].means where words.isFiner(meant, than: mention.weaponClass) {
        let denying = finer.contains { other in
          !interpretation.taxonomy.isClass(classes[other], within: meant)
            && !interpretation.taxonomy.isClass(meant, within: classes[other])
        }
        if !denying { return ReferenceAnswer(weaponClass: meant, reason: "meant by '\(interpretation.words(hit.span))'") }
      }
    }
    return nil
  }

  /// What the head of an article brings up in brief, its next sentences say in full.
  mutating func announced(by place: Int, among finer: [Int]) -> ReferenceAnswer? {
    let shortForm = self[place]
    guard shortForm.sentence <= Self.lastSentenceOfHead, !interpretation.isRoot(shortForm.weaponClass),
      finer.first(where: { $0 < place }) == nil, canAnnounce(phrase(place), shortForm.sentence)
    else { return nil }
    let reach = (shortForm.sentence + 1)...(shortForm.sentence + Self.reachOfHead)
    var following: [Int] = []
    for later in finer where reach.contains(self[later].sentence) && fits(later, place, numberCounts: false) {
      let number = phrase(later).number
      let agrees = number == phrase(place).number || self[later].isSystem && number != .plural
      if agrees || phrase(place).modified == .event { following.append(later) }
    }
    guard let first = following.first, let answer = commonAncestor(following.map { classes[$0] }),
      words.isFiner(answer, than: shortForm.weaponClass)
    else { return nil }
    return ReferenceAnswer(weaponClass: answer, antecedent: order[first])
  }

  /// A plural without a determiner speaks of the kind, and a headline leaves determiners out.
  private func canAnnounce(_ phrase: NounPhrase, _ sentence: Int) -> Bool {
    guard phrase.modified != .head, phrase.determiner != .bare || phrase.number != .plural else { return false }
    return phrase.determiner != .other || interpretation.isHeadline(sentence)
  }

  private static let lastSentenceOfHead = 2
  private static let reachOfHead = 3
}
