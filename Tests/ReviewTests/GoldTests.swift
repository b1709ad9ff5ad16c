import Testing

@testable import Review

@Suite struct GoldTests {
  /// Two sentences with mentions and one without; anna and ben decide by signs, a dot is none, and `settled` is the last word.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var anna: [String]
    var ben: [String] = []
    var settled: [String] = []
    var scope = GoldScope.decided
    /// `start-end class` with what else there is; nil where the article is left out.
    var mentions: [String]?
    var text = "A tank met a missile.\nIt left.\nThe rocket fell."
  }

  @Test(arguments: [
    Case(testDescription: "all accepted", anna: ["+", "+", "+"], mentions: ["2-6 tank", "13-20 missile", "35-41 missile"]),
    Case(
      testDescription: "rejected and changed", anna: ["-", ">cruise-missile", "+"],
      mentions: ["13-20 missile as cruise-missile", "35-41 missile"]),
    Case(testDescription: "nothing decided", anna: [".", ".", "."]),
    Case(
      testDescription: "one sentence decided", anna: ["+", "+", "."], mentions: ["2-6 tank", "13-20 missile"], text: "A tank met a missile."
    ),
    Case(testDescription: "the other sentence decided", anna: ["+", ".", "-"], mentions: [], text: "The rocket fell."),
    Case(testDescription: "skipped is not decided", anna: ["+", "~", "+"], mentions: ["4-10 missile"], text: "The rocket fell."),
    Case(
      testDescription: "not decided, but all asked for", anna: ["+", ".", "-"], scope: .all,
      mentions: ["2-6 tank", "13-20 missile or none"]),
    Case(testDescription: "both agree", anna: ["+", "+", "-"], ben: ["+", "+", "-"], mentions: ["2-6 tank", "13-20 missile"]),
    Case(testDescription: "one of them is enough", anna: ["+", "+", "."], ben: [".", ".", "-"], mentions: ["2-6 tank", "13-20 missile"]),
    Case(
      testDescription: "they differ", anna: ["+", "+", "+"], ben: ["+", "-", "+"], mentions: ["4-10 missile"], text: "The rocket fell."),
    Case(
      testDescription: "they differ, but all asked for", anna: ["+", "+", "+"], ben: [">vehicle", "-", "+"], scope: .all,
      mentions: ["2-6 tank or vehicle", "13-20 missile or none", "35-41 missile"]),
    Case(
      testDescription: "settled", anna: ["+", "+", "+"], ben: [">vehicle", "-", "+"], settled: [">vehicle", "-"],
      mentions: ["2-6 vehicle", "35-41 missile"]),
  ])
  func decisionsAreGold(_ sample: Case) throws {
    let desk = try TestStore([SmallReport.article("a", "A [tank](tank) met a [missile](missile).\nIt left.\nThe [rocket](missile) fell.")])
    let store = desk.store
    let reviewers = [try store.reviewer(named: "anna"), try store.reviewer(named: "ben"), try store.adjudication()]
    let ids = try store.ids(MentionFilter(.all), for: reviewers[0])
    for (signs, reviewer) in zip([sample.anna, sample.ben, sample.settled], reviewers) {
      for (id, sign) in zip(ids, signs) {
        if let decision = ReviewDecision(sign: sign) { _ = try store.decide(id, decision, by: reviewer) }
      }
    }
    let record = try store.gold(sample.scope).articles.first
    #expect(record?.mentions.map(\.short) == sample.mentions)
    if let record {
      #expect(String(decoding: record.text, as: UTF8.self) == sample.text)
      #expect(record.sentences.last?.upperBound == record.text.count)
    }
  }

  @Test func addedMentionsAndTitles() throws {
    let desk = try TestStore([SmallReport.article("a", "A tank left.", title: "[Tank](tank)")])
    let anna = try desk.store.reviewer(named: "anna")
    for id in try desk.store.ids(MentionFilter(.all), for: anna) { _ = try desk.store.decide(id, ReviewDecision(.accept), by: anna) }
    _ = try desk.store.add(2..<6, of: "tank", ofArticle: "a", by: anna)
    let export = try desk.store.gold(.decided)
    #expect(export.articles.first?.mentions.map(\.short) == ["2-6 tank"])
    #expect(export.withoutPlace == 1)
    let ben = try desk.store.reviewer(named: "ben")
    #expect(try desk.store.gold(.decided, of: ben).articles.isEmpty)
  }

  @Test func aLineCountsCodePoints() throws {
    let record = GoldRecord(
      id: "a\"1", source: "s", text: Array("Ü😀 tank".utf8), sentences: [0..<11],
      mentions: [GoldRecord.Mention(span: 7..<11, weaponClass: "vehicle", resolved: "tank", alternatives: ["", "weapon"])])
    #expect(
      String(decoding: try record.line(), as: UTF8.self)
        == #"{"id":"a\"1","mentions":[[3,7,"vehicle","tank",["","weapon"]]],"sentences":[[0,7]],"source":"s","text":"Ü😀 tank"}"# + "\n")
  }
}

extension GoldRecord.Mention {
  fileprivate var short: String {
    let others = alternatives.map { $0.isEmpty ? " or none" : " or \($0)" }.joined()
    return "\(span.lowerBound)-\(span.upperBound) \(weaponClass)\(resolved.map { " as \($0)" } ?? "")\(others)"
  }
}
