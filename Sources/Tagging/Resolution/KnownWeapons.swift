import Lexicon
import Taxonomy
import Text

/// Weak words that go on with a weapon named right before: `the frigate … the ship`, `mustard gas … the gas`.
extension Interpretation {
  /// How many sentences back the weapon may stand.
  private static let reachOfKnown = 2
  /// How many sentences back something else may stand that the word could point at: more than a news article has.
  private static let reachOfOthers = 256

  /// Accepts weak words that point back (`the`, `this`, `its`) at a weapon of their class, or of a finer one. Nothing that forbids the
  /// word in its own sentence may stand before it in the article either: behind `the destroyer met a cargo ship`, `the ship` may be the
  /// other.
  ///
  /// Complexity: for each such word the sentences before it within reach.
  func acceptWordsForKnownWeapons() {
    for index in candidates.indices where candidates[index].verdict == .open && !candidates[index].isSystem {
      guard let known = weapon(namedBefore: index), isNoun(index), pointsBack(candidates[index]),
        !sentences(before: candidates[index]).contains(where: { isExcluded(candidates[index], in: $0) })
      else { continue }
      let (word, named) = (candidates[index], candidates[known])
      let reach: EvidenceReach =
        word.sentence == named.sentence
        ? .sentence : sentences[word.sentence].paragraph == sentences[named.sentence].paragraph ? .paragraph : .article
      candidates[index].accept(.mention(span: named.span, reach: reach))
    }
  }

  private func sentences(before word: Candidate) -> Range<Int> { max(0, word.sentence - Self.reachOfOthers)..<word.sentence }

  private func weapon(namedBefore index: Int) -> Int? {
    let word = candidates[index]
    guard !isRoot(word.weaponClass) else { return nil }
    for earlier in candidates.indices[..<index].reversed() {
      let named = candidates[earlier]
      guard named.sentence >= word.sentence - Self.reachOfKnown else { return nil }
      if named.verdict == .accepted, named.sentence < word.sentence, isWord(word, for: named) { return earlier }
    }
    return nil
  }

  /// Not an adjective (`nuclear`, `semi-automatic`), and no other match right behind.
  private func isNoun(_ index: Int) -> Bool {
    let word = candidates[index]
    return !isAdjective(word.span) && !candidates[neighbours(of: index)].contains { adjoin(word, $0) }
  }

  /// A class without finer ones has no word for all of its weapons but the noun that it was named with.
  private func isWord(_ word: Candidate, for named: Candidate) -> Bool {
    guard taxonomy.isClass(named.weaponClass, within: word.weaponClass) else { return false }
    let isGeneral = lexicon.references.hasFiner(word.weaponClass)
    guard isGeneral || lastWord(of: word.span).starts(with: singular(lastWord(of: named.span))) else { return false }
    return number(of: word.span) == number(of: named.span) || named.isSystem || number(of: named.span) == nil
  }

  private func singular(_ word: [UInt8]) -> [UInt8] { word.last == UInt8(ascii: "s") ? word.dropLast() : word }

  private func pointsBack(_ word: Candidate) -> Bool {
    let phrase = NounPhrase(around: word, in: self)
    guard phrase.modified == nil || phrase.modified == .event, hasOnlyAdjectives(before: word) else { return false }
    switch phrase.determiner {
    case .definite, .demonstrative, .distributive: return true
    case .possessive: return !phrase.isOwnedByName
    case .counted, .indefinite, .other, .bare: return false
    }
  }

  /// Whether nothing but adjectives and names stands between the word and its determiner: in `their friend saw mine`, the word has none.
  private func hasOnlyAdjectives(before word: Candidate) -> Bool {
    let start = sentences[word.sentence].start
    var position = word.span.lowerBound
    for _ in 0...2 {
      guard let previous = phraseWord(before: position, downTo: start) else { return false }
      if lexicon.references.determiner(text[previous]) != nil { return true }
      guard isAdjective(previous) || text[previous.lowerBound].isUpperLetter else { return false }
      position = previous.lowerBound
    }
    return false
  }
}
