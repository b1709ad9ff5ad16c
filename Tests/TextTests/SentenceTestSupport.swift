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

/// A small seeded generator (SplitMix64), so that a failing run can be repeated.
struct SentenceTestGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
