import Tagging
import Testing

@testable import Reports

@Suite("The text report")
struct TextWriterTests {
  private func report(_ articles: [TaggedArticle], _ options: TextWriter.Options) -> String {
    var output: [UInt8] = []
    let writer = TextWriter(options: options, families: Samples.families)
    for article in articles { writer.write(article, to: &output) }
    return String(decoding: output, as: UTF8.self)
  }

  @Test func plain() {
    let expected = """
      Café shows [missile]
      a"1 · 2024-05-01 · wire.jsonl
            missile  →  missile  0.75  (strong term)

        🚀 Crews moved [“Grad” launchers].
            “Grad” launchers  →  multiple-rocket-launcher · BM-21  0.98  alleged, historical, calibre: 122.5 mm, count: four, new, role: tactical, the words alone: missile-launcher  (weak term "Grad"; near: launchers)
        Nobody was hurt.
        The plant makes [odd] [[missile] engines], it says.
            missile engines  →  weapon-engine  1.00  (strong term)
            missile          →  missile        0.80  (component)

      notes.txt

        No arms here.


      """
    #expect(report([Samples.article, Samples.bare], .init()) == expected)
  }

  @Test func taggedSentencesAloneAndQuiet() {
    let expected = """
      Café shows [missile]
      a"1 · 2024-05-01 · wire.jsonl
            missile  →  missile  0.75

        🚀 Crews moved [“Grad” launchers].
            “Grad” launchers  →  multiple-rocket-launcher · BM-21  0.98  alleged, historical, calibre: 122.5 mm, count: four, new, role: tactical, the words alone: missile-launcher
        The plant makes [odd] [[missile] engines], it says.
            missile engines  →  weapon-engine  1.00
            missile          →  missile        0.80


      """
    #expect(report([Samples.bare, Samples.article], .init(sentences: .tagged, quiet: true)) == expected)
  }

  @Test func colours() {
    let written = report([Samples.article], .init(colour: true)).replacing("\u{1B}", with: "^")
    #expect(written.hasPrefix("^[1mCafé shows ^[0m^[1;36mmissile^[0m^[1m^[0m\n^[2ma\"1 · 2024-05-01 · wire.jsonl^[0m\n"))
    #expect(written.contains("  🚀 Crews moved ^[0m^[1;31m“Grad” launchers^[0m.\n"))
    #expect(written.contains("  ^[2mNobody was hurt.^[0m\n"))
    #expect(written.contains("The plant makes [odd] ^[0m^[1;35m^[0m^[1;36;4mmissile^[0m^[1;35m engines^[0m, it says.\n"))
  }

  /// Without the colours' codes the report is the plain one without brackets.
  @Test func coloursAddNothingElse() {
    let coloured = report([Samples.article], .init(colour: true)).replacing(/\u{1B}\[[0-9;]*m/, with: "")
    let plain = report([Samples.article], .init()).replacing("[odd]", with: "<odd>").replacing(/[\[\]]/, with: "")
    #expect(coloured == plain.replacing("<odd>", with: "[odd]"))
  }

  @Test(arguments: [
    ("a\tb\r\n  c ", "a b c"), ("\n\nx", "x"), ("\u{1B}[31mred\u{7}", "\u{FFFD}[31mred\u{FFFD}"), ("\u{9B}x\u{85}", "\u{FFFD}x\u{FFFD}"),
    ("Â£5 café 😀", "Â£5 café 😀"), ("a  b", "a b"), ("", ""),
  ])
  func textsCannotTouchTheTerminal(text: String, expected: String) {
    #expect(String(decoding: ReadableText.line(Array(text.utf8)[...]), as: UTF8.self) == expected)
  }

  @Test func mentionsThatCrossOrRepeatAreAllMarked() {
    let text = "one two three"
    let tags = [("missile", 0..<7), ("missile", 4..<13), ("missile", 4..<13)].map { name, span in
      Tag(weaponClass: name, mentionClass: name, span: span, term: "", place: "", confidence: 1, reasons: [])
    }
    var output: [UInt8] = []
    MarkedSentence(text: Array(text.utf8), span: 0..<13, tags: tags, families: Samples.families, output: StyledOutput(colour: false))
      .write(to: &output)
    let written = String(decoding: output, as: UTF8.self)
    #expect(written.filter { $0 == "[" }.count == 3 && written.filter { $0 == "]" }.count == 3)
    #expect(written.replacing(/[\[\]]/, with: "") == text)
  }
}

@Suite("The summary by class")
struct ClassSummaryTests {
  private func table(_ summary: ClassSummary) -> String {
    var output: [UInt8] = []
    summary.write(families: Samples.families, colour: false, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test func theTable() {
    var article = Samples.article
    article.sentences[0].tags.append(Samples.tag("cruise-missile", "Crews", in: Samples.text, confidence: 1, reasons: []))
    var summary = ClassSummary()
    summary.add(article)
    summary.add(Samples.bare)
    let expected = """
      class                        mentions  sentences   articles
      missile                             2          1          1
        cruise-missile                    1          1          1
      artillery
        multiple-rocket-launcher          1          1          1
      weapon-engine                       1          1          1

      5 mentions of 4 classes in 2 of 4 sentences, 1 of 2 articles

      """
    #expect(table(summary) == expected)
  }

  @Test func mergingIsAdding() {
    var together = ClassSummary()
    var first = ClassSummary()
    var second = ClassSummary()
    for _ in 0..<3 { together.add(Samples.article) }
    first.add(Samples.article)
    for _ in 0..<2 { second.add(Samples.article) }
    first.merge(second)
    #expect(table(first) == table(together))
  }

  @Test func nothingFound() {
    var summary = ClassSummary()
    summary.add(Samples.bare)
    #expect(table(summary) == "No weapon is mentioned in 1 sentence of 1 article.\n")
  }
}
