import Tagging
import Text

/// An article's text as other tools take it: mentions and tokens counted in Unicode code points, as Python and most formats count.
struct ExportedText {
  /// A mention with its place.
  struct Mention {
    var tag: Tag
    /// Unicode code points of the text, end exclusive.
    var range: Range<Int>
    /// The same in UTF-8 bytes.
    var span: Range<Int> { tag.span }
  }

  struct Token {
    /// UTF-8 bytes of the text.
    var span: Range<Int>
    /// Unicode code points.
    var range: Range<Int>
    /// White space and nothing else.
    var isBlank: Bool
  }

  let bytes: [UInt8]
  /// Of all sentences, in the text's order, an outer mention before those inside it.
  let mentions: [Mention]

  init(_ tagged: TaggedArticle) {
    let bytes = tagged.article.text
    self.bytes = bytes
    var cursor = OffsetCursor(unit: .codepoint, of: bytes.span)
    var mentions: [Mention] = []
    for tag in tagged.sentences.flatMap(\.tags).sorted(by: Self.isBefore) {
      mentions.append(Mention(tag: tag, range: cursor.range(tag.span, in: bytes.span)))
    }
    self.mentions = mentions
  }

  private static func isBefore(_ one: Tag, _ other: Tag) -> Bool {
    (one.span.lowerBound, -one.span.upperBound) < (other.span.lowerBound, -other.span.upperBound)
  }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  func words(_ span: Range<Int>) -> String { String(decoding: bytes[span], as: UTF8.self) }

  /// The mentions that no other mention holds, for formats that cannot nest.
  var outermost: [Mention] {
    var end = 0
    var outermost: [Mention] = []
    for mention in mentions where mention.range.lowerBound >= end {
      outermost.append(mention)
      end = mention.range.upperBound
    }
    return outermost
  }

  /// Words, single punctuation marks and runs of white space, split where a mention begins or ends, so that every mention is a run of
  /// whole tokens. One space behind a token belongs to it and is no token. Linear.
  func tokens() -> [Token] {
    var edges = Set(mentions.flatMap { [$0.span.lowerBound, $0.span.upperBound] })
    edges.insert(bytes.count)
    var cursor = OffsetCursor(unit: .codepoint, of: bytes.span)
    var tokens: [Token] = []
    var position = 0
    while position < bytes.count {
      let end = endOfToken(from: position, edges: edges)
      let span = position..<end
      tokens.append(Token(span: span, range: cursor.range(span, in: bytes.span), isBlank: isBlank(position)))
      position = end
      if position < bytes.count, bytes[position] == UInt8(ascii: " "), !(tokens.last?.isBlank ?? true) { position += 1 }
    }
    return tokens
  }

  private func endOfToken(from start: Int, edges: Set<Int>) -> Int {
    var end = next(start)
    if isBlank(start) {
      while end < bytes.count, isBlank(end), !edges.contains(end) { end = next(end) }
      return end
    }
    guard isWord(start) else { return end }
    while end < bytes.count, !edges.contains(end) {
      if isWord(end) {
        end = next(end)
      } else if Self.isJoiner(bytes[end]), end + 1 < bytes.count, isWord(end + 1), !edges.contains(end + 1) {
        end += 1
      } else {
        break
      }
    }
    return end
  }

  private func isWord(_ position: Int) -> Bool { isWordCharacter(Unicode.Scalar(utf8: bytes.span, at: position)) }

  private func isBlank(_ position: Int) -> Bool { [0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20].contains(bytes[position]) }

  /// What holds a designator or a contraction together: `T-72`, `doesn't`, `3.5`.
  private static func isJoiner(_ byte: UInt8) -> Bool { [UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: ".")].contains(byte) }

  private func next(_ position: Int) -> Int {
    var next = position + 1
    while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }
}
