import FoundationEssentials
package import Tagging

/// Writes one JSON object a line in the form of spaCy's `Doc.to_json`, which `Doc.from_json` reads: tokens with their places, `ents` for
/// the outermost mentions, and all of them, nested ones too, as the span group `sc`, the name that spaCy's span categorizer looks for.
/// Offsets count Unicode code points. Source: spaCy's documentation of `Doc.to_json`.
package struct SpaCyExport: Sendable {
  package init() {}

  /// Appends an article's line. Linear in it.
  package func write(_ tagged: TaggedArticle, to output: inout [UInt8]) throws {
    let text = ExportedText(tagged)
    let document = Document(
      text: text.string,
      tokens: text.tokens().enumerated().map { Token(id: $0.offset, start: $0.element.range.lowerBound, end: $0.element.range.upperBound) },
      ents: text.outermost.map(Span.init), spans: ["sc": text.mentions.map(Span.init)], cats: [:],
      meta: Meta(id: tagged.article.id, title: tagged.article.title.map { String(decoding: $0, as: UTF8.self) }, date: tagged.article.date))
    output += try ExportJSON.line(document)
  }

  private struct Document: Encodable {
    var text: String
    var tokens: [Token]
    var ents: [Span]
    var spans: [String: [Span]]
    var cats: [String: Double]
    var meta: Meta
  }

  private struct Token: Encodable {
    var id: Int
    var start: Int
    var end: Int
  }

  private struct Span: Encodable {
    var start: Int
    var end: Int
    var label: String
    /// The named system, where there is one: spaCy's place for the entry of a knowledge base.
    var kbID: String

    init(_ mention: ExportedText.Mention) {
      start = mention.range.lowerBound
      end = mention.range.upperBound
      label = mention.tag.weaponClass
      kbID = mention.tag.system ?? ""
    }

    enum CodingKeys: String, CodingKey {
      case start, end, label
      case kbID = "kb_id"
    }
  }

  private struct Meta: Encodable {
    var id: String
    var title: String?
    var date: String?
  }
}

/// The library's encoder, with one form for the same value.
enum ExportJSON {
  static func line(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value)) + [UInt8(ascii: "\n")]
  }
}
