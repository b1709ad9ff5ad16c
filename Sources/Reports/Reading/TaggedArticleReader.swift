import Digest
import FoundationEssentials
package import Tagging
import Text

/// A tagged article as it was written to a file, with what the line tells of its making.
package struct RecordedArticle: Sendable {
  /// Offsets count UTF-8 bytes again, whatever the line counted. The input's other fields are not kept.
  package var tagged: TaggedArticle
  /// The program and its version.
  package var tool: String
  /// The catalogue that the tags were made with.
  package var catalogDigest: String
  /// SHA-256 of the text's UTF-8 bytes, in lower-case hexadecimal.
  package var textDigest: String
}

/// What is wrong with a line of tagged articles: a sentence in lower case, without a full stop.
package struct TaggedLineProblem: Error, Sendable, Equatable {
  package var message: String
}

/// Reads back what `JSONLinesWriter` writes.
package struct TaggedArticleReader: Sendable {
  /// The text of an article by its id, where lines do not carry it.
  private let text: @Sendable (String) -> [UInt8]?
  private static let schema = 1

  package init(text: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }) {
    self.text = text
  }

  /// The article of one line. The text is the line's own (`--with-text`), else that of the same id. Every span is held against it.
  ///
  /// - Throws: where the line is no tagged article, no text is known, or a tag or sentence does not quote the text at its place.
  ///
  /// Complexity: linear in the line and the text.
  package func read(_ line: [UInt8]) throws(TaggedLineProblem) -> RecordedArticle {
    let stated = try decode(line)
    guard stated.schema == Self.schema else {
      throw TaggedLineProblem(message: "schema \(stated.schema) is not known, only \(Self.schema): tag the article again with this version")
    }
    guard let text = stated.text.map({ Array($0.utf8) }) ?? text(stated.id) else {
      throw TaggedLineProblem(
        message: "article '\(stated.id)' comes without its text: tag with --with-text, or name the articles with --articles")
    }
    guard SHA256.hexadecimal(of: text) == stated.digest else {
      throw TaggedLineProblem(
        message: "article '\(stated.id)': the text is not the one that was tagged: its SHA-256 is not \(stated.digest)")
    }
    var article = Article(id: stated.id, source: stated.source, text: text, date: stated.date)
    article.title = stated.title.map { Array($0.utf8) }
    let places = SpanPlaces(id: stated.id, unit: stated.offsets.offsetUnit)
    var sentences: [TaggedSentence] = []
    let offsets = ByteOffsets(unit: places.unit, of: text)
    for sentence in stated.sentences {
      let span = try places.span(sentence.start, sentence.end, quoting: sentence.text, in: text, offsets, "sentence \(sentence.index)")
      sentences.append(TaggedSentence(index: sentence.index, span: span, tags: try places.tags(sentence.tags, in: text, offsets)))
    }
    let title = article.title ?? []
    let titleTags = try places.tags(stated.titleTags, in: title, ByteOffsets(unit: places.unit, of: title))
    return RecordedArticle(
      tagged: TaggedArticle(article: article, language: stated.language, titleTags: titleTags, sentences: sentences),
      tool: stated.tool, catalogDigest: stated.catalogDigest, textDigest: stated.digest)
  }

  private func decode(_ line: [UInt8]) throws(TaggedLineProblem) -> TaggedLine {
    do {
      return try JSONDecoder().decode(TaggedLine.self, from: Data(line))
    } catch let error as DecodingError {
      throw TaggedLineProblem(message: "not a tagged article: \(error.reason)")
    } catch {
      throw TaggedLineProblem(message: "not a tagged article: \(error)")
    }
  }
}

/// Holds the spans that a line states against the text.
private struct SpanPlaces {
  let id: String
  let unit: OffsetUnit

  func tags(_ stated: [TaggedLine.TaggedSpan], in text: [UInt8], _ offsets: ByteOffsets) throws(TaggedLineProblem) -> [Tag] {
    var tags: [Tag] = []
    for tag in stated {
      let span = try span(tag.start, tag.end, quoting: tag.text, in: text, offsets, "the tag '\(tag.weaponClass)'")
      let qualifiers = tag.qualifiers.sorted { $0.key < $1.key }.map { Qualifier(key: $0.key, value: $0.value.value) }
      tags.append(
        Tag(
          weaponClass: tag.weaponClass, mentionClass: tag.mentionClass, span: span, term: tag.term, place: tag.at, system: tag.system,
          confidence: tag.confidence, status: tag.status, qualifiers: qualifiers, reasons: tag.why))
    }
    return tags
  }

  func span(
    _ start: Int, _ end: Int, quoting quoted: String, in text: [UInt8], _ offsets: ByteOffsets, _ what: String
  ) throws(TaggedLineProblem) -> Range<Int> {
    guard let span = offsets.bytes(start, end), text[span].elementsEqual(quoted.utf8) else {
      throw TaggedLineProblem(message: "article '\(id)': \(what) does not quote the text from \(start) to \(end)")
    }
    return span
  }
}

extension DecodingError {
  /// What is wrong, and where in the line: `sentences[3].tags[0]: 'class' is missing`.
  fileprivate var reason: String {
    switch self {
    case .keyNotFound(let key, let context): "\(Self.place(context.codingPath))'\(key.stringValue)' is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "\(Self.place(context.codingPath))a value of another type is expected"
    case .dataCorrupted(let context): "\(Self.place(context.codingPath))\(Self.lowered(context.debugDescription))"
    @unknown default: "it cannot be decoded"
    }
  }

  private static func place(_ path: [any CodingKey]) -> String {
    var place = ""
    for key in path {
      if let index = key.intValue { place += "[\(index)]" } else { place += place.isEmpty ? key.stringValue : ".\(key.stringValue)" }
    }
    return place.isEmpty ? "" : "\(place): "
  }

  private static func lowered(_ sentence: String) -> String {
    let words = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}
