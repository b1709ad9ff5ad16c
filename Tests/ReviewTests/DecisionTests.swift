import Testing

@testable import Review

@Suite struct DecisionTests {
  private let desk: TestStore
  private let anna: Reviewer
  private var store: ReviewStore { desk.store }

  init() throws {
    desk = try TestStore([
      SmallReport.article("a", "A [tank](tank 0.9) met a [missile](missile 0.4).\nIt left.\nThe [rocket](missile 0.6) fell."),
      SmallReport.article("b", "Two [tanks](tank 0.7) came.", title: "[Tanks](tank 0.5)"),
    ])
    anna = try desk.store.reviewer(named: "anna")
  }

  @Test(arguments: [
    (MentionFilter.Order.article, ["tank", "missile", "rocket", "Tanks", "tanks"]),
    (.uncertainty, ["missile", "Tanks", "rocket", "tanks", "tank"]),
    (.weaponClass, ["missile", "rocket", "tank", "Tanks", "tanks"]),
  ])
  func queuesAreOrdered(order: MentionFilter.Order, quotes: [String]) throws {
    let filter = MentionFilter(.undecided) { $0.order = order }
    #expect(try store.mentions(try store.ids(filter, for: anna), for: anna).map(\.quote) == quotes)
    #expect(try store.count(filter, for: anna) == 5)
    var walked: [String] = []
    var last: Int64?
    for _ in quotes {
      last = try store.next(filter, after: last, for: anna)
      walked.append(try store.mention(try #require(last), for: anna).quote)
    }
    #expect(walked == quotes)
  }

  @Test func aDecisionIsUndoneAndRedone() throws {
    let ids = try store.ids(MentionFilter(.all), for: anna)
    #expect(try store.decide(ids[0], ReviewDecision(.accept), by: anna).short == "tank/tank+")
    #expect(try store.decide(ids[1], ReviewDecision(.reclass(to: "cruise-missile"), note: "why"), by: anna).decision?.note == "why")
    #expect(try store.decide(ids[2], ReviewDecision(.reject), by: anna).short == "rocket/missile-")
    #expect(try store.list(MentionFilter(.decided), for: anna) == ["tank/tank+", "missile/missile>cruise-missile", "rocket/missile-"])
    #expect(try store.undo(by: anna)?.mentions == [ids[2]])
    #expect(try store.undo(by: anna)?.mentions == [ids[1]])
    #expect(try store.list(MentionFilter(.decided), for: anna) == ["tank/tank+"])
    #expect(try store.redo(by: anna)?.action == .decide)
    #expect(try store.mention(ids[1], for: anna).decision?.note == "why")
    _ = try store.decide(ids[3], ReviewDecision(.accept), by: anna)
    #expect(try store.redo(by: anna) == nil)
  }
}
