import Tagging
import TestSupport
import Testing

@testable import Review

/// Random operations of two reviewers, against a model in memory.
@Suite struct RandomReviewTests {
  private static let marked = (0..<6).map { "Line \($0): a [tank](tank 0.\($0 + 1)) and a [missile](missile 0.9) at the gate." }

  @Test(arguments: 1...6) func storeAgreesWithModel(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let article = SmallReport.article("a", Self.marked.joined(separator: "\n"))
    let desk = try TestStore([article])
    var store = desk.store
    let reviewers = [try store.reviewer(named: "anna"), try store.reviewer(named: "ben")]
    var models = [NaiveReview(), NaiveReview()]
    let ids = try store.ids(MentionFilter(.all), for: reviewers[0])
    let starts = article.tagged.sentences.map(\.span.lowerBound)

    for round in 0..<120 {
      let who = Int.random(in: 0..<2, using: &random)
      let reviewer = reviewers[who]
      switch Int.random(in: 0..<12, using: &random) {
      case 0...4:
        let id = random.pick(ids)
        let verdict = random.pick([Verdict.accept, .reject, .reclass(to: "cruise-missile"), .skip])
        let decision = ReviewDecision(verdict, note: random.chance(20) ? random.pick(["", "one", "two"]) : nil)
        _ = try store.decide(id, decision, by: reviewer)
        models[who].mark(id, decision)
      case 5:
        let id = random.pick(ids)
        let note = random.pick(["", "three"])
        _ = try store.note(id, note, by: reviewer)
        models[who].mark(id, ReviewDecision(nil, note: note))
      case 6:
        let start = random.pick(starts)
        let weaponClass = random.pick(["tank", "vehicle"])
        let isNew = models[who].state.added[start] == nil
        do {
          _ = try store.add(start..<start + 4, of: weaponClass, ofArticle: "a", by: reviewer)
          #expect(isNew)
          models[who].step { $0.added[start] = weaponClass }
        } catch {
          #expect(!isNew, "\(error)")
        }
      case 7:
        guard let start = models[who].state.added.keys.sorted().first else { continue }
        let mention = try store.article("a", for: reviewer).mentions.first { $0.state == .added && $0.span.lowerBound == start }
        _ = try store.remove(try #require(mention).id, by: reviewer)
        models[who].step { $0.added[start] = nil }
      case 8:
        var filter = MentionFilter(random.pick([.undecided, .decided, .all]))
        filter.weaponClass = random.pick([nil, "tank", "weapon"])
        filter.confidence = random.pick([0...1, 0.3...0.6])
        let matching = try store.ids(filter, for: reviewer).filter(ids.contains)
        let decision = ReviewDecision(random.pick([.accept, .reject]))
        #expect(try store.preview(filter, for: reviewer).count == matching.count)
        #expect(try store.bulk(filter, decision, by: reviewer)?.count ?? 0 == matching.count)
        if !matching.isEmpty {
          models[who].step { state in
            for id in matching { state.marks[id] = NaiveReview.Mark(verdict: decision.verdict, note: state.marks[id]?.note) }
          }
        }
      case 9, 10: #expect(try (store.undo(by: reviewer) != nil) == models[who].undo())
      default: #expect(try (store.redo(by: reviewer) != nil) == models[who].redo())
      }
      if random.chance(5) { store = try desk.reopened() }
      if random.chance(5) { _ = try store.load([article], classes: SmallReport.classes) }
      for (reviewer, model) in zip(reviewers, models) {
        let shown = try store.article("a", for: reviewer).mentions
        for mention in shown where mention.state != .added {
          let mark = model.state.marks[mention.id]
          #expect(mention.decision?.verdict == mark?.verdict, "round \(round)")
          #expect(mention.decision?.note == mark?.note, "round \(round)")
        }
        let added = shown.filter { $0.state == .added }.map { ($0.span.lowerBound, $0.decision?.answer ?? "") }
        #expect(Dictionary(uniqueKeysWithValues: added) == model.state.added, "round \(round)")
        let held = model.state.marks.values.filter { $0.verdict != nil && $0.verdict != .skip }.count + model.state.added.count
        let progress = try store.progress(of: reviewer)
        #expect(progress.decided == held)
        #expect(progress.left == ids.count + model.state.added.count - held)
        #expect(try store.count(MentionFilter(.undecided), for: reviewer) == progress.left)
      }
    }
  }
}
