import Testing

@testable import Evaluation

@Suite struct ScoringTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var mentions: [GoldMention]
    var tags: [PredictedMention]
    /// Right, spurious and missed, by `Figure`.
    var expected: [[Int]]
  }

  static let cases = [
    Case(
      testDescription: "nothing to find, nothing found", mentions: [], tags: [],
      expected: [[0, 0, 0], [0, 0, 0], [0, 0, 0], [0, 0, 0], [0, 0, 0]]),
    Case(
      testDescription: "found", mentions: [Samples.mention(0..<4, "tank")], tags: [Samples.tag(0..<4, "tank")],
      expected: [[1, 0, 0], [1, 0, 0], [1, 0, 0], [1, 0, 0], [1, 0, 0]]),
    Case(
      testDescription: "missed", mentions: [Samples.mention(0..<4, "ballistic")], tags: [],
      expected: [[0, 0, 1], [0, 0, 1], [0, 0, 2], [0, 0, 1], [0, 0, 1]]),
    Case(
      testDescription: "spurious", mentions: [], tags: [Samples.tag(0..<4, "weapon")],
      expected: [[0, 1, 0], [0, 1, 0], [0, 1, 0], [0, 1, 0], [0, 1, 0]]),
    Case(
      testDescription: "near miss", mentions: [Samples.mention(0..<4, "short-range")], tags: [Samples.tag(0..<4, "cruise")],
      expected: [[0, 1, 1], [0, 1, 1], [1, 1, 2], [1, 0, 0], [0, 1, 1]]),
    Case(
      testDescription: "the resolved class is as good", mentions: [Samples.mention(0..<4, "missile", resolved: "cruise")],
      tags: [Samples.tag(0..<4, "cruise")], expected: [[1, 0, 0], [1, 0, 0], [2, 0, 0], [1, 0, 0], [1, 0, 0]]),
    Case(
      testDescription: "the class where the resolved one is asked for", mentions: [Samples.mention(0..<4, "missile", resolved: "cruise")],
      tags: [Samples.tag(0..<4, "missile")], expected: [[1, 0, 0], [0, 1, 1], [1, 0, 0], [1, 0, 0], [1, 0, 0]]),
    // The ids claim in order: cruise takes the mention, missile finds none. The closure of what is right holds missile, though.
    Case(
      testDescription: "both classes", mentions: [Samples.mention(0..<4, "missile", resolved: "cruise")],
      tags: [Samples.tag(0..<4, "cruise"), Samples.tag(0..<4, "missile")],
      expected: [[1, 1, 0], [1, 1, 0], [2, 0, 0], [1, 0, 0], [1, 1, 0]]),
    // Bomb takes the first mention that accepts it and gives way to tank, which has no other.
    Case(
      testDescription: "a claim makes room", mentions: [Samples.mention(0..<4, "tank", or: ["bomb"]), Samples.mention(5..<9, "bomb")],
      tags: [Samples.tag(5..<9, "bomb"), Samples.tag(0..<4, "tank")],
      expected: [[2, 0, 0], [2, 0, 0], [2, 0, 0], [1, 0, 0], [2, 0, 0]]),
    Case(
      testDescription: "may be left out", mentions: [Samples.mention(0..<4, "tank", optional: true)], tags: [],
      expected: [[0, 0, 0], [0, 0, 0], [0, 0, 0], [0, 0, 0], [0, 0, 0]]),
    Case(
      testDescription: "may be left out and is there", mentions: [Samples.mention(0..<4, "tank", optional: true)],
      tags: [Samples.tag(0..<4, "tank")], expected: [[1, 0, 0], [1, 0, 0], [1, 0, 0], [0, 0, 0], [1, 0, 0]]),
    // One class of a sentence counts once, mentions and tags count each.
    Case(
      testDescription: "twice", mentions: [Samples.mention(0..<4, "tank"), Samples.mention(5..<9, "tank")],
      tags: [Samples.tag(0..<4, "tank")], expected: [[1, 0, 0], [1, 0, 0], [1, 0, 0], [1, 0, 0], [1, 0, 1]]),
    Case(
      testDescription: "a third of three", mentions: [Samples.mention(0..<2, "tank")], tags: [Samples.tag(1..<3, "tank")],
      expected: [[1, 0, 0], [1, 0, 0], [1, 0, 0], [1, 0, 0], [1, 0, 0]]),
    Case(
      testDescription: "less than a third", mentions: [Samples.mention(0..<2, "tank")], tags: [Samples.tag(1..<5, "tank")],
      expected: [[1, 0, 0], [1, 0, 0], [1, 0, 0], [1, 0, 0], [0, 1, 1]]),
    // The first mention takes the tag it shares more with, so that the second one has the other.
    Case(
      testDescription: "the nearer tag", mentions: [Samples.mention(0..<4, "tank"), Samples.mention(2..<6, "tank")],
      tags: [Samples.tag(2..<6, "tank"), Samples.tag(0..<4, "tank")],
      expected: [[1, 0, 0], [1, 0, 0], [1, 0, 0], [1, 0, 0], [2, 0, 0]]),
  ]

  @Test(arguments: cases) func oneSentence(_ example: Case) {
    let total = Samples.scores([Samples.pair(example.mentions, example.tags)]).total
    let counts = Figure.counted.map { [total[$0].truePositives, total[$0].falsePositives, total[$0].falseNegatives] }
    #expect(counts == example.expected)
  }

  @Test func figuresWorkedByHand() {
    let scores = Samples.scores([
      Samples.pair(
        id: "a", source: "wire", sentences: 3, [Samples.mention(0..<4, "tank"), Samples.mention(12..<15, "bomb")],
        [Samples.tag(0..<4, "tank"), Samples.tag(15..<18, "tank"), Samples.tag(29..<30, "bomb")]),
      Samples.pair(id: "b", source: "agency", [Samples.mention(0..<4, "tank")], [Samples.tag(0..<4, "tank")]),
    ])
    #expect(scores.total[.exact] == Counts(truePositives: 2, falsePositives: 2, falseNegatives: 1))
    #expect(FourDecimals(scores.total[.exact].precision).text == "0.5000")
    #expect(FourDecimals(scores.total[.exact].recall).text == "0.6667")
    #expect(FourDecimals(scores.total[.exact].f1).text == "0.5714")
    // Tank: 2 right, 1 spurious, F1 0.8. Bomb: 0 right. Both are met.
    #expect(FourDecimals(scores.total.f1(.macro)).text == "0.4000")
    #expect(scores.total.classesMet == 2)
    #expect(scores.total.falseAlarms == 1)
    #expect(scores.total.quietSentences == 1)
    #expect(scores.sources.map(\.source) == ["agency", "wire"])
    #expect(scores.sources.map(\.counts.errors) == [0, 3])
    #expect(scores.classes.map(\.id) == ["bomb", "tank"])
    #expect(scores.articles[0].differences.map(\.sentence) == [1, 2])
    #expect(scores.articles[0].differences[0].missed == ["bomb"])
    #expect(scores.articles[0].differences[0].spurious == ["tank"])
  }

  @Test func whatStandsOutsideSentencesBelongsToTheOneBefore() {
    var pair = Samples.pair(sentences: 3, [Samples.mention(0..<4, "tank"), Samples.mention(15..<18, "bomb")], [])
    pair.gold.sentences = [5..<10, 20..<30]
    let scores = Samples.scores([pair])
    #expect(scores.articles[0].differences.map(\.missed) == [["bomb", "tank"]])
    pair.gold.sentences = []
    #expect(Samples.scores([pair]).total[.mention] == Counts())
  }

  @Test(arguments: 0..<300) func agreesWithTheDefinitions(_ seed: Int) {
    var articles = RandomArticles(seed: UInt64(seed))
    let pairs = articles.pairs(4)
    let scores = Samples.scores(pairs)
    let naive = NaiveScorer(pairs)
    func numbers(_ counts: Counts) -> [Int] { [counts.truePositives, counts.falsePositives, counts.falseNegatives] }
    for figure in Figure.counted { #expect(numbers(scores.total[figure]) == naive.counts[figure.key, default: [0, 0, 0]]) }
    #expect(Dictionary(uniqueKeysWithValues: scores.classes.map { ($0.id, numbers($0.counts)) }) == naive.byClass)
    #expect(Dictionary(uniqueKeysWithValues: scores.sources.map { ($0.source, numbers($0.counts)) }) == naive.bySource)
    #expect([scores.total.falseAlarms, scores.total.quietSentences] == [naive.noisy, naive.quiet])
    let met = naive.byClass.values.filter { $0[0] + $0[2] > 0 }
    let mean = met.map { FourDecimals(2 * Double($0[0]) / Double(2 * $0[0] + $0[1] + $0[2])).value }.reduce(0, +) / Double(met.count)
    #expect(met.isEmpty ? scores.total.f1(.macro) == 0 : abs(scores.total.f1(.macro) - mean) < 1e-12)
  }
}
