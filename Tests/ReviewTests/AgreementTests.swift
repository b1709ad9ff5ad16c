import Testing

@testable import Review

@Suite struct AgreementTests {
  @Test(
    arguments: [
      // Two by two: 20 and 15 of 50 equal; by chance 0.5.
      ([("y", "y", 20), ("y", "n", 5), ("n", "y", 10), ("n", "n", 15)], 0.4),
      ([("a", "a", 3), ("b", "b", 2)], 1),
      ([("a", "b", 1), ("b", "a", 1)], -1),
      ([("a", "a", 4)], nil),
      ([], nil),
    ] as [([(String, String, Int)], Double?)])
  func kappa(counts: [(String, String, Int)], expected: Double?) {
    let pairs = counts.flatMap { first, second, count in Array(repeating: (first, second), count: count) }
    expect(cohensKappa(pairs), expected)
  }

  /// The example of Krippendorff's paper: four observers, twelve units, some not seen by all.
  @Test func alphaOfThePublishedExample() {
    let observers = ["123321412...", "1233224125.3", ".3332342251.", "12332441251."].map(Array.init)
    let units = (0..<12).map { unit in observers.map { String($0[unit]) }.filter { $0 != "." } }
    #expect((krippendorffsAlpha(units) ?? 0).rounded(toThousandths: ()) == 0.743)
  }

  @Test func alphaOfLittle() {
    expect(krippendorffsAlpha([["a", "a"], ["b", "b"]]), 1)
    expect(krippendorffsAlpha([["a"], ["b"]]), nil)
    expect(krippendorffsAlpha([["a", "a"], ["a"]]), nil)
    expect(krippendorffsAlpha([]), nil)
  }

  @Test func reviewersAreCompared() throws {
    let desk = try TestStore([
      SmallReport.article("a", "A [tank](tank) met a [missile](missile) and a dinghy."),
      SmallReport.article("b", "The [rocket](missile) fell near the [car](vehicle)."),
    ])
    let store = desk.store
    let anna = try store.reviewer(named: "anna")
    let ben = try store.reviewer(named: "ben")
    let ids = try store.ids(MentionFilter(.all), for: anna)
    for (signs, reviewer) in [(["+", ">cruise-missile", "+", "-"], anna), (["+", "+", "~", "-"], ben)] {
      for (id, sign) in zip(ids, signs) {
        _ = try store.decide(id, try #require(ReviewDecision(sign: sign)), by: reviewer)
      }
    }
    // Ben has decided on everything in article a: what Anna adds there is none to him.
    _ = try store.add(27..<33, of: "vehicle", ofArticle: "a", by: anna)
    _ = try store.add(16..<20, of: "tank", ofArticle: "b", by: anna)
    let answers = try store.answers()
    let table = answers.map { "\($0.quote) \($0.answers[anna.id] ?? "?") \($0.answers[ben.id] ?? "?")" }
    let expected = [
      "tank tank tank", "missile cruise-missile missile", "dinghy vehicle none", "rocket missile ?", "near tank ?", "car none none",
    ]
    #expect(table == expected)
    let report = AgreementReport(answers, by: try store.reviewers())
    #expect(report.items == 4)
    let pair = try #require(report.pairs.first)
    #expect((pair.items, pair.equal, pair.firstMentions, pair.secondMentions) == (4, 2, 3, 2))
    #expect((pair.commonMentions, pair.commonWords) == (1, 2))
    expect(pair.f1, 0.4)
    expect(pair.wordsF1, 0.8)

    let differences = try store.disagreements()
    #expect(differences.map(\.mention.quote) == ["missile", "dinghy"])
    #expect(differences[0].answers.map { "\($0.reviewer.name) \($0.answer)" } == ["anna cruise-missile", "ben missile"])
    let adjudication = try store.adjudication()
    _ = try store.decide(differences[1].mention.id, ReviewDecision(.reject), by: adjudication)
    #expect(try store.disagreements().map(\.mention.quote) == ["missile"])
    #expect(try store.disagreements(openOnly: false).map(\.settled) == [nil, "none"])
    #expect(try store.settle(as: ben)?.count == 1)
    #expect(try store.disagreements().isEmpty)
    #expect(try store.settle(as: ben) == nil)
    #expect(try store.undo(by: adjudication)?.count == 1)
    #expect(try store.disagreements().count == 1)
    // What was settled changes nothing of how far reviewers agree.
    #expect(try store.answers() == answers)
    #expect(try store.reviewers().map(\.name) == ["anna", "ben"])
    #expect(throws: ReviewProblem.self) { try store.reviewer(named: ReviewStore.adjudicator) }
  }

  private func expect(_ value: Double?, _ expected: Double?, _ place: SourceLocation = #_sourceLocation) {
    guard let value, let expected else {
      #expect(value == expected, sourceLocation: place)
      return
    }
    #expect(abs(value - expected) < 1e-9, "\(value), not \(expected)", sourceLocation: place)
  }
}

extension Double {
  fileprivate func rounded(toThousandths _: Void) -> Double { (self * 1000).rounded() / 1000 }
}
