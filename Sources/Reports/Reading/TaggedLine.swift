import FoundationEssentials
import Tagging
import Text

/// One line of tagged articles as `JSONLinesWriter` writes it, not yet held against any text.
struct TaggedLine: Decodable {
  struct Sentence: Decodable {
    var index: Int
    var start: Int
    var end: Int
    var text: String
    var tags: [TaggedSpan]
  }

  struct TaggedSpan: Decodable {
    var weaponClass: String
    var start: Int
    var end: Int
    var text: String
    var mentionClass: String
    var term: String
    var at: String
    var system: String?
    var confidence: Double
    var status: [String]
    var qualifiers: [String: QualifierValue]
    var why: [String]

    enum CodingKeys: String, CodingKey {
      case weaponClass = "class"
      case mentionClass = "mention_class"
      case start, end, text, term, at, system, confidence, status, qualifiers, why
    }
  }

  var schema: Int
  var id: String
  var title: String?
  var date: String?
  var source: String
  var language: String
  var digest: String
  var tool: String
  var catalogDigest: String
  var offsets: Unit
  var titleTags: [TaggedSpan]
  var sentences: [Sentence]
  var text: String?

  enum CodingKeys: String, CodingKey {
    case digest = "text_sha256"
    case catalogDigest = "catalog_sha256"
    case titleTags = "title_tags"
    case schema, id, title, date, source, language, tool, offsets, sentences, text
  }

  enum Unit: String, Decodable {
    case utf8, utf16, codepoint

    var offsetUnit: OffsetUnit {
      switch self {
      case .utf8: .utf8
      case .utf16: .utf16
      case .codepoint: .codepoint
      }
    }
  }
}

/// A qualifier's value as `QualifierOutput` writes it.
struct QualifierValue: Decodable {
  private struct Quantity: Decodable {
    var value: Double
    var unit: String?
    var text: String
  }

  var value: Qualifier.Value

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      value = .text(text)
    } else if (try? container.decode(Bool.self)) == true {
      value = .flag
    } else {
      let quantity = try container.decode(Quantity.self)
      if let unit = quantity.unit {
        value = .measure(value: quantity.value, unit: unit, text: quantity.text)
      } else if let number = Int(exactly: quantity.value) {
        value = .number(number, text: quantity.text)
      } else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "a count is a whole number")
      }
    }
  }
}
