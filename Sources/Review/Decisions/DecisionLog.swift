import GRDB

/// Writes one step of a reviewer into the log, with the decisions that count after it. Runs inside a transaction.
struct DecisionLog {
  let db: Database
  let reviewer: Int64
  let now: Int64

  /// Begins a step that can be undone. What was undone before it cannot be redone any more, but stays in the log.
  func begin(_ action: StepOutcome.Action) throws -> Int64 {
    let step = try note(action.rawValue, target: nil)
    try db.execute(literal: "DELETE FROM undo_stack WHERE reviewer = \(reviewer) AND is_undone")
    try db.execute(literal: "INSERT INTO undo_stack (step, reviewer, is_undone) VALUES (\(step), \(reviewer), 0)")
    return step
  }

  /// A row of the log alone, as undoing and redoing write it.
  func note(_ action: String, target: Int64?) throws -> Int64 {
    try db.execute(
      literal: "INSERT INTO step (reviewer, action, target, time) VALUES (\(reviewer), \(action), \(target), \(now))")
    return db.lastInsertedRowID
  }

  /// One decision on each mention that `matching` selects, over `m` (mention) and `d` (the reviewer's current decision). A note that is not
  /// given stays as it was; an empty one is taken away.
  func decide(_ decision: ReviewDecision, in step: Int64, where matching: SQL) throws {
    var weaponClass: String?
    if case .reclass(let other) = decision.verdict { weaponClass = other }
    let note: SQL = decision.note.map { "nullif(\($0), '')" } ?? "(SELECT note FROM decision WHERE id = d.decision)"
    try db.execute(
      literal: """
        INSERT INTO decision (step, mention, verdict, class, note, about_class, about_state, previous)
        SELECT \(step), m.id, \(decision.verdict?.code), \(weaponClass), \(note), m.class, m.state, d.decision
        \(FilterSQL.source(reviewer)) WHERE \(matching) ORDER BY m.id
        """)
    try Self.makeCurrent("SELECT id FROM decision WHERE step = \(step)", in: db)
  }

  /// The same decision with another note: what it was about stays as it was.
  func annotate(_ mention: Int64, with note: String, in step: Int64) throws {
    try db.execute(
      literal: """
        INSERT INTO decision (step, mention, verdict, class, note, about_class, about_state, previous)
        SELECT \(step), m.id, x.verdict, x.class, nullif(\(note), ''), coalesce(x.about_class, m.class), coalesce(x.about_state, m.state),
          d.decision
        \(FilterSQL.source(reviewer)) LEFT JOIN decision x ON x.id = d.decision WHERE m.id = \(mention)
        """)
    try Self.makeCurrent("SELECT id FROM decision WHERE step = \(step)", in: db)
  }

  /// Lets some decisions count for who made them: their classes by present ids, and whether their mentions have changed since.
  static func makeCurrent(_ decisions: SQL, in db: Database) throws {
    try db.execute(
      literal: """
        INSERT OR REPLACE INTO current (reviewer, mention, decision, verdict, answer, about_class, about_state, change)
        SELECT reviewer, mention, decision, verdict, answer, about, about_state, CASE
          WHEN verdict IS NULL OR verdict = 4 OR state = 2 THEN NULL
          WHEN state = 1 THEN iif(about_state <> 0 OR verdict = 2, NULL, 'gone')
          ELSE iif(class = about OR class = answer, NULL, 'weaponClass') END
        FROM (
          SELECT s.reviewer, x.mention, x.id AS decision, x.verdict, x.about_state, m.state, m.class,
            coalesce(r.id, x.about_class) AS about,
            CASE x.verdict WHEN 1 THEN coalesce(r.id, x.about_class) WHEN 3 THEN coalesce(q.id, x.class) END AS answer
          FROM decision x JOIN step s ON s.id = x.step JOIN mention m ON m.id = x.mention
          LEFT JOIN rename r ON r.former = x.about_class LEFT JOIN rename q ON q.former = x.class
          WHERE x.id IN (\(decisions)))
        """)
  }
}
