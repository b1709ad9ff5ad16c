import Tagging
import Text

/// Converts the byte spans of sentences and of the tags in them to the offsets a report counts in. The cursors below only
/// move forward; a copy of one is the way back, as nested tags overlap. Linear in the text for tags in order of their start.
struct TagOffsets {
  /// Stands at the end of the last sentence.
  private var sentenceCursor: OffsetCursor
  /// Stands at the start of the current sentence.
  private var sentenceStart: OffsetCursor
  /// Stands at the start of the last tag.
  private var tagCursor: OffsetCursor
  private var lastTagStart = 0

  init(unit: OffsetUnit) {
    sentenceCursor = OffsetCursor(unit: unit)
    sentenceStart = sentenceCursor
    tagCursor = sentenceCursor
  }

  /// The offsets of the next sentence; sentences come in order and do not overlap.
  mutating func sentence(_ span: Range<Int>, in text: Span<UInt8>) -> Range<Int> {
    let start = sentenceCursor.offset(of: span.lowerBound, in: text)
    sentenceStart = sentenceCursor
    tagCursor = sentenceCursor
    lastTagStart = span.lowerBound
    return start..<sentenceCursor.offset(of: span.upperBound, in: text)
  }

  /// The offsets of a tag in the current sentence, or in a title where there has been no sentence.
  mutating func tag(_ span: Range<Int>, in text: Span<UInt8>) -> Range<Int> {
    if span.lowerBound < lastTagStart { tagCursor = sentenceStart }
    lastTagStart = span.lowerBound
    let start = tagCursor.offset(of: span.lowerBound, in: text)
    var end = tagCursor
    return start..<end.offset(of: span.upperBound, in: text)
  }
}
