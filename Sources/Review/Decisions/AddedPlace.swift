import FoundationEssentials
import GRDB

/// Words of an article that a reviewer says are a mention.
struct AddedPlace {
  private let article: Int64
  private let position: Int?
  private let field: ReviewMention.Field
  private let text: Int64
  private let span: Range<Int>
  private let quote: String

  /// - Throws: where there is no such article, or no words are there.
  init(article name: String, field: ReviewMention.Field, span: Range<Int>, in db: Database) throws {
    let request: SQLRequest<Row> = "SELECT id, position, is_present, text, title FROM article WHERE name = \(name)"
    guard let row = try request.fetchOne(db) else { throw ReviewProblem(.unknownArticle, "no article has the id '\(name)'") }
    let text: Int64? = field == .text ? row["text"] : row["title"]
    let bytes =
      try text.flatMap { text in try Data.fetchOne(db, SQLRequest(literal: "SELECT bytes FROM text WHERE id = \(text)")) } ?? Data()
    guard let text, let trimmed = Self.trimmed(span, in: Array(bytes)) else {
      throw ReviewProblem(.badSpan, "no words stand from \(span.lowerBound) to \(span.upperBound) of article '\(name)'")
    }
    article = row["id"]
    position = row["is_present"] ? row["position"] : nil
    self.field = field
    self.text = text
    self.span = trimmed
    quote = String(decoding: bytes[bytes.startIndex + trimmed.lowerBound..<bytes.startIndex + trimmed.upperBound], as: UTF8.self)
  }

  /// The span without white space around it; nil where it is outside the text, cuts a character, or nothing is left.
  private static func trimmed(_ span: Range<Int>, in text: [UInt8]) -> Range<Int>? {
    guard span.lowerBound >= 0, span.upperBound <= text.count else { return nil }
    let isBoundary = { (offset: Int) in offset == text.count || text[offset] & 0xC0 != 0x80 }
    guard isBoundary(span.lowerBound), isBoundary(span.upperBound) else { return nil }
    let words = String(decoding: text[span], as: UTF8.self)
    let front = words.prefix { $0.isWhitespace }
    guard front.utf8.count < words.utf8.count else { return nil }
    let back = words.reversed().prefix { $0.isWhitespace }.reduce(0) { $0 + String($1).utf8.count }
    return span.lowerBound + front.utf8.count..<span.upperBound - back
  }

  /// The store's mention of these words: one that another reviewer has added, else a new one.
  ///
  /// - Throws: where the report has the mention, or the reviewer.
  func mention(of weaponClass: String, for reviewer: Int64, in db: Database) throws -> Int64 {
    let request: SQLRequest<Row> = """
      SELECT m.id, m.state, d.verdict \(FilterSQL.source(reviewer))
      WHERE m.text = \(text) AND m.article = \(article) AND m.start = \(span.lowerBound) AND m."end" = \(span.upperBound)
        AND m.successor IS NULL ORDER BY m.state, m.id
      """
    for row in try request.fetchAll(db) {
      let verdict: Int? = row["verdict"]
      let state: Int = row["state"]
      if state == ReviewMention.State.present.rawValue || verdict == 1 || verdict == 3 {
        throw ReviewProblem(.alreadyMention(row["id"]), "'\(quote)' is a mention already: change its class instead")
      }
      return row["id"]
    }
    let sentence: SQL =
      field == .text
      ? "(SELECT max(number) FROM sentence WHERE text = \(text) AND start <= \(span.lowerBound))" : "NULL"
    try db.execute(
      literal: """
        INSERT INTO mention (article, position, field, text, sentence, start, "end", quote, class, class_position, mention_class, term, place,
          confidence, status, qualifiers, reasons, state)
        VALUES (\(article), \(position), \(field.rawValue), \(text), \(sentence), \(span.lowerBound), \(span.upperBound), \(quote),
          \(weaponClass), (SELECT position FROM class WHERE id = \(weaponClass)), \(weaponClass), '', '', 1000, '', '', '', 2)
        """)
    return db.lastInsertedRowID
  }
}
