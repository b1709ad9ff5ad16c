import Testing

@testable import Evaluation

@Suite struct ReportTests {
  private static let gold = [
    [Samples.mention(0..<4, "tank"), Samples.mention(12..<15, "missile", resolved: "cruise")],
    [Samples.mention(3..<7, "bomb")],
    [],
  ]

  private static func scores(_ tags: [[PredictedMention]]) -> Scores {
    Samples.scores(
      zip(gold, tags).enumerated().map { number, article in
        Samples.pair(id: "a\(number)", source: number == 1 ? "dépêche\u{1B}" : "wire", sentences: 3, article.0, article.1)
      })
  }

  private static let report = EvaluationReport(
    scores([[Samples.tag(0..<4, "tank"), Samples.tag(12..<15, "cruise")], [Samples.tag(3..<7, "tank")], [Samples.tag(20..<25, "bomb")]]),
    bootstrap: Bootstrap(samples: 100, seed: 4),
    comparedWith: ("old.jsonl", scores([[Samples.tag(0..<4, "tank")], [], [Samples.tag(20..<25, "bomb"), Samples.tag(2..<3, "tank")]])),
    listsDifferences: true)

  @Test func text() throws {
    try GoldenFolder.compare(Self.report.text(inColour: false), with: "report.txt")
  }

  @Test func json() throws {
    try GoldenFolder.compare(Self.report.json, with: "report.json")
  }

  @Test func colourAddsOnlyColour() {
    let coloured = Self.report.text(inColour: true)
    #expect(coloured != Self.report.text(inColour: false))
    #expect(coloured.replacing(/\u{1B}\[[0-9]*m/, with: "") == Self.report.text(inColour: false))
  }

  @Test func aPerfectPredictionSaysSo() {
    let right = Self.scores([[Samples.tag(0..<4, "tank"), Samples.tag(12..<15, "missile")], [Samples.tag(3..<7, "bomb")], []])
    let report = EvaluationReport(right, bootstrap: Bootstrap(samples: 10), listsDifferences: true)
    #expect(report.text(inColour: false).hasSuffix("\nNo sentence differs.\n"))
    #expect(report.comparison == nil)
  }
}
