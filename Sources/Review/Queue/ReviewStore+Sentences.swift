import FoundationEssentials
import GRDB

/// The sentence of a mention, in the text that the mention stands in.
package struct MentionSentence: Sendable, Equatable {
  package var text: [UInt8]
  /// UTF-8 bytes of `text`.
  package var span: Range<Int>

  /// The sentence in three parts.
  package var words: (before: String, mention: String, after: String) {
    let part = { (range: Range<Int>) in String(decoding: text[range], as: UTF8.self) }
    return (part(0..<span.lowerBound), part(span), part(span.upperBound..<text.count))
  }
}

extension ReviewStore {
  /// The sentence that a mention stands in (the whole title of one in a title), also where the article has another text by now; nil where
  /// there is no such mention.
  package func sentence(of mention: Int64) throws(ReviewProblem) -> MentionSentence? {
    try read { db in try Self.sentence(of: mention, in: db) }
  }

  static func sentence(of mention: Int64, in db: Database) throws -> MentionSentence? {
    let request: SQLRequest<Row> = """
      SELECT m.start, m."end", t.bytes, s.start AS s_start, s."end" AS s_end FROM mention m JOIN text t ON t.id = m.text
      LEFT JOIN sentence s ON s.text = m.text AND s.number = coalesce(m.sentence, 0) WHERE m.id = \(mention)
      """
    guard let row = try request.fetchOne(db) else { return nil }
    let bytes = Array(row["bytes"] as Data)
    let start: Int = row["start"]
    let end: Int = row["end"]
    // A mention that goes beyond its sentence is shown with all of its words.
    let from = min(row["s_start"] ?? start, start)
    let upTo = max(row["s_end"] ?? end, end)
    return MentionSentence(text: Array(bytes[from..<upTo]), span: start - from..<end - from)
  }
}
