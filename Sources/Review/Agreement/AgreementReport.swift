/// How far the reviewers of a store agree.
package struct AgreementReport: Sendable {
  package struct Pair: Sendable {
    package var first: Reviewer
    package var second: Reviewer
    /// Mentions that both have decided on.
    package var items = 0
    package var equal = 0
    package var kappa: Double?
    /// Mentions that each holds for some class, among those items.
    package var firstMentions = 0
    package var secondMentions = 0
    /// Of the same words and class; of the same words.
    package var commonMentions = 0
    package var commonWords = 0

    package var f1: Double? { mentionF1(common: commonMentions, first: firstMentions, second: secondMentions) }
    package var wordsF1: Double? { mentionF1(common: commonWords, first: firstMentions, second: secondMentions) }
  }

  package var reviewers: [Reviewer]
  /// Mentions that two or more have decided on.
  package var items: Int
  package var alpha: Double?
  package var pairs: [Pair]

  /// Linear in the mentions, times the pairs of reviewers.
  package init(_ mentions: [AnsweredMention], by reviewers: [Reviewer]) {
    self.reviewers = reviewers
    let units = mentions.map { mention in reviewers.compactMap { mention.answers[$0.id] } }
    items = units.count { $0.count > 1 }
    alpha = krippendorffsAlpha(units)
    pairs = reviewers.indices.flatMap { first in
      reviewers.indices.dropFirst(first + 1).map { Pair(mentions, reviewers[first], reviewers[$0]) }
    }
  }
}

extension AgreementReport.Pair {
  init(_ mentions: [AnsweredMention], _ first: Reviewer, _ second: Reviewer) {
    self.init(first: first, second: second)
    var labels: [(String, String)] = []
    for mention in mentions {
      guard let one = mention.answers[first.id], let other = mention.answers[second.id] else { continue }
      labels.append((one, other))
      let (isFirst, isSecond) = (one != AnsweredMention.none, other != AnsweredMention.none)
      if isFirst { firstMentions += 1 }
      if isSecond { secondMentions += 1 }
      if isFirst, isSecond { commonWords += 1 }
      if isFirst, one == other { commonMentions += 1 }
    }
    items = labels.count
    equal = labels.count { $0 == $1 }
    kappa = cohensKappa(labels)
  }
}
