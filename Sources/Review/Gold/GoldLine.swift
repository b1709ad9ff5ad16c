import FoundationEssentials
import Text

extension GoldRecord {
  /// The article as `evaluate` reads it: one line, offsets in Unicode code points.
  /// `{"id", "source", "text", "sentences": [[start, end], …], "mentions": [[start, end, class, resolved or null, alternatives], …]}`
  package func line() throws -> [UInt8] {
    var cursor = OffsetCursor(unit: .codepoint, of: text.span)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let sentences = sentences.map { [cursor.offset(of: $0.lowerBound, in: text.span), cursor.offset(of: $0.upperBound, in: text.span)] }
    let mentions = mentions.sorted { ($0.span.lowerBound, $0.span.upperBound) < ($1.span.lowerBound, $1.span.upperBound) }
      .map { mention in
        MentionFields(
          start: cursor.offset(of: mention.span.lowerBound, in: text.span), end: cursor.offset(of: mention.span.upperBound, in: text.span),
          mention: mention)
      }
    let fields = Fields(id: id, source: source, text: String(decoding: text, as: UTF8.self), sentences: sentences, mentions: mentions)
    return Array(try encoder.encode(fields)) + [UInt8(ascii: "\n")]
  }

  private struct Fields: Encodable {
    var id: String
    var source: String
    var text: String
    var sentences: [[Int]]
    var mentions: [MentionFields]
  }

  private struct MentionFields: Encodable {
    var start: Int
    var end: Int
    var mention: Mention

    func encode(to encoder: any Encoder) throws {
      var fields = encoder.unkeyedContainer()
      try fields.encode(start)
      try fields.encode(end)
      try fields.encode(mention.weaponClass)
      if let resolved = mention.resolved { try fields.encode(resolved) } else { try fields.encodeNil() }
      try fields.encode(mention.alternatives)
    }
  }
}
