import GRDB

extension ReviewStore {
  /// Takes back the reviewer's last step that still counts, whenever it was taken; nil where there is none.
  package func undo(by reviewer: Reviewer) throws(ReviewProblem) -> StepOutcome? {
    try write { db in
      let request: SQLRequest<Int64> = "SELECT max(step) FROM undo_stack WHERE reviewer = \(reviewer.id) AND is_undone = 0"
      guard let step = try request.fetchOne(db) else { return nil }
      _ = try DecisionLog(db: db, reviewer: reviewer.id, now: now()).note("undo", target: step)
      try db.execute(literal: "UPDATE undo_stack SET is_undone = 1 WHERE step = \(step)")
      try db.execute(
        literal: """
          DELETE FROM current WHERE reviewer = \(reviewer.id) AND mention IN (SELECT mention FROM decision WHERE step = \(step))
          """)
      try DecisionLog.makeCurrent("SELECT previous FROM decision WHERE step = \(step)", in: db)
      return try Self.outcome(of: step, in: db)
    }
  }

  /// Takes again the step that was undone last; nil where there is none, or where another step has been taken since.
  package func redo(by reviewer: Reviewer) throws(ReviewProblem) -> StepOutcome? {
    try write { db in
      let request: SQLRequest<Int64> = "SELECT min(step) FROM undo_stack WHERE reviewer = \(reviewer.id) AND is_undone = 1"
      guard let step = try request.fetchOne(db) else { return nil }
      _ = try DecisionLog(db: db, reviewer: reviewer.id, now: now()).note("redo", target: step)
      try db.execute(literal: "UPDATE undo_stack SET is_undone = 0 WHERE step = \(step)")
      try DecisionLog.makeCurrent("SELECT id FROM decision WHERE step = \(step)", in: db)
      return try Self.outcome(of: step, in: db)
    }
  }

  /// What a bulk decision would touch, with the first mentions. Added mentions are no part of it.
  package func preview(_ filter: MentionFilter, for reviewer: Reviewer, first limit: Int = 10) throws(ReviewProblem) -> BulkPreview {
    var filter = filter
    filter.leavesOutAdded = true
    let count = try count(filter, for: reviewer)
    return BulkPreview(count: count, mentions: try mentions(try ids(filter, for: reviewer, limit: limit), for: reviewer))
  }

  /// One decision on every mention that a filter matches, added ones left out, as one step; nil where it matches none.
  ///
  /// - Parameter expected: how many were previewed; where another number matches by now, nothing is decided.
  package func bulk(
    _ filter: MentionFilter, _ decision: ReviewDecision, by reviewer: Reviewer, expecting expected: Int? = nil
  ) throws(ReviewProblem) -> StepOutcome? {
    var filter = filter
    filter.leavesOutAdded = true
    let sql = FilterSQL(filter: filter, reviewer: reviewer.id)
    return try write { db in
      if case .reclass(let weaponClass) = decision.verdict { try Self.checkClass(weaponClass, in: db) }
      let request: SQLRequest<Int> = "SELECT count(*) \(FilterSQL.source(reviewer.id)) WHERE \(sql.conditions)"
      let count = try request.fetchOne(db) ?? 0
      if let expected, expected != count {
        throw ReviewProblem(.otherMatches(count), "the filter matches \(count) mentions by now, not \(expected): look at them again")
      }
      guard count > 0 else { return nil }
      let log = DecisionLog(db: db, reviewer: reviewer.id, now: now())
      let step = try log.begin(.bulk)
      try log.decide(decision, in: step, where: sql.conditions)
      return try Self.outcome(of: step, in: db)
    }
  }

  static func outcome(of step: Int64, in db: Database) throws -> StepOutcome {
    let action: SQLRequest<String> = "SELECT action FROM step WHERE id = \(step)"
    let mentions: SQLRequest<Int64> = "SELECT mention FROM decision WHERE step = \(step) ORDER BY id LIMIT 100"
    let count: SQLRequest<Int> = "SELECT count(*) FROM decision WHERE step = \(step)"
    return StepOutcome(
      step: step, action: try action.fetchOne(db).flatMap(StepOutcome.Action.init) ?? .decide, mentions: try mentions.fetchAll(db),
      count: try count.fetchOne(db) ?? 0)
  }
}
