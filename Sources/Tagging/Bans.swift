import Lexicon
import Taxonomy

/// What forbids a mention whatever speaks for it: `not` phrases, forbidding cues and topics, proper names.
extension Interpretation {
  func rejectForbidden() {
    for index in candidates.indices where candidates[index].verdict == .open {
      if let ban = ban(on: candidates[index]) { candidates[index].reject(ban) }
    }
  }

  /// The first rule that forbids a candidate; nil where it may stand.
  func ban(on candidate: Candidate) -> Rejection? {
    let context = context(of: candidate.sentence)
    if mechanisms.contains(.bans), let ban = catalogBan(on: candidate, context) { return ban }
    guard mechanisms.contains(.properNames) else { return nil }
    return properName(around: candidate, context).map { .properName(span: $0.span, phrase: $0.phrase) }
  }

  private func catalogBan(on candidate: Candidate, _ context: SentenceContext) -> Rejection? {
    if context.roles.contains(.forbids), let hit = context.hits.first(where: { isDenied(candidate, by: $0) }) {
      return .notPhrase(span: hit.span, phrase: hit.phrase)
    }
    let bans = lexicon.inherited[candidate.weaponClass]
    if let ban = exclusion(of: candidate, context, cues: bans.cues, topics: bans.topics) { return ban }
    if let evidence = evidence(candidate),
      let ban = exclusion(of: candidate, context, cues: evidence.forbiddingCues, topics: evidence.forbiddingTopics)
    {
      return ban
    }
    return nil
  }

  /// Whether words that forbid a candidate in its own sentence stand in another one.
  func isExcluded(_ candidate: Candidate, in sentence: Int) -> Bool {
    guard mechanisms.contains(.bans), let evidence = evidence(candidate) else { return false }
    return exclusion(of: candidate, context(of: sentence), cues: evidence.forbiddingCues, topics: evidence.forbiddingTopics) != nil
  }

  private func exclusion(of candidate: Candidate, _ context: SentenceContext, cues: [Int32], topics: UInt64) -> Rejection? {
    let hit = context.cue(among: cues, beside: candidate.span, in: text) ?? context.cue(ofTopics: topics, beside: candidate.span, in: text)
    return hit.map { .unless(span: $0.span, phrase: $0.phrase) }
  }

  /// Whether a `not` phrase of the candidate's entry or class overlaps it and does not lie wholly within it.
  func isDenied(_ candidate: Candidate, by hit: SentenceContext.Hit) -> Bool {
    guard hit.roles.contains(.forbids), hit.span.overlaps(candidate.span) else { return false }
    let liesWithin = candidate.span.lowerBound <= hit.span.lowerBound && hit.span.upperBound <= candidate.span.upperBound
    if liesWithin, hit.span != candidate.span { return false }
    return lexicon.context.phrases[hit.phrase].forbids.contains { scope in
      switch scope {
      case .weaponClass(let banned): taxonomy.isClass(candidate.weaponClass, within: banned)
      case .evidence(let banned): lexicon.entries[candidate.entry].evidence == banned
      }
    }
  }
}
