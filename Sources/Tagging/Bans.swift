import Lexicon
import Taxonomy

/// What forbids a mention whatever speaks for it: `not` phrases, forbidding cues and topics, proper names.
extension Interpretation {
  func rejectForbidden() {
    for index in candidates.indices where candidates[index].verdict == .open && isForbidden(candidates[index]) {
      candidates[index].verdict = .rejected
    }
  }

  func isForbidden(_ candidate: Candidate) -> Bool {
    let context = context(of: candidate.sentence)
    if context.roles.contains(.forbids), context.hits.contains(where: { isDenied(candidate, by: $0) }) { return true }
    let bans = lexicon.inherited[candidate.weaponClass]
    if isRuledOut(candidate, context, cues: bans.cues, topics: bans.topics) { return true }
    if let evidence = evidence(candidate),
      isRuledOut(candidate, context, cues: evidence.forbiddingCues, topics: evidence.forbiddingTopics)
    {
      return true
    }
    return isInsideProperName(candidate, context)
  }

  private func isRuledOut(_ candidate: Candidate, _ context: SentenceContext, cues: [Int32], topics: UInt64) -> Bool {
    context.cue(among: cues, beside: candidate.span, in: text) != nil
      || context.cue(ofTopics: topics, beside: candidate.span, in: text) != nil
  }

  /// Whether a `not` phrase of the candidate's entry or class overlaps it and does not lie wholly within it.
  private func isDenied(_ candidate: Candidate, by hit: SentenceContext.Hit) -> Bool {
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
