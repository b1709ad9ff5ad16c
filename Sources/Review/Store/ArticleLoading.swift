import Digest
import FoundationEssentials
import GRDB
import Tagging
import Text

/// Takes one article of a report into the store, inside a transaction.
struct ArticleLoading {
  private let report: ReviewArticle
  private let position: Int
  private let db: Database
  private let tags: [TagRecord]

  init(_ report: ReviewArticle, at position: Int, in db: Database) {
    self.report = report
    self.position = position
    self.db = db
    tags = TagRecord.all(of: report.tagged)
  }

  mutating func load(_ outcome: inout LoadOutcome) throws {
    let article = report.tagged.article
    let digest = report.tagged.tagsDigest(tags)
    let request: SQLRequest<Row> = """
      SELECT a.id, a.position, a.is_present, a.text, a.title, a.tags, t.digest FROM article a JOIN text t ON t.id = a.text
      WHERE a.name = \(article.id)
      """
    let known = try request.fetchOne(db)
    if let known, known["digest"] == report.textDigest, known["tags"] == digest {
      outcome.unchangedArticles += 1
      try place(known)
      return
    }
    let text = try store(article.text, digest: report.textDigest, as: .text)
    let title = try article.title.map { try store($0, digest: SHA256.hexadecimal(of: $0), as: .title) }
    let number: Int64
    if let known {
      number = known["id"]
      if known["text"] != text { outcome.changedTexts += 1 }
      try db.execute(
        literal: """
          UPDATE article SET position = \(position), is_present = 1, text = \(text), title = \(title), date = \(article.date),
            source = \(article.source), language = \(report.tagged.language), catalog = \(report.catalogDigest), tags = \(digest)
          WHERE id = \(number)
          """)
    } else {
      try db.execute(
        literal: """
          INSERT INTO article (name, position, is_present, text, title, date, source, language, catalog, tags)
          VALUES (\(article.id), \(position), 1, \(text), \(title), \(article.date), \(article.source), \(report.tagged.language),
            \(report.catalogDigest), \(digest))
          """)
      number = db.lastInsertedRowID
    }
    let texts = Anchoring.Texts(title: title, text: text, titleBytes: article.title ?? [], textBytes: article.text)
    let rows = MentionTable(article: number, position: position, db: db)
    let anchoring = try Anchoring(tags: tags, texts: texts, rows: rows)
    try anchoring.run(&outcome)
  }

  /// An article with nothing new can still stand elsewhere in the report.
  private func place(_ known: Row) throws {
    let number: Int64 = known["id"]
    guard known["position"] != position || known["is_present"] != true else { return }
    try db.execute(
      literal: "UPDATE article SET position = \(position), is_present = 1 WHERE id = \(number)")
    try db.execute(literal: "UPDATE mention SET position = \(position) WHERE article = \(number)")
  }

  /// The number of a text, stored once, with its sentences.
  private func store(_ bytes: [UInt8], digest: String, as field: ReviewMention.Field) throws -> Int64 {
    let request: SQLRequest<Int64> = "SELECT id FROM text WHERE field = \(field.rawValue) AND digest = \(digest)"
    let text: Int64
    if let known = try request.fetchOne(db) {
      text = known
      try db.execute(literal: "DELETE FROM sentence WHERE text = \(text)")
    } else {
      try db.execute(literal: "INSERT INTO text (field, digest, bytes) VALUES (\(field.rawValue), \(digest), \(Data(bytes)))")
      text = db.lastInsertedRowID
    }
    let insertion = try db.cachedStatement(
      sql: "INSERT INTO sentence (text, number, start, \"end\", words) VALUES (?, ?, ?, ?, ?)")
    for sentence in field == .title ? [ReviewSentence(index: 0, span: bytes.indices)] : sentences {
      let words = String(decoding: bytes[sentence.span], as: UTF8.self).lowercased()
      try insertion.execute(arguments: [text, sentence.index, sentence.span.lowerBound, sentence.span.upperBound, words])
    }
    return text
  }

  /// The sentences of the report; where it lists only some (`--sentences tagged`), the others are found again.
  private var sentences: [ReviewSentence] {
    let listed = report.tagged.sentences.map { ReviewSentence(index: $0.index, span: $0.span) }
    var found: [SentenceSpan] = []
    SentenceSegmenter().segment(report.tagged.article.text.span, into: &found)
    guard listed.count < found.count else { return listed }
    let numbers = Set(listed.map(\.index))
    let others = found.enumerated().map { ReviewSentence(index: $0, span: $1.start..<$1.end) }.filter { other in
      !numbers.contains(other.index) && !listed.contains { $0.span.overlaps(other.span) }
    }
    return (listed + others).sorted { $0.index < $1.index }
  }
}
