package import Tagging
package import Text

/// Writes tagged articles as JSON Lines: one object a line, always the same keys in the same order, so that the same input,
/// catalogue and version give the same bytes. `Catalog/tagged-article.schema.json` describes the line.
package struct JSONLinesWriter: Sendable {
  package struct Options: Sendable {
    /// Sentences to list; `index` counts all of them either way.
    package var sentences: SentenceSelection
    /// What `start` and `end` count.
    package var offsets: OffsetUnit
    /// Adds the whole text as `text`, right before `input`.
    package var withText: Bool

    package init(sentences: SentenceSelection = .all, offsets: OffsetUnit = .codepoint, withText: Bool = false) {
      self.sentences = sentences
      self.offsets = offsets
      self.withText = withText
    }
  }

  private let options: Options
  /// The members that are the same in every line: tool, catalogue and unit.
  private let constants: [UInt8]
  private let keys = ArticleKeys()
  private let sentenceKeys = SentenceKeys()

  package init(options: Options, toolVersion: String, catalogSHA256: String) {
    self.options = options
    var constants: [UInt8] = []
    constants.append(text: "\",\"tool\":")
    constants.append(jsonString: "weapontag \(toolVersion)")
    constants.append(text: ",\"catalog_sha256\":")
    constants.append(jsonString: catalogSHA256)
    constants.append(text: ",\"offsets\":\"\(options.offsets.contractName)\",\"title_tags\":[")
    self.constants = constants
  }

  /// Appends one line with its line feed. Linear in the article.
  package func write(_ tagged: TaggedArticle, to output: inout [UInt8]) {
    let article = tagged.article
    writeHead(tagged, to: &output)
    if let title = article.title {
      var offsets = OffsetCursor(unit: options.offsets, of: title.span)
      writeTags(tagged.titleTags, of: title, offsets: &offsets, to: &output)
    }
    output.append(keys.sentences)
    writeSentences(tagged, to: &output)
    output.append(UInt8(ascii: "]"))
    if options.withText {
      output.append(text: ",\"text\":")
      output.append(jsonString: article.text)
    }
    output.append(keys.input)
    output.append(contentsOf: article.otherFields)
    output.append(keys.end)
  }

  /// All up to the title's tags, in one go.
  private func writeHead(_ tagged: TaggedArticle, to output: inout [UInt8]) {
    let article = tagged.article
    let strings = article.id.jsonLength + article.source.jsonLength + tagged.language.jsonLength + (article.date?.jsonLength ?? 0)
    let title = article.title.map { 2 + $0.span.jsonLength(of: $0.indices) } ?? 0
    output.append(upTo: 256 + strings + title + TextDigest.length + constants.count) { bytes, end in
      bytes.store(keys.schema, at: &end)
      bytes.store(keys.id, at: &end)
      bytes.store(jsonString: article.id, at: &end)
      bytes.store(keys.title, at: &end)
      if let title = article.title { bytes.store(jsonString: title.span, at: &end) } else { bytes.store(keys.null, at: &end) }
      bytes.store(keys.date, at: &end)
      if let date = article.date { bytes.store(jsonString: date, at: &end) } else { bytes.store(keys.null, at: &end) }
      bytes.store(keys.source, at: &end)
      bytes.store(jsonString: article.source, at: &end)
      bytes.store(keys.language, at: &end)
      bytes.store(jsonString: tagged.language, at: &end)
      bytes.store(keys.digest, at: &end)
      TextDigest.store(sha256Of: article.text, to: &bytes, at: &end)
      bytes.store(constants.span, 0..<constants.count, at: &end)
    }
  }

  private func writeSentences(_ tagged: TaggedArticle, to output: inout [UInt8]) {
    let text = tagged.article.text
    var offsets = OffsetCursor(unit: options.offsets, of: text.span)
    let runEnds = PlainRunEnds(of: text.span)
    // The first byte to be escaped that no sentence before has passed.
    var escape = runEnds.next(from: 0)
    var isFirst = true
    for sentence in tagged.sentences where options.sentences == .all || !sentence.tags.isEmpty {
      if escape < sentence.span.lowerBound { escape = runEnds.next(from: sentence.span.lowerBound) }
      let range = offsets.range(sentence.span, in: text.span)
      sentenceKeys.append(
        sentence, range, of: text, isPlain: escape >= sentence.span.upperBound, isFirst: isFirst, to: &output)
      isFirst = false
      guard !sentence.tags.isEmpty else { continue }
      writeTags(sentence.tags, of: text, offsets: &offsets, to: &output)
      output.append(text: "]}")
    }
  }

  private func writeTags(_ tags: [Tag], of text: [UInt8], offsets: inout OffsetCursor, to output: inout [UInt8]) {
    for (index, tag) in tags.enumerated() {
      let range = offsets.range(tag.span, in: text.span)
      output.append(text: index == 0 ? "{\"class\":" : ",{\"class\":")
      output.append(jsonString: tag.weaponClass)
      output.append(text: ",\"start\":")
      output.append(decimal: range.lowerBound)
      output.append(text: ",\"end\":")
      output.append(decimal: range.upperBound)
      output.append(text: ",\"text\":\"")
      output.append(jsonContents: text, tag.span)
      output.append(text: "\",\"mention_class\":")
      output.append(jsonString: tag.mentionClass)
      output.append(text: ",\"term\":")
      output.append(jsonString: tag.term)
      output.append(text: ",\"at\":")
      output.append(jsonString: tag.place)
      output.append(text: ",\"system\":")
      output.append(jsonString: tag.system)
      writeJudgement(of: tag, to: &output)
    }
  }

  /// The second half of a tag: what it is worth, and why.
  private func writeJudgement(of tag: Tag, to output: inout [UInt8]) {
    output.append(text: ",\"confidence\":")
    output.append(fraction: tag.confidence, places: 3)
    output.append(text: ",\"status\":")
    output.append(jsonStrings: tag.status)
    output.append(text: ",\"qualifiers\":{")
    for (index, qualifier) in tag.qualifiers.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      output.append(jsonString: qualifier.key)
      output.append(UInt8(ascii: ":"))
      output.append(json: qualifier.value)
    }
    output.append(text: "},\"why\":")
    output.append(jsonStrings: tag.reasons)
    output.append(UInt8(ascii: "}"))
  }
}

/// What stands between the values of an article.
private final class ArticleKeys: Sendable {
  let schema = BytePiece("{\"schema\":1")
  let id = BytePiece(",\"id\":")
  let title = BytePiece(",\"title\":")
  let date = BytePiece(",\"date\":")
  let source = BytePiece(",\"source\":")
  let language = BytePiece(",\"language\":")
  let digest = BytePiece(",\"text_sha256\":\"")
  let sentences = BytePiece("],\"sentences\":[")
  let input = BytePiece(",\"input\":")
  let end = BytePiece("}\n")
  let null = BytePiece("null")
}

/// What stands between the values of a sentence: this is most of what is written for an article without tags.
private final class SentenceKeys: Sendable {
  private let firstIndex = BytePiece("{\"index\":")
  private let index = BytePiece(",{\"index\":")
  private let start = BytePiece(",\"start\":")
  private let end = BytePiece(",\"end\":")
  private let text = BytePiece(",\"text\":\"")
  private let tags = BytePiece("\",\"tags\":[")
  private let noTags = BytePiece("\",\"tags\":[]}")

  /// Appends a sentence up to its tags, in one go; without any, up to its end. `isPlain` tells that nothing in it must be escaped.
  func append(
    _ sentence: TaggedSentence, _ range: Range<Int>, of article: [UInt8], isPlain: Bool, isFirst: Bool, to output: inout [UInt8]
  ) {
    let span = sentence.span
    output.append(upTo: 192 + (isPlain ? span.count : article.span.jsonLength(of: span))) { bytes, length in
      bytes.store(isFirst ? firstIndex : index, at: &length)
      bytes.store(decimal: sentence.index, at: &length)
      bytes.store(start, at: &length)
      bytes.store(decimal: range.lowerBound, at: &length)
      bytes.store(end, at: &length)
      bytes.store(decimal: range.upperBound, at: &length)
      bytes.store(text, at: &length)
      if isPlain {
        bytes.store(article.span, span, at: &length)
      } else {
        bytes.store(jsonContents: article.span, span, at: &length)
      }
      bytes.store(sentence.tags.isEmpty ? noTags : tags, at: &length)
    }
  }
}

extension OffsetUnit {
  /// The name of the unit in the `offsets` member and on the command line.
  fileprivate var contractName: String {
    switch self {
    case .utf8: "utf8"
    case .utf16: "utf16"
    case .codepoint: "codepoint"
    }
  }
}
