import Review

/// What there is to decide, for one person: the mentions of the report, or those that reviewers see differently.
struct ReviewQueue: Sendable {
  enum Kind: Sendable {
    /// The reviewer's own decisions.
    case report
    /// The differences between reviewers. `reviewer` is the adjudication.
    case differences
  }

  let store: ReviewStore
  let reviewer: Reviewer
  let kind: Kind

  func ids(_ filter: MentionFilter) throws(ReviewProblem) -> [Int64] {
    switch kind {
    case .report: return try store.ids(filter, for: reviewer)
    case .differences:
      // They come in the report's order.
      return try differences(filter).map(\.mention.id)
    }
  }

  func count(_ filter: MentionFilter) throws(ReviewProblem) -> Int {
    switch kind {
    case .report: try store.count(filter, for: reviewer)
    case .differences: try differences(filter).count
    }
  }

  func progress() throws(ReviewProblem) -> ProgressView {
    let progress = try store.progress(of: reviewer)
    guard kind == .differences else { return ProgressView(progress) }
    let all = try store.disagreements(openOnly: false)
    let left = all.count { $0.settled == nil }
    return ProgressView(decided: all.count - left, left: left, pace: progress.pace)
  }

  /// What reviewers say of the mentions that they see differently.
  func answers() throws(ReviewProblem) -> [Int64: [AnswerView]] {
    guard kind == .differences else { return [:] }
    var answers: [Int64: [AnswerView]] = [:]
    for difference in try store.disagreements(openOnly: false) {
      answers[difference.mention.id] = difference.answers.map {
        AnswerView(reviewer: $0.reviewer.name, class: $0.answer == AnsweredMention.none ? nil : $0.answer)
      }
    }
    return answers
  }

  private func differences(_ filter: MentionFilter) throws(ReviewProblem) -> [Disagreement] {
    try store.disagreements(openOnly: filter.decided == .undecided).filter { difference in
      (filter.article ?? difference.mention.articleID) == difference.mention.articleID
        && (filter.decided != .decided || difference.settled != nil)
    }
  }
}
