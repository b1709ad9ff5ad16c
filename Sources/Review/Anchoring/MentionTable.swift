import FoundationEssentials
import GRDB
import Tagging

/// A mention of the store, as far as anchoring needs it.
struct KnownMention {
  var id: Int64
  var field: ReviewMention.Field
  var text: Int64
  var span: Range<Int>
  var quote: String
  var weaponClass: String
  var state: ReviewMention.State
  var predecessor: Int64?
  var successor: Int64?
  /// Whether the log speaks of it, so that it must stay.
  var isLogged: Bool
  /// Whether a reviewer's decision on it counts.
  var isDecided: Bool
}

/// The mentions of one article in the store.
struct MentionTable {
  let article: Int64
  let position: Int
  let db: Database

  func all() throws -> [KnownMention] {
    let request: SQLRequest<Row> = """
      SELECT m.id, m.field, m.text, m.start, m."end", m.quote, coalesce(r.id, m.class) AS class, m.state, m.predecessor, m.successor,
        EXISTS (SELECT 1 FROM decision x WHERE x.mention = m.id) AS is_logged,
        EXISTS (SELECT 1 FROM current d WHERE d.mention = m.id AND d.verdict IN (1, 2, 3)) AS is_decided
      FROM mention m LEFT JOIN rename r ON r.former = m.class WHERE m.article = \(article) ORDER BY m.id
      """
    return try request.fetchAll(db).map { row in
      let start: Int = row["start"]
      return KnownMention(
        id: row["id"], field: ReviewMention.Field(rawValue: row["field"]) ?? .text, text: row["text"], span: start..<row["end"],
        quote: row["quote"], weaponClass: row["class"], state: ReviewMention.State(rawValue: row["state"]) ?? .present,
        predecessor: row["predecessor"], successor: row["successor"], isLogged: row["is_logged"], isDecided: row["is_decided"])
    }
  }

  /// The bytes of a text that an article had.
  func bytes(of text: Int64) throws -> [UInt8] {
    let request: SQLRequest<Data> = "SELECT bytes FROM text WHERE id = \(text)"
    return Array(try request.fetchOne(db) ?? Data())
  }

  /// What a tag says, in the order of `arguments`.
  private static let columns = [
    "text", "sentence", "start", "end", "quote", "class", "class_position", "mention_class", "term", "place", "system", "confidence",
    "status", "qualifiers", "reasons", "position",
  ]
  private static let classPosition = "coalesce((SELECT position FROM class WHERE id = ?), (SELECT count(*) FROM class))"
  private static let insertion = """
    INSERT INTO mention (\(columns.map { "\"\($0)\"" }.joined(separator: ", ")), article, field, predecessor, state)
    VALUES (\(columns.map { $0 == "class_position" ? classPosition : "?" }.joined(separator: ", ")), ?, ?, ?, 0)
    """
  private static let update = """
    UPDATE mention SET \(columns.map { "\"\($0)\" = \($0 == "class_position" ? classPosition : "?")" }.joined(separator: ", ")),
      state = 0, successor = NULL WHERE id = ?
    """

  private func arguments(_ record: TagRecord, in text: Int64) -> StatementArguments {
    let tag = record.tag
    return [
      text, record.sentence, tag.span.lowerBound, tag.span.upperBound, record.quote, tag.weaponClass, tag.weaponClass, tag.mentionClass,
      tag.term, tag.place, tag.system, record.confidence, record.status, record.qualifiers, record.reasons, position,
    ]
  }

  func insert(_ record: TagRecord, in text: Int64, predecessor: Int64?) throws {
    try db.cachedStatement(sql: Self.insertion).execute(
      arguments: arguments(record, in: text) + [article, record.field.rawValue, predecessor])
    if let predecessor {
      try db.execute(literal: "UPDATE mention SET successor = \(db.lastInsertedRowID) WHERE id = \(predecessor)")
    }
  }

  /// Lets a mention be what a tag of the report says.
  func update(_ id: Int64, to record: TagRecord, in text: Int64) throws {
    try db.cachedStatement(sql: Self.update).execute(arguments: arguments(record, in: text) + [id])
  }

  /// A mention that the report does not have, where it stands now.
  func leave(_ mention: KnownMention, at place: Range<Int>?, in text: Int64) throws {
    let state = mention.state == .present ? ReviewMention.State.gone : mention.state
    try db.execute(literal: "UPDATE mention SET position = \(position), state = \(state.rawValue) WHERE id = \(mention.id)")
    guard let place else { return }
    try db.execute(
      literal: """
        UPDATE mention SET text = \(text), start = \(place.lowerBound), "end" = \(place.upperBound), sentence =
          iif(field = 0, NULL, (SELECT max(number) FROM sentence WHERE text = \(text) AND start <= \(place.lowerBound)))
        WHERE id = \(mention.id)
        """)
  }

  func delete(_ id: Int64) throws {
    try unlink(id)
    try db.execute(literal: "DELETE FROM mention WHERE id = \(id)")
  }

  /// Takes away what ties a mention to the one that it stood for, and to the one that stands for it.
  func unlink(_ id: Int64) throws {
    try db.execute(literal: "UPDATE mention SET successor = NULL WHERE successor = \(id) OR id = \(id)")
    try db.execute(literal: "UPDATE mention SET predecessor = NULL WHERE predecessor = \(id) OR id = \(id)")
  }
}
