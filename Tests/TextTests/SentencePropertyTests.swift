import TestSupport
import Testing

@testable import Text

/// What holds for any bytes: coverage, order, no overlap, and the fast skip's equality with a loop over the bytes.
struct SentencePropertyTests {
  /// Pieces that meet the rules' edges, for random texts.
  private static let pieces = [
    " ", " ", " ", "\n", "\r\n", "\r", "\t", ".", "..", " . . .", "…", "!", "?", "\"", "'", "”", "’", "“", "(", ")", "[", "]", "*", "-",
    "—", "•", "1", "2.", "3)",
    "a.", "b", "I", "U.S.", "Gen", "No", "Inc", "p.m", "The", "the", "word", "WORD", "é", "É", "я", "。", "؟", "।", "字", "\u{A0}",
    "\u{2028}", "\u{3000}",
    "😀", ":)", "N°", "[1]", "www.example.org", ",",
  ]

  private func randomText(_ generator: inout SeededGenerator, length: Int) -> String {
    (0..<length).map { _ in Self.pieces.randomElement(using: &generator) ?? " " }.joined()
  }

  private func isWhiteSpace(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(\.properties.isWhitespace) }

  /// The bytes that are in no sentence must all be white space, and every sentence must begin and end with something else.
  private func check(_ text: String) {
    let bytes = Array(text.utf8)
    var last = 0
    var lastParagraph = 0
    for span in spans(of: bytes) {
      #expect(span.start >= last && span.start < span.end && span.end <= bytes.count)
      #expect(span.paragraph >= lastParagraph && span.paragraph <= lastParagraph + 1)
      let gap = String(decoding: bytes[last..<span.start], as: UTF8.self)
      #expect(isWhiteSpace(gap), "\(text.debugDescription)")
      let sentence = String(decoding: bytes[span.start..<span.end], as: UTF8.self).unicodeScalars
      #expect(sentence.first?.properties.isWhitespace == false && sentence.last?.properties.isWhitespace == false)
      last = span.end
      lastParagraph = span.paragraph
    }
    let rest = String(decoding: bytes[last...], as: UTF8.self)
    #expect(isWhiteSpace(rest), "\(text.debugDescription)")
  }

  @Test func everyByteIsInOneSentence() {
    var generator = SeededGenerator(seed: 11)
    for round in 0..<3000 { check(randomText(&generator, length: round % 60)) }
  }

  @Test func wrappedTextsToo() {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<200 {
      var text = ""
      var column = 0
      for _ in 0..<120 {
        let piece = Self.pieces.randomElement(using: &generator) ?? "word"
        column += piece.count + 5
        text += "word " + piece
        if column > 60 { (text, column) = (text + "\n", 0) }
      }
      check(text)
    }
  }

  @Test func anyScalarsAreTaken() {
    var generator = SeededGenerator(seed: 13)
    for _ in 0..<500 {
      var text = ""
      for _ in 0..<50 {
        guard let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &generator)) else { continue }
        text.unicodeScalars.append(scalar)
        if Bool.random(using: &generator) { text += Self.pieces.randomElement(using: &generator) ?? "" }
      }
      check(text)
    }
  }

  @Test func invalidBytesDoNotTrap() {
    var generator = SeededGenerator(seed: 14)
    for _ in 0..<2000 {
      let bytes = (0..<40).map { _ in UInt8.random(in: 0...255, using: &generator) }
      var last = 0
      for span in spans(of: bytes) {
        #expect(span.start >= last && span.start < span.end && span.end <= bytes.count)
        last = span.end
      }
      #expect(guessLanguage(bytes.span).count >= 2)
    }
  }

  @Test func theSkipFindsWhatALoopFinds() {
    var generator = SeededGenerator(seed: 15)
    for round in 0..<1500 {
      let text = Array((randomText(&generator, length: 12) + String(repeating: "x", count: round % 90)).utf8)
      var candidates = SentenceCandidates()
      candidates.includesParenthesis = round % 2 == 0
      for start in 0...text.count {
        let expected = text[start...].firstIndex { candidates.contains($0) } ?? text.count
        #expect(candidates.next(in: text.span, from: start) == expected)
      }
    }
  }
}
