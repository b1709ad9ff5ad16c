package import Tagging
package import Text

/// Writes one row a tag, for spreadsheets and data frames: fields quoted as RFC 4180 asks, lines ended by a line feed alone.
/// The tags of a title come first, with `title` as their sentence and the title as their sentence's text.
package struct CSVWriter: Sendable {
  private let offsets: OffsetUnit

  /// - Parameter offsets: what `start` and `end` count.
  package init(offsets: OffsetUnit = .codepoint) {
    self.offsets = offsets
  }

  /// Appends the row with the columns' names. It belongs at the start of the output, once.
  package func writeHeader(to output: inout [UInt8]) {
    output.append(text: "id,sentence,start,end,text,class,mention_class,term,at,system,confidence,status,sentence_text\n")
  }

  /// Appends a row for every tag; nothing for an article without tags. Linear in the article.
  package func write(_ tagged: TaggedArticle, to output: inout [UInt8]) {
    let article = tagged.article
    if let title = article.title {
      var cursor = OffsetCursor(unit: offsets, of: title.span)
      for tag in tagged.titleTags {
        let row = Row(id: article.id, sentence: nil, range: cursor.range(tag.span, in: title.span), tag: tag)
        row.write(text: title, sentenceSpan: 0..<title.count, to: &output)
      }
    }
    var cursor = OffsetCursor(unit: offsets, of: article.text.span)
    for sentence in tagged.sentences where !sentence.tags.isEmpty {
      for tag in sentence.tags {
        let range = cursor.range(tag.span, in: article.text.span)
        let row = Row(id: article.id, sentence: sentence.index, range: range, tag: tag)
        row.write(text: article.text, sentenceSpan: sentence.span, to: &output)
      }
    }
  }
}

private struct Row {
  var id: String
  /// Nil in the title.
  var sentence: Int?
  var range: Range<Int>
  var tag: Tag

  func write(text: [UInt8], sentenceSpan: Range<Int>, to output: inout [UInt8]) {
    output.append(csvField: id)
    output.append(UInt8(ascii: ","))
    if let sentence { output.append(decimal: sentence) } else { output.append(text: "title") }
    output.append(UInt8(ascii: ","))
    output.append(decimal: range.lowerBound)
    output.append(UInt8(ascii: ","))
    output.append(decimal: range.upperBound)
    output.append(UInt8(ascii: ","))
    output.append(csvField: text[tag.span])
    for field in [tag.weaponClass, tag.mentionClass, tag.term, tag.place, tag.system ?? ""] {
      output.append(UInt8(ascii: ","))
      output.append(csvField: field)
    }
    output.append(UInt8(ascii: ","))
    output.append(fraction: tag.confidence, places: 3)
    output.append(UInt8(ascii: ","))
    output.append(csvField: tag.status.joined(separator: ";"))
    output.append(UInt8(ascii: ","))
    output.append(csvField: text[sentenceSpan])
    output.append(UInt8(ascii: "\n"))
  }
}

extension Array where Element == UInt8 {
  /// A field, in quotation marks where it holds a comma, a quotation mark or a line end; marks inside are doubled.
  mutating func append(csvField field: some Collection<UInt8>) {
    guard field.contains(where: \.needsCSVQuoting) else { return append(contentsOf: field) }
    append(UInt8(ascii: "\""))
    for byte in field {
      if byte == UInt8(ascii: "\"") { append(byte) }
      append(byte)
    }
    append(UInt8(ascii: "\""))
  }

  mutating func append(csvField field: String) { append(csvField: field.utf8) }
}

extension UInt8 {
  fileprivate var needsCSVQuoting: Bool {
    self == UInt8(ascii: ",") || self == UInt8(ascii: "\"") || self == 0x0A || self == 0x0D
  }
}
