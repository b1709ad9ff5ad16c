import GRDB

/// A mention that reviewers see differently.
package struct Disagreement: Sendable {
  package var mention: ReviewMention
  /// The answers by reviewer, by name; a class id or `none`.
  package var answers: [(reviewer: Reviewer, answer: String)]
  /// What it was settled as; nil where it is open.
  package var settled: String?
}

extension ReviewStore {
  /// The reviewer under whose name differences are settled; decide, undo and redo work as for any other.
  package func adjudication() throws(ReviewProblem) -> Reviewer { try reviewer(called: Self.adjudicator) }

  /// The mentions that two or more reviewers answer differently, by article and place.
  ///
  /// - Parameter isOpenOnly: whether those that have been settled are left out.
  package func disagreements(openOnly isOpenOnly: Bool = true) throws(ReviewProblem) -> [Disagreement] {
    let adjudication = try adjudication()
    let names = Dictionary(uniqueKeysWithValues: try reviewers().map { ($0.id, $0) })
    return try read { db in
      var found: [Disagreement] = []
      for mention in try Self.answers(in: db, including: [adjudication.id]) {
        let answers = mention.answers.compactMap { id, answer in names[id].map { (reviewer: $0, answer: answer) } }
          .sorted { $0.reviewer.name < $1.reviewer.name }
        let settled = mention.answers[adjudication.id]
        guard Set(answers.map(\.answer)).count > 1, settled == nil || !isOpenOnly else { continue }
        let shown = try Self.mention(mention.id, for: adjudication.id, in: db)
        found.append(Disagreement(mention: shown, answers: answers, settled: settled))
      }
      return found
    }
  }

  /// Settles every open difference as a reviewer sees it, where that reviewer has an answer; one step. Nil where there is none.
  package func settle(as reviewer: Reviewer) throws(ReviewProblem) -> StepOutcome? {
    let open = try disagreements().compactMap { item in
      item.answers.first { $0.reviewer == reviewer }.map { (id: item.mention.id, answer: $0.answer) }
    }
    guard !open.isEmpty else { return nil }
    let adjudication = try adjudication()
    return try write { db in
      let log = DecisionLog(db: db, reviewer: adjudication.id, now: now())
      let step = try log.begin(.bulk)
      for (id, answer) in open {
        let weaponClass = try String.fetchOne(db, SQLRequest(literal: "SELECT class FROM mention WHERE id = \(id)"))
        let verdict: Verdict =
          answer == AnsweredMention.none ? .reject : answer == weaponClass ? .accept : .reclass(to: answer)
        try log.decide(ReviewDecision(verdict), in: step, where: "m.id = \(id)")
      }
      return try Self.outcome(of: step, in: db)
    }
  }
}
