import Lexicon
import Taxonomy

/// All that the words around a candidate say of it, also where the first word has decided.
extension Interpretation {
  /// The context phrases that speak of a candidate, by the same questions that decide, in the order of the text.
  ///
  /// Complexity: the context phrases of the sentences in its evidence's reach.
  func clues(for decided: Candidate) -> [Clue] {
    var candidate = decided
    candidate.span = decided.match
    candidate.weaponClass = decided.mentionClass  // A short form obeys the rules of its own words.
    let evidence = evidence(candidate)
    var clues: [Clue] = []
    if let evidence, !entry(candidate).isStrong {
      for sentence in sentencesInReach(evidence.within ?? .sentence, of: candidate.sentence) {
        for hit in context(of: sentence).hits where hit.speaks(of: candidate.span, in: text) {
          if evidence.cues.contains(Int32(hit.phrase)) { clues.append(Clue(.near, hit, in: sentence)) }
          if evidence.topics & hit.topics != 0 { clues.append(Clue(.topic, hit, in: sentence)) }
        }
      }
    }
    let bans = lexicon.inherited[candidate.weaponClass]
    let forbiddingCues = bans.cues + (evidence?.forbiddingCues ?? [])
    let forbiddingTopics = bans.topics | (evidence?.forbiddingTopics ?? 0)
    for hit in context(of: candidate.sentence).hits {
      if isDenied(candidate, by: hit) { clues.append(Clue(.notPhrase, hit, in: candidate.sentence)) }
      guard hit.speaks(of: candidate.span, in: text) else { continue }
      if forbiddingCues.contains(Int32(hit.phrase)) { clues.append(Clue(.unless, hit, in: candidate.sentence)) }
      if forbiddingTopics & hit.topics != 0 { clues.append(Clue(.unlessTopic, hit, in: candidate.sentence)) }
    }
    return clues.sorted { ($0.span.lowerBound, $0.span.upperBound) < ($1.span.lowerBound, $1.span.upperBound) }
  }
}

extension Clue {
  fileprivate init(_ role: Role, _ hit: SentenceContext.Hit, in sentence: Int) {
    self.init(role: role, span: hit.span, phrase: hit.phrase, sentence: sentence)
  }
}
