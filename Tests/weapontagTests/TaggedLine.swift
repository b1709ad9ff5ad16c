import Foundation

/// The parts of the JSON Lines contract that these tests look at.
struct TaggedLine: Decodable {
  struct Tag: Decodable, Equatable {
    var `class`: String
    var start: Int
    var end: Int
    var text: String
    var confidence: Double
  }

  struct Sentence: Decodable, Equatable {
    var index: Int
    var text: String
    var tags: [Tag]
  }

  var id: String
  var title: String?
  var offsets: String
  var titleTags: [Tag]
  var sentences: [Sentence]
  var text: String?

  enum CodingKeys: String, CodingKey {
    case id, title, offsets, sentences, text
    case titleTags = "title_tags"
  }
}

extension Outcome {
  /// Standard output as tagged articles.
  var articles: [TaggedLine] {
    get throws { try lines.map { try JSONDecoder().decode(TaggedLine.self, from: Data($0.utf8)) } }
  }
}
