import Testing

@testable import Text

private let segmenter = SentenceSegmenter()

/// The sentences of `text`, as strings.
func sentences(of text: String) -> [String] {
  let bytes = Array(text.utf8)
  return spans(of: bytes).map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
}

/// The sentences of `bytes`, as spans.
func spans(of bytes: [UInt8]) -> [SentenceSpan] {
  var found: [SentenceSpan] = []
  segmenter.segment(bytes.span, into: &found)
  return found
}

/// Expects the sentences that `marked` shows: " | " stands for a space between two sentences, "|" before a line break for nothing.
func expectSentences(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let text = String(String.UnicodeScalarView(marked.replacing(" | ", with: " ").unicodeScalars.filter { $0 != "|" }))
  let expected = marked.split(separator: "|").map { part in
    var trimmed = part
    while trimmed.first?.isWhitespace == true { trimmed.removeFirst() }
    while trimmed.last?.isWhitespace == true { trimmed.removeLast() }
    return String(trimmed)
  }
  #expect(sentences(of: text) == expected, sourceLocation: sourceLocation)
}
