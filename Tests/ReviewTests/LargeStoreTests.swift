import GRDB
import Testing

@testable import Review

/// A store of many mentions, which must answer while a key is pressed.
@Suite struct LargeStoreTests {
  static func articles(_ count: Int) -> [ReviewArticle] {
    (0..<count).map { number in
      let lines = (0..<5).map { "Line \($0) of \(number): a [tank](tank 0.\($0 + 1)) and a [missile](missile 0.\(9 - $0)) at the gate." }
      return SmallReport.article("a\(number)", lines.joined(separator: "\n"))
    }
  }

  /// Times are not asserted: they would fail on a busy machine. What takes more than a few milliseconds here is a plan gone wrong.
  @Test(arguments: MentionFilter.Order.allCases) func theNextMentionIsFoundByAnIndex(order: MentionFilter.Order) throws {
    let desk = try TestStore(Self.articles(20))
    let anna = try desk.store.reviewer(named: "anna")
    let filter = MentionFilter(.undecided) { $0.order = order }
    let sql = FilterSQL(filter: filter, reviewer: anna.id)
    let plan = try desk.store.read { db in
      try Row.fetchAll(
        db,
        SQLRequest(
          literal: """
            EXPLAIN QUERY PLAN SELECT m.id \(FilterSQL.source(anna.id))
            WHERE \(sql.conditions) AND \(sql.beyond(3, backwards: false)) ORDER BY \(sql.order) LIMIT 1
            """)
      ).map { $0["detail"] as String }
    }
    let index = ["article": "place", "uncertainty": "confidence", "class": "class"][order.rawValue] ?? ""
    #expect(plan.contains { $0.contains("SEARCH m USING INDEX mention_by_\(index)") }, "\(plan)")
    #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
  }

  @Test func aBulkStepIsUndoneWhole() throws {
    let desk = try TestStore(Self.articles(200))
    let anna = try desk.store.reviewer(named: "anna")
    var filter = MentionFilter(.undecided)
    filter.weaponClass = "vehicle"
    let preview = try desk.store.preview(filter, for: anna, first: 3)
    #expect(preview.count == 1000)
    #expect(preview.mentions.map(\.short) == ["tank/tank", "tank/tank", "tank/tank"])
    #expect(throws: ReviewProblem(.otherMatches(1000), "the filter matches 1000 mentions by now, not 999: look at them again")) {
      try desk.store.bulk(filter, ReviewDecision(.accept), by: anna, expecting: 999)
    }
    #expect(try desk.store.bulk(filter, ReviewDecision(.accept), by: anna, expecting: 1000)?.count == 1000)
    #expect(try desk.store.progress(of: anna).decided == 1000)
    #expect(try desk.store.undo(by: anna)?.count == 1000)
    #expect(try desk.store.progress(of: anna).decided == 0)
    #expect(try desk.store.redo(by: anna)?.count == 1000)
    #expect(try desk.store.progress(of: anna).left == 1000)
  }
}
