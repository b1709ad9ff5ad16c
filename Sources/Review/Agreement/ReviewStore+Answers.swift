import GRDB

/// What reviewers say of one mention. Where they hold it for none, the answer is `none`.
package struct AnsweredMention: Sendable, Equatable {
  /// The label of a mention that is none.
  package static let none = "none"

  package var id: Int64
  package var articleID: String
  package var field: ReviewMention.Field
  package var span: Range<Int>
  package var quote: String
  /// A class id or `none` by the reviewer's number.
  package var answers: [Int64: String]
}

extension ReviewStore {
  /// The answers of all reviewers, by article and place; skipped mentions have none.
  ///
  /// A decision on a mention that has changed since still says what it said: that these words are (or are no) mention of a class. A
  /// rejection of a class that the mention no longer has says nothing of the new one. A mention that a reviewer has added is `none` to
  /// another who has decided on every mention of that article.
  ///
  /// Complexity: linear in the mentions and decisions.
  package func answers() throws(ReviewProblem) -> [AnsweredMention] {
    try read { db in try Self.answers(in: db, including: []) }
  }

  /// - Parameter extra: reviewers beside the named ones: who settles.
  static func answers(in db: Database, including extra: Set<Int64>) throws -> [AnsweredMention] {
    let through = try readThrough(in: db)
    let request: SQLRequest<Row> = """
      SELECT m.id, m.article, m.field, m.start, m."end", m.quote, m.state, a.name, d.reviewer, d.verdict, d.answer
      FROM current d JOIN mention m ON m.id = d.mention JOIN article a ON a.id = m.article JOIN reviewer r ON r.id = d.reviewer
      WHERE (d.verdict IN (1, 3) OR (d.verdict = 2 AND (d.change IS NULL OR m.state = 1)))
        AND NOT EXISTS (SELECT 1 FROM current n
          WHERE n.reviewer = d.reviewer AND n.mention = m.successor AND n.verdict IN (1, 2, 3))
      ORDER BY a.position, a.id, m.field, m.start, m."end", m.id, d.reviewer
      """
    let adjudicator = try Int64.fetchOne(db, SQLRequest(literal: "SELECT id FROM reviewer WHERE name = \(adjudicator)"))
    var mentions: [AnsweredMention] = []
    for row in try request.fetchAll(db) {
      let reviewer: Int64 = row["reviewer"]
      guard reviewer != adjudicator || extra.contains(reviewer) else { continue }
      let id: Int64 = row["id"]
      if mentions.last?.id != id {
        let start: Int = row["start"]
        var mention = AnsweredMention(
          id: id, articleID: row["name"], field: ReviewMention.Field(rawValue: row["field"]) ?? .text, span: start..<row["end"],
          quote: row["quote"], answers: [:])
        // Who has read the article through, and did not add the mention, holds it for none.
        if row["state"] == ReviewMention.State.added.rawValue {
          for reader in through[row["article"]] ?? [] { mention.answers[reader] = AnsweredMention.none }
        }
        mentions.append(mention)
      }
      mentions[mentions.count - 1].answers[reviewer] = row["answer"] ?? AnsweredMention.none
    }
    return mentions
  }

  /// For each article, by its number, the reviewers who have decided on all of its mentions. Who settles is none of them.
  static func readThrough(in db: Database) throws -> [Int64: [Int64]] {
    let request: SQLRequest<Row> = """
      SELECT d.reviewer, m.article FROM current d JOIN mention m ON m.id = d.mention JOIN reviewer r ON r.id = d.reviewer
      WHERE m.state = 0 AND d.verdict IN (1, 2, 3) AND r.name <> \(adjudicator) GROUP BY d.reviewer, m.article
      HAVING count(*) = (SELECT count(*) FROM mention n WHERE n.article = m.article AND n.state = 0)
      """
    return try request.fetchAll(db).reduce(into: [:]) { through, row in through[row["article"], default: []].append(row["reviewer"]) }
  }
}
