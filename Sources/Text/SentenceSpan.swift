/// Where a sentence stands in its text.
package struct SentenceSpan: Sendable, Equatable {
  /// The first UTF-8 byte; never white space.
  package var start: Int
  /// One past the last UTF-8 byte; the byte before it is never white space.
  package var end: Int
  /// The ordinal, from 0, of the paragraph the sentence stands in. Every line break that is not a wrapped line's starts one.
  package var paragraph: Int

  package init(start: Int, end: Int, paragraph: Int) {
    self.start = start
    self.end = end
    self.paragraph = paragraph
  }
}
