import FoundationEssentials
import GRDB

extension ReviewStore {
  /// The reviewer of this name, new where nobody has it.
  package func reviewer(named name: String) throws(ReviewProblem) -> Reviewer {
    let trimmed = name.trimmed
    guard !trimmed.isEmpty, trimmed.count <= 100, !trimmed.contains(where: \.isNewline) else {
      throw ReviewProblem(.badName, "a reviewer's name is a line of 1 to 100 characters")
    }
    guard trimmed != Self.adjudicator else {
      throw ReviewProblem(.badName, "the name '\(trimmed)' stands for settled differences: take another one")
    }
    return try reviewer(called: trimmed)
  }

  func reviewer(called name: String) throws(ReviewProblem) -> Reviewer {
    try write { db in
      let request: SQLRequest<Int64> = "SELECT id FROM reviewer WHERE name = \(name)"
      if let known = try request.fetchOne(db) { return Reviewer(id: known, name: name) }
      try db.execute(literal: "INSERT INTO reviewer (name) VALUES (\(name))")
      return Reviewer(id: db.lastInsertedRowID, name: name)
    }
  }

  /// Everyone who has opened the store, by name; who settles is not among them.
  package func reviewers() throws(ReviewProblem) -> [Reviewer] {
    try read { db in
      let request: SQLRequest<Row> = "SELECT id, name FROM reviewer WHERE name <> \(Self.adjudicator) ORDER BY name"
      return try request.fetchAll(db).map { Reviewer(id: $0["id"], name: $0["name"]) }
    }
  }

  /// How many mentions a filter matches.
  package func count(_ filter: MentionFilter, for reviewer: Reviewer) throws(ReviewProblem) -> Int {
    let sql = FilterSQL(filter: filter, reviewer: reviewer.id)
    return try read { db in
      try Int.fetchOne(
        db, SQLRequest(literal: "SELECT count(*) \(FilterSQL.source(reviewer.id)) WHERE \(sql.conditions)")) ?? 0
    }
  }

  /// The mentions that a filter matches, in its order.
  package func ids(
    _ filter: MentionFilter, for reviewer: Reviewer, offset: Int = 0, limit: Int = .max
  ) throws(ReviewProblem) -> [Int64] {
    try read { db in try Self.ids(filter, for: reviewer.id, offset: offset, limit: limit, in: db) }
  }

  static func ids(_ filter: MentionFilter, for reviewer: Int64, offset: Int, limit: Int, in db: Database) throws -> [Int64] {
    let sql = FilterSQL(filter: filter, reviewer: reviewer)
    return try Int64.fetchAll(
      db,
      SQLRequest(
        literal: """
          SELECT m.id \(FilterSQL.source(reviewer)) WHERE \(sql.conditions) ORDER BY \(sql.order) LIMIT \(limit) OFFSET \(offset)
          """))
  }

  /// The next mention that a filter matches behind another one (or the one before it), starting over at the end; nil where none but that
  /// one matches. Skipped mentions of a queue come last.
  package func next(
    _ filter: MentionFilter, after mention: Int64?, backwards: Bool = false, for reviewer: Reviewer
  ) throws(ReviewProblem) -> Int64? {
    let sql = FilterSQL(filter: filter, reviewer: reviewer.id)
    let places: [SQL] = mention.map { [sql.beyond($0, backwards: backwards), sql.beyond($0, backwards: !backwards)] } ?? ["1"]
    return try read { db in
      for round in try Self.rounds(of: filter, for: reviewer.id, in: db) {
        for place in places {
          let request: SQLRequest<Int64> = """
            SELECT m.id \(FilterSQL.source(reviewer.id)) WHERE \(sql.conditions) AND \(round) AND \(place)
            ORDER BY \(backwards ? sql.reversedOrder : sql.order) LIMIT 1
            """
          if let found = try request.fetchOne(db) { return found }
        }
      }
      return nil
    }
  }

  /// What is looked through one after the other: in a queue, what was skipped comes last.
  private static func rounds(of filter: MentionFilter, for reviewer: Int64, in db: Database) throws -> [SQL] {
    guard filter.decided == .undecided else { return ["1"] }
    let skipped: SQLRequest<Int> = "SELECT 1 FROM current WHERE reviewer = \(reviewer) AND verdict = 4 LIMIT 1"
    return try skipped.fetchOne(db) == nil ? ["1"] : ["d.verdict IS NOT 4", "d.verdict = 4"]
  }

  /// Mentions as a reviewer sees them, in the order asked for; ids that are none are left out.
  package func mentions(_ ids: [Int64], for reviewer: Reviewer) throws(ReviewProblem) -> [ReviewMention] {
    try read { db in try Self.mentions(ids, for: reviewer.id, in: db) }
  }

  static func mentions(_ ids: [Int64], for reviewer: Int64, in db: Database) throws -> [ReviewMention] {
    var mentions: [ReviewMention] = []
    for id in ids {
      let request: SQLRequest<Row> = "\(MentionRow.select(reviewer)) WHERE m.id = \(id)"
      if let row = try request.fetchOne(db) { mentions.append(MentionRow.mention(row)) }
    }
    return mentions
  }

  /// A mention as a reviewer sees it.
  package func mention(_ id: Int64, for reviewer: Reviewer) throws(ReviewProblem) -> ReviewMention {
    try read { db in try Self.mention(id, for: reviewer.id, in: db) }
  }

  static func mention(_ id: Int64, for reviewer: Int64, in db: Database) throws -> ReviewMention {
    guard let mention = try mentions([id], for: reviewer, in: db).first else {
      throw ReviewProblem(.unknownMention, "no mention has the number \(id)")
    }
    return mention
  }

  /// An article with its sentences and with the mentions that a reviewer can see, whether decided or not.
  package func article(_ id: String, for reviewer: Reviewer) throws(ReviewProblem) -> ReviewedArticle {
    try read { db in
      let request: SQLRequest<Row> = """
        SELECT a.*, t.bytes AS text_bytes, h.bytes AS title_bytes
        FROM article a JOIN text t ON t.id = a.text LEFT JOIN text h ON h.id = a.title WHERE a.name = \(id)
        """
      guard let row = try request.fetchOne(db) else { throw ReviewProblem(.unknownArticle, "no article has the id '\(id)'") }
      let text: Int64 = row["text"]
      let sentences: SQLRequest<Row> = "SELECT number, start, \"end\" FROM sentence WHERE text = \(text) ORDER BY number"
      let number: Int64 = row["id"]
      let mentions: SQLRequest<Row> = """
        \(MentionRow.select(reviewer.id)) WHERE m.article = \(number) AND \(FilterSQL.visible) ORDER BY m.field, m.start, m."end", m.id
        """
      return ReviewedArticle(
        id: id, title: (row["title_bytes"] as Data?).map { Array($0) }, date: row["date"], source: row["source"], language: row["language"],
        text: Array(row["text_bytes"] as Data),
        sentences: try sentences.fetchAll(db).map { row in
          let start: Int = row["start"]
          return ReviewSentence(index: row["number"], span: start..<row["end"])
        }, mentions: try mentions.fetchAll(db).map(MentionRow.mention))
    }
  }

  /// The ids of the report's articles, in its order.
  package func articles() throws(ReviewProblem) -> [String] {
    try read { db in try String.fetchAll(db, sql: "SELECT name FROM article WHERE is_present ORDER BY position") }
  }

  /// The classes that answers are chosen from, depth first.
  package func classes() throws(ReviewProblem) -> [ReviewClass] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT id, label, parent, definition FROM class ORDER BY position").map {
        ReviewClass(id: $0["id"], label: $0["label"], parent: $0["parent"], definition: $0["definition"])
      }
    }
  }
}

extension String {
  var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
