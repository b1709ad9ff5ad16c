import Digest
import Tagging

/// A tag of a report, as the store writes it.
struct TagRecord {
  var field: ReviewMention.Field
  var sentence: Int?
  var tag: Tag
  var quote: String

  /// All tags of an article, by place.
  static func all(of article: TaggedArticle) -> [TagRecord] {
    let title = article.article.title ?? []
    let quoted = { (span: Range<Int>, text: [UInt8]) in String(decoding: text[span], as: UTF8.self) }
    return article.titleTags.map { TagRecord(field: .title, sentence: nil, tag: $0, quote: quoted($0.span, title)) }
      + article.sentences.flatMap { sentence in
        sentence.tags.map { tag in
          TagRecord(field: .text, sentence: sentence.index, tag: tag, quote: quoted(tag.span, article.article.text))
        }
      }
  }

  var status: String { tag.status.joined(separator: "\n") }
  var qualifiers: String { tag.qualifiers.map(\.note).joined(separator: "; ") }
  var reasons: String { tag.reasons.joined(separator: "\n") }
  var confidence: Int { Int((tag.confidence * 1000).rounded()) }
}

extension TaggedArticle {
  /// A digest of everything of the article that a store keeps, but the text.
  func tagsDigest(_ tags: [TagRecord]) -> String {
    var bytes: [UInt8] = []
    func append(_ text: String?) {
      bytes += (text ?? "\u{1}").utf8
      bytes.append(0)
    }
    for text in [article.title.map { String(decoding: $0, as: UTF8.self) }, article.date, article.source, language] { append(text) }
    for sentence in sentences { append("\(sentence.index) \(sentence.span.lowerBound) \(sentence.span.upperBound)") }
    for record in tags {
      let tag = record.tag
      append("\(record.field.rawValue) \(tag.span.lowerBound) \(tag.span.upperBound) \(record.confidence)")
      for text in [
        tag.weaponClass, tag.mentionClass, tag.term, tag.place, tag.system, record.status, record.qualifiers, record.reasons,
      ] { append(text) }
    }
    return SHA256.hexadecimal(of: bytes)
  }
}
