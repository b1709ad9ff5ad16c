import FoundationEssentials
import GRDB
package import Tagging

/// A mention with the one answer that its reviewers give.
package struct JudgedMention: Sendable, Equatable {
  package var id: Int64
  package var articleID: String
  package var field: ReviewMention.Field
  /// UTF-8 bytes of the text or title.
  package var span: Range<Int>
  package var quote: String
  /// Whether the report tags it; else a reviewer has added it, or an earlier report had it.
  package var isTagged: Bool
  package var weaponClass: String
  package var term: String
  package var place: String
  /// A class id, or `AnsweredMention.none`.
  package var answer: String
  /// The sentence before and behind the words.
  package var before: String
  package var after: String

  package var isMention: Bool { answer != AnsweredMention.none }
  package var isAccepted: Bool { isTagged && answer == weaponClass }
}

extension ReviewStore {
  /// The mentions on which the reviewers are of one mind, or that were settled, by article and place; those of texts that articles no
  /// longer have are left out.
  ///
  /// - Parameter reviewer: whose answers alone count; nil for those of all.
  package func judgements(of reviewer: Reviewer? = nil) throws(ReviewProblem) -> [JudgedMention] {
    let adjudicator = try adjudication()
    return try read { db in
      let request: SQLRequest<Row> = """
        SELECT m.id, m.state, m.class, m.term, m.place, m.start, m."end", s.start AS s_start, s."end" AS s_end, t.bytes
        FROM mention m JOIN article a ON a.id = m.article AND a.is_present
        JOIN text t ON t.id = m.text AND t.id = CASE m.field WHEN 0 THEN a.title ELSE a.text END
        LEFT JOIN sentence s ON s.text = m.text AND s.number = coalesce(m.sentence, 0)
        WHERE m.id IN (SELECT mention FROM current WHERE verdict IN (1, 2, 3))
        """
      let rows = Dictionary(uniqueKeysWithValues: try request.fetchAll(db).map { ($0["id"] as Int64, $0) })
      return try Self.answers(in: db, including: [adjudicator.id]).compactMap { mention in
        guard case .decided(let answer) = GoldVerdict(mention, settledBy: adjudicator, of: reviewer), let row = rows[mention.id] else {
          return nil
        }
        return JudgedMention(mention, answer: answer, row)
      }
    }
  }

  /// The report's articles in which something is decided, to tag them again.
  package func reviewedArticles() throws(ReviewProblem) -> [Article] {
    try read { db in
      let request: SQLRequest<Row> = """
        SELECT a.name, a.source, a.date, t.bytes, h.bytes AS heading FROM article a JOIN text t ON t.id = a.text
        LEFT JOIN text h ON h.id = a.title
        WHERE a.is_present AND EXISTS (
          SELECT 1 FROM mention m JOIN current d ON d.mention = m.id WHERE m.article = a.id AND d.verdict IN (1, 2, 3))
        ORDER BY a.position
        """
      return try request.fetchAll(db).map { row in
        Article(
          id: row["name"], source: row["source"], text: Array(row["bytes"] as Data), title: (row["heading"] as Data?).map { Array($0) },
          date: row["date"])
      }
    }
  }
}

extension JudgedMention {
  fileprivate init(_ mention: AnsweredMention, answer: String, _ row: Row) {
    let bytes: Data = row["bytes"]
    let part = { (from: Int, upTo: Int) in
      String(decoding: bytes[bytes.startIndex + from..<bytes.startIndex + max(from, upTo)], as: UTF8.self)
    }
    let span = mention.span
    let start: Int = min(row["s_start"] ?? span.lowerBound, span.lowerBound)
    self.init(
      id: mention.id, articleID: mention.articleID, field: mention.field, span: span, quote: mention.quote,
      isTagged: row["state"] == ReviewMention.State.present.rawValue, weaponClass: row["class"], term: row["term"], place: row["place"],
      answer: answer, before: part(start, span.lowerBound), after: part(span.upperBound, row["s_end"] ?? span.upperBound))
  }
}
