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
  private let keys = SentenceKeys()

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
    output.append(text: "],\"sentences\":[")
    writeSentences(tagged, to: &output)
    output.append(UInt8(ascii: "]"))
    if options.withText {
      output.append(text: ",\"text\":")
      output.append(jsonString: article.text)
    }
    output.append(text: ",\"input\":")
    output.append(contentsOf: article.otherFields)
    output.append(text: "}\n")
  }

  private func writeHead(_ tagged: TaggedArticle, to output: inout [UInt8]) {
    let article = tagged.article
    output.append(text: "{\"schema\":1,\"id\":")
    output.append(jsonString: article.id)
    output.append(text: ",\"title\":")
    if let title = article.title { output.append(jsonString: title) } else { output.append(text: "null") }
    output.append(text: ",\"date\":")
    output.append(jsonString: article.date)
    output.append(text: ",\"source\":")
    output.append(jsonString: article.source)
    output.append(text: ",\"language\":")
    output.append(jsonString: tagged.language)
    output.append(text: ",\"text_sha256\":\"")
    TextDigest.append(sha256Of: article.text, to: &output)
    output.append(contentsOf: constants)
  }

  private func writeSentences(_ tagged: TaggedArticle, to output: inout [UInt8]) {
    let text = tagged.article.text
    var offsets = OffsetCursor(unit: options.offsets, of: text.span)
    var isFirst = true
    for sentence in tagged.sentences where options.sentences == .all || !sentence.tags.isEmpty {
      keys.appendHead(sentence.index, offsets.range(sentence.span, in: text.span), isFirst: isFirst, to: &output)
      isFirst = false
      output.append(jsonContents: text, sentence.span)
      keys.appendTail(hasTags: !sentence.tags.isEmpty, to: &output)
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

/// What stands between the values of a sentence: this is most of what is written for an article without tags.
private struct SentenceKeys: Sendable {
  private let firstIndex = BytePiece("{\"index\":")
  private let index = BytePiece(",{\"index\":")
  private let start = BytePiece(",\"start\":")
  private let end = BytePiece(",\"end\":")
  private let text = BytePiece(",\"text\":\"")
  private let tags = BytePiece("\",\"tags\":[")
  private let noTags = BytePiece("\",\"tags\":[]}")

  /// All that stands before a sentence's text, in one go.
  func appendHead(_ number: Int, _ range: Range<Int>, isFirst: Bool, to output: inout [UInt8]) {
    output.append(upTo: 160) { bytes, length in
      bytes.store(isFirst ? firstIndex : index, at: &length)
      bytes.store(decimal: number, at: &length)
      bytes.store(start, at: &length)
      bytes.store(decimal: range.lowerBound, at: &length)
      bytes.store(end, at: &length)
      bytes.store(decimal: range.upperBound, at: &length)
      bytes.store(text, at: &length)
    }
  }

  /// What stands between a sentence's text and its tags; without any, up to the sentence's end.
  func appendTail(hasTags: Bool, to output: inout [UInt8]) {
    output.append(upTo: 16) { bytes, length in bytes.store(hasTags ? tags : noTags, at: &length) }
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
