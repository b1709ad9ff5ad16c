import Testing

@testable import Taxonomy

@Suite struct ExampleMarksTests {
  struct Case: CustomTestStringConvertible {
    var marked: String
    var text: String
    /// `START-END class` of each mention, in UTF-8 bytes.
    var mentions: [String]

    var testDescription: String { marked }
  }

  static let cases = [
    Case(marked: "", text: "", mentions: []),
    Case(marked: "Nothing.", text: "Nothing.", mentions: []),
    Case(marked: "A [tank](tank).", text: "A tank.", mentions: ["2-6 tank"]),
    Case(marked: "[Tanks](tank) met [guns](artillery)", text: "Tanks met guns", mentions: ["0-5 tank", "10-14 artillery"]),
    Case(
      marked: "[[missile](missile) engines](weapon-engine)", text: "missile engines", mentions: ["0-15 weapon-engine", "0-7 missile"]),
    Case(marked: "[[shell](b)](a)", text: "shell", mentions: ["0-5 b", "0-5 a"]),
    Case(marked: "[a [b [c](x)](y)](z)", text: "a b c", mentions: ["0-5 z", "2-5 y", "4-5 x"]),
    Case(marked: "é [Ra’ad](missile)", text: "é Ra’ad", mentions: ["3-10 missile"]),
    Case(marked: "\\[sic\\] a [gun](small-arm)", text: "[sic] a gun", mentions: ["8-11 small-arm"]),
    Case(marked: "[gun \\[old\\]](small-arm)", text: "gun [old]", mentions: ["0-9 small-arm"]),
    Case(marked: "a \\ b \\x", text: "a \\ b \\x", mentions: []),
    Case(marked: "a (b) c)", text: "a (b) c)", mentions: []),
    Case(marked: "ends with \\", text: "ends with \\", mentions: []),
  ]

  @Test(arguments: cases) func takesMarksOut(_ example: Case) throws {
    let marks = try ExampleMarks(example.marked)
    #expect(String(decoding: marks.text, as: UTF8.self) == example.text)
    #expect(marks.mentions.map { "\($0.span.lowerBound)-\($0.span.upperBound) \($0.weaponClass)" } == example.mentions)
  }

  @Test(arguments: [
    ("[", ExampleMarks.Problem.unclosed), ("]", .unclosed), ("[a](b", .noClass), ("[a] (b)", .noClass), ("[a]", .noClass),
    ("[a]()", .noClass),
    ("[](b)", .emptyMention), ("[ \t](b)", .emptyMention), ("[[](b)](c)", .emptyMention), ("[a](b)]", .unclosed), ("[[a](b)", .unclosed),
  ])
  func refuses(_ marked: String, _ problem: ExampleMarks.Problem) {
    #expect(throws: problem) { try ExampleMarks(marked) }
  }
}
