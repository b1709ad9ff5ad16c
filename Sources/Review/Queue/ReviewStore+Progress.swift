import GRDB

extension ReviewStore {
  private static let paceMinutes: Int64 = 10

  /// How far a reviewer has come with the report.
  package func progress(of reviewer: Reviewer) throws(ReviewProblem) -> ReviewProgress {
    let now = now()
    return try read { db in
      // Mentions without a decision are told from their number alone: looking for each in the decisions would cost most of the time.
      let present: SQLRequest<Int> = """
        SELECT count(*) FROM mention m WHERE m.state = 0 AND m.position IS NOT NULL AND m.successor IS NULL
        """
      let counts: SQLRequest<Row> = """
        SELECT coalesce(sum(\(FilterSQL.held)), 0) AS decided, coalesce(sum(m.state = 0), 0) AS present,
          coalesce(sum(\(FilterSQL.left)), 0) AS rest, coalesce(sum(d.verdict = 4), 0) AS skipped,
          coalesce(sum(d.change IS NOT NULL), 0) AS changed
        FROM current d JOIN mention m ON m.id = d.mention WHERE d.reviewer = \(reviewer.id) AND \(FilterSQL.visible)
        """
      let onOtherWords: SQLRequest<Int> = """
        SELECT count(*) \(FilterSQL.source(reviewer.id))
        WHERE m.predecessor IS NOT NULL AND d.change IS NULL AND \(FilterSQL.visible) AND \(FilterSQL.changed(reviewer.id))
        """
      var progress = ReviewProgress(decided: 0, left: 0, skipped: 0, changed: 0, pace: try pace(of: reviewer.id, at: now, in: db))
      if let row = try counts.fetchOne(db) {
        progress.decided = row["decided"]
        progress.left = try (present.fetchOne(db) ?? 0) - (row["present"] as Int) + (row["rest"] as Int)
        progress.skipped = row["skipped"]
        progress.changed = try (row["changed"] as Int) + (onOtherWords.fetchOne(db) ?? 0)
      }
      return progress
    }
  }

  private func pace(of reviewer: Int64, at now: Int64, in db: Database) throws -> Double {
    let steps: SQLRequest<Row> = """
      SELECT count(*) AS steps, min(s.time) AS first FROM step s JOIN undo_stack u ON u.step = s.id AND u.is_undone = 0
      WHERE s.reviewer = \(reviewer) AND s.time > \(now - Self.paceMinutes * 60_000) AND s.action <> 'note'
      """
    guard let row = try steps.fetchOne(db), let first: Int64 = row["first"] else { return 0 }
    // The first minute counts as a whole one, so that a quick start does not promise too much.
    return Double(row["steps"] as Int) / (Double(max(now - first, 60_000)) / 60_000)
  }
}
