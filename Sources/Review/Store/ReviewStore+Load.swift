import Digest
import FoundationEssentials
import GRDB
import Tagging

extension ReviewStore {
  /// Takes over a report: mentions that the store knows keep their decisions, by their words and the words around them.
  ///
  /// A report that is loaded again costs a digest of each article. Nothing that was decided is ever deleted: what the report no longer has
  /// is kept, and comes back with a report that has it.
  ///
  /// - Throws: where an article stands twice in the report, among other reasons; then nothing is taken over.
  package func load(_ articles: [ReviewArticle], classes: ReviewClasses) throws(ReviewProblem) -> LoadOutcome {
    try write { db in
      let areNew = try ClassTable.replace(with: classes, in: db)
      var outcome = LoadOutcome()
      outcome.articles = articles.count
      outcome.mentions = articles.reduce(0) { $0 + $1.tagged.titleTags.count + $1.tagged.sentences.reduce(0) { $0 + $1.tags.count } }
      outcome.catalog = articles.first?.catalogDigest ?? ""
      outcome.previousCatalog = try String.fetchOne(db, sql: "SELECT value FROM report WHERE key = 'catalog'")
      try Self.setReport("catalog", to: outcome.catalog, in: db)

      var absent = Set(try String.fetchAll(db, sql: "SELECT name FROM article WHERE is_present"))
      var seen: Set<String> = []
      for (position, article) in articles.enumerated() {
        let id = article.tagged.article.id
        guard seen.insert(id).inserted else {
          throw ReviewProblem(.badReport, "article '\(id)' stands twice in the report: give each article an id of its own")
        }
        absent.remove(id)
        var loading = ArticleLoading(article, at: position, in: db)
        try loading.load(&outcome)
      }
      for id in absent {
        try db.execute(
          literal: "UPDATE mention SET position = NULL WHERE article = (SELECT id FROM article WHERE name = \(id))")
        try db.execute(literal: "UPDATE article SET is_present = 0 WHERE name = \(id)")
      }
      outcome.absentArticles = try Int.fetchOne(db, sql: "SELECT count(*) FROM article WHERE NOT is_present") ?? 0
      if areNew { try ClassTable.renumberMentions(in: db) }
      if areNew || outcome.unchangedArticles < articles.count || !absent.isEmpty {
        try DecisionLog.makeCurrent("SELECT decision FROM current", in: db)
      }
      try Self.countDecisions(&outcome, in: db)
      return outcome
    }
  }

  private static func setReport(_ key: String, to value: String, in db: Database) throws {
    try db.execute(
      literal: "INSERT INTO report (key, value) VALUES (\(key), \(value)) ON CONFLICT (key) DO UPDATE SET value = excluded.value")
  }

  /// How many decisions hold: one on a mention that now stands on other words counts as changed until the new one is decided.
  private static func countDecisions(_ outcome: inout LoadOutcome, in db: Database) throws {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT count(*) AS decisions, sum(d.change IS NOT NULL OR (m.successor IS NOT NULL AND NOT EXISTS (
          SELECT 1 FROM current n WHERE n.reviewer = d.reviewer AND n.mention = m.successor AND n.verdict IN (1, 2, 3)))) AS changed
        FROM current d JOIN mention m ON m.id = d.mention WHERE d.verdict IN (1, 2, 3)
        """)
    let decisions: Int = row?["decisions"] ?? 0
    outcome.changedDecisions = row?["changed"] ?? 0
    outcome.keptDecisions = decisions - outcome.changedDecisions
  }
}

/// The class tree in the store.
enum ClassTable {
  /// Whether the classes or the renames are other ones than before.
  static func replace(with classes: ReviewClasses, in db: Database) throws -> Bool {
    let known = try Row.fetchAll(db, sql: "SELECT id, label, parent, definition FROM class ORDER BY position").map {
      ReviewClass(id: $0["id"], label: $0["label"], parent: $0["parent"], definition: $0["definition"])
    }
    let renames = try Row.fetchAll(db, sql: "SELECT former, id FROM rename")
      .reduce(into: [:]) { (renames: inout [String: String], row) in renames[row["former"]] = row["id"] }
    guard known != classes.classes || renames != classes.renames else { return false }
    try db.execute(sql: "DELETE FROM class; DELETE FROM rename")
    for ((position, entry), last) in zip(classes.classes.enumerated(), classes.lastDescendants) {
      try db.execute(
        literal: """
          INSERT INTO class (id, position, last, parent, label, definition)
          VALUES (\(entry.id), \(position), \(last), \(entry.parent), \(entry.label), \(entry.definition))
          """)
    }
    for (former, id) in classes.renames {
      try db.execute(literal: "INSERT INTO rename (former, id) VALUES (\(former), \(id))")
    }
    return true
  }

  /// Gives the mentions the present ids of their classes, and their places in the tree; a class that is no more stands behind all others.
  static func renumberMentions(in db: Database) throws {
    try db.execute(
      sql: "UPDATE mention SET class = (SELECT id FROM rename WHERE former = class) WHERE class IN (SELECT former FROM rename)")
    try db.execute(
      sql: """
        UPDATE mention SET class_position = coalesce(
          (SELECT position FROM class WHERE id = mention.class), (SELECT count(*) FROM class))
        """)
  }
}
