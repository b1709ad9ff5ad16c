import Testing

@testable import Review

/// What becomes of decisions when another report is loaded.
@Suite struct AnchoringTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var before: String
    /// One decision a mention, in order: `+` accept, `-` reject, `>class`, a dot for none.
    var decisions: [String]
    var after: String
    /// The whole queue afterwards, decided or not.
    var all: [String]
    var changed: [String] = []
    /// What stays hidden, but in the store: decisions that need no second look.
    var settled = 0
  }

  @Test(arguments: [
    Case(
      testDescription: "nothing has changed", before: "A [tank](tank) met a [missile](missile).", decisions: ["+", "-"],
      after: "A [tank](tank) met a [missile](missile).", all: ["tank/tank+", "missile/missile-"]),
    Case(
      testDescription: "only the confidence", before: "A [tank](tank 0.5) left.", decisions: ["+"], after: "A [tank](tank 0.9) left.",
      all: ["tank/tank+"]),
    Case(
      testDescription: "another class, accepted before", before: "A [missile](missile) flew.", decisions: ["+"],
      after: "A [missile](cruise-missile) flew.", all: ["missile/cruise-missile+?weaponClass"],
      changed: ["missile/cruise-missile+?weaponClass"]),
    Case(
      testDescription: "another class, rejected before", before: "A [missile](missile) flew.", decisions: ["-"],
      after: "A [missile](cruise-missile) flew.", all: ["missile/cruise-missile-?weaponClass"],
      changed: ["missile/cruise-missile-?weaponClass"]),
    Case(
      testDescription: "the class that the reviewer had given", before: "A [missile](missile) flew.", decisions: [">cruise-missile"],
      after: "A [missile](cruise-missile) flew.", all: ["missile/cruise-missile>cruise-missile"]),
    Case(
      testDescription: "gone, accepted before", before: "A [tank](tank) met a [missile](missile).", decisions: ["+", "+"],
      after: "A tank met a [missile](missile).", all: ["tank/tank+?gone", "missile/missile+"], changed: ["tank/tank+?gone"]),
    Case(
      testDescription: "gone, rejected before", before: "A [tank](tank) met a [missile](missile).", decisions: ["-", "+"],
      after: "A tank met a [missile](missile).", all: ["missile/missile+"], settled: 1),
    Case(
      testDescription: "gone, never decided", before: "A [tank](tank) met a [missile](missile).", decisions: [".", "+"],
      after: "A tank met a [missile](missile).", all: ["missile/missile+"]),
    Case(
      testDescription: "appeared", before: "A tank met a [missile](missile).", decisions: ["+"],
      after: "A [tank](tank) met a [missile](missile).", all: ["tank/tank", "missile/missile+"]),
    Case(
      testDescription: "on other words", before: "A cruise [missile](missile) flew.", decisions: ["+"],
      after: "A [cruise missile](cruise-missile) flew.", all: ["cruise missile/cruise-missile+?words"],
      changed: ["cruise missile/cruise-missile+?words"], settled: 1),
    Case(
      testDescription: "words put in front", before: "A [tank](tank) left the town.", decisions: ["+"],
      after: "On Monday the army said so. A [tank](tank) left the town.", all: ["tank/tank+"]),
    Case(
      testDescription: "another of the same words put in front", before: "A [tank](tank) left the town at dawn.", decisions: ["+"],
      after: "The [tank](tank) crew slept. A [tank](tank) left the town at dawn.", all: ["tank/tank", "tank/tank+"]),
    Case(
      testDescription: "the sentence is gone from the text", before: "Rain fell on the plain.\nA [tank](tank) left the town.",
      decisions: ["+"], after: "Rain fell on the plain.", all: ["tank/tank+?gone"], changed: ["tank/tank+?gone"]),
    Case(
      testDescription: "in a changed text, and no longer tagged", before: "A [tank](tank) left the town at dawn.", decisions: ["+"],
      after: "Rain fell. A tank left the town at dawn.", all: ["tank/tank+?gone"], changed: ["tank/tank+?gone"]),
    Case(
      testDescription: "same words, but nothing around them", before: "Grad students cheered [Grad](missile) today.", decisions: ["-"],
      after: "Nobody knew whose [Grad](missile) fired upon us.", all: ["Grad/missile"], settled: 1),
  ])
  func decisionsFindTheirMentionsAgain(_ sample: Case) throws {
    let desk = try TestStore([SmallReport.article("a", sample.before)])
    let anna = try desk.store.reviewer(named: "anna")
    for (id, sign) in zip(try desk.store.ids(MentionFilter(.all), for: anna), sample.decisions) {
      if let decision = ReviewDecision(sign: sign) { _ = try desk.store.decide(id, decision, by: anna) }
    }
    let outcome = try desk.store.load([SmallReport.article("a", sample.after, catalog: "c2")], classes: SmallReport.classes)
    #expect(try desk.store.list(MentionFilter(.all), for: anna) == sample.all)
    #expect(try desk.store.list(MentionFilter(.changed), for: anna) == sample.changed)
    #expect(outcome.changedDecisions == sample.changed.count)
    let decided = sample.decisions.filter { $0 != "." }.count
    #expect(outcome.keptDecisions == decided - sample.changed.count)

    // The report of before brings everything back as it was.
    _ = try desk.store.load([SmallReport.article("a", sample.before)], classes: SmallReport.classes)
    let marks = try desk.store.list(MentionFilter(.all), for: anna)
    for (mark, sign) in zip(marks, sample.decisions) { #expect(sign == "." || mark.hasSuffix(sign), "\(marks)") }
    #expect(marks.count == sample.decisions.count)
    #expect(try desk.store.list(MentionFilter(.changed), for: anna) == [])
  }

  @Test func anAddedMentionIsTaggedByANewerCatalogue() throws {
    let desk = try TestStore([SmallReport.article("a", "A tank met a [missile](missile).")])
    let anna = try desk.store.reviewer(named: "anna")
    let ben = try desk.store.reviewer(named: "ben")
    _ = try desk.store.add(1..<7, of: "tank", ofArticle: "a", by: anna)
    #expect(try desk.store.list(MentionFilter(.all), for: anna) == ["tank/tank+", "missile/missile"])
    #expect(try desk.store.list(MentionFilter(.all), for: ben) == ["missile/missile"])
    for (weaponClass, mark) in [("tank", "tank/tank+"), ("vehicle", "tank/vehicle+?weaponClass")] {
      _ = try desk.store.load(
        [SmallReport.article("a", "A [tank](\(weaponClass)) met a [missile](missile).")], classes: SmallReport.classes)
      #expect(try desk.store.list(MentionFilter(.all), for: anna) == [mark, "missile/missile"])
      #expect(try desk.store.list(MentionFilter(.all), for: ben) == ["tank/\(weaponClass)", "missile/missile"])
    }
  }

  @Test func renamedClassesAreTheSame() throws {
    let desk = try TestStore([SmallReport.article("a", "A [tank](tank) met a [missile](missile).")])
    let anna = try desk.store.reviewer(named: "anna")
    let ids = try desk.store.ids(MentionFilter(.all), for: anna)
    _ = try desk.store.decide(ids[0], ReviewDecision(.accept), by: anna)
    _ = try desk.store.decide(ids[1], ReviewDecision(.reclass(to: "tank")), by: anna)
    var classes = SmallReport.classes.classes
    classes[5].id = "battle-tank"
    let outcome = try desk.store.load(
      [SmallReport.article("a", "A [tank](battle-tank) met a [missile](missile).")],
      classes: ReviewClasses(classes: classes, renames: ["tank": "battle-tank"]))
    #expect(outcome.reclassified == 0)
    #expect(outcome.changedDecisions == 0)
    #expect(
      try desk.store.list(MentionFilter(.all), for: anna) == ["tank/battle-tank+", "missile/missile>battle-tank"])
    _ = try desk.store.undo(by: anna)
    _ = try desk.store.redo(by: anna)
    #expect(try desk.store.mention(ids[1], for: anna).decision?.answer == "battle-tank")
  }

  @Test func anArticleThatIsNotInTheReportIsKept() throws {
    let a = SmallReport.article("a", "A [tank](tank) left.")
    let b = SmallReport.article("b", "A [missile](missile) flew.")
    let desk = try TestStore([a, b])
    let anna = try desk.store.reviewer(named: "anna")
    for id in try desk.store.ids(MentionFilter(.all), for: anna) { _ = try desk.store.decide(id, ReviewDecision(.accept), by: anna) }
    #expect(try desk.store.load([b], classes: SmallReport.classes).absentArticles == 1)
    #expect(try desk.store.list(MentionFilter(.all), for: anna) == ["missile/missile+"])
    #expect(try desk.store.progress(of: anna).decided == 1)
    #expect(try desk.store.load([b, a], classes: SmallReport.classes).absentArticles == 0)
    #expect(try desk.store.list(MentionFilter(.all), for: anna) == ["missile/missile+", "tank/tank+"])
  }

  @Test func aReportThatTellsAnArticleTwiceChangesNothing() throws {
    let a = SmallReport.article("a", "A [tank](tank) left.")
    let desk = try TestStore([a])
    let twice = [SmallReport.article("a", "Two [tanks](tank) left."), a]
    #expect(throws: ReviewProblem(.badReport, "article 'a' stands twice in the report: give each article an id of its own")) {
      try desk.store.load(twice, classes: SmallReport.classes)
    }
    #expect(try desk.store.load([a], classes: SmallReport.classes).unchangedArticles == 1)
  }
}

extension ReviewDecision {
  /// `+`, `-`, `~` or `>class`; nil for a dot.
  init?(sign: String) {
    switch sign.first {
    case "+": self.init(.accept)
    case "-": self.init(.reject)
    case "~": self.init(.skip)
    case ">": self.init(.reclass(to: String(sign.dropFirst())))
    default: return nil
    }
  }
}
