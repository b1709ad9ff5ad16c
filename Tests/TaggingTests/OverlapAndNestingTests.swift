import Tagging
import Testing

/// One mention where several terms match (annotation guidelines, rules 1 to 3).
@Suite("Overlaps and nesting")
struct OverlapAndNestingTests {
  @Test(
    arguments: [
      "A [missile](missile) and a [ballistic missile](ballistic-missile) were shown.",
      "A [short-range ballistic missile](short-range-ballistic-missile) fell.",
      "A [guided-missile destroyer](destroyer) sailed.",
      "The [ballistic missile submarine](ballistic-missile-submarine) dived.",
      "A [multiple rocket launcher](multiple-rocket-launcher) burned.",
      "[Ballistic-missile submarines](ballistic-missile-submarine) and [missiles](missile) were named.",
    ])
  func theLongestTermWins(_ specification: String) throws {
    try expect(specification, from: TestCatalog.tagger(TestCatalog.shared))
  }

  /// The same words in a class and in one below it.
  @Test(arguments: ["near: [depot]", "with: [tank]"])
  func theMoreSpecificClassWins(_ evidence: String) throws {
    let tagger = try TestCatalog.tagger(
      adding: """
        class: vessel
        parent: warship
        terms: [gunboat]
        ---
        class: river-vessel
        parent: vessel
        terms: [{term: gunboat, strength: weak, \(evidence)}]
        """)
    for specification in [
      "A [gunboat](vessel) left.", "A [gunboat](river-vessel) left the depot with a [tank](tank).",
    ] {
      try expect(specification, from: tagger)
    }
  }

  /// One form, weak in several classes: the evidence chooses.
  @Test(
    arguments: [
      "After the barrage the [rocket launcher](multiple-rocket-launcher) left.",
      "He put the [rocket launcher](rocket-propelled-grenade) on his shoulder.",
      "They found the [rocket launcher](missile-launcher) in a barn.",
    ])
  func evidenceChoosesAmongClasses(_ specification: String) throws {
    try expect(specification, from: TestCatalog.tagger(TestCatalog.shared))
  }

  @Test(
    arguments: [
      "The plant makes [[missile](missile) engines](weapon-engine).",
      "The plant makes [[cruise missile](cruise-missile) engines](weapon-engine).",
      "The plant makes [rocket engines](weapon-engine) and a [missile](missile).",
      "The plant makes engines.",
      "The plant makes [solid-fuel engines](weapon-engine).",
      "The plant makes [engines](weapon-engine) for [cruise missiles](cruise-missile).",
      "They saw a [missile launcher](missile-launcher).",
      "They saw a [[ballistic missile](ballistic-missile) launcher](missile-launcher).",
      "They saw a [missile-launcher](missile-launcher).",
      "They saw a [[missile](missile) warhead](warhead).",
      "They saw a [tank](tank) [warhead](warhead).",
      "They saw a [missile](missile), [warhead](warhead) and all.",
      "They saw a [[Kinzhal](air-launched-ballistic-missile) warhead](warhead).",
      "They saw a [[Kinzhal missile](air-launched-ballistic-missile) warhead](warhead).",
      "They saw a [[missile](missile) warhead](warhead) [launcher](missile-launcher).",
      "They saw a [[spy drone](reconnaissance-uav) engine](weapon-engine).",
    ])
  func aComponentNestsItsWeapon(_ specification: String) throws {
    try expect(specification, from: TestCatalog.tagger(TestCatalog.shared))
  }

  /// Words on both sides of a paragraph's end are not beside each other.
  @Test(
    arguments: [
      "Ministry shows off a new [missile](missile)\n\n[Warheads](warhead) stay at home, officials say.",
      "Ministry shows off a new [Kinzhal](air-launched-ballistic-missile)\n\n[Missiles](missile) stay at home, officials say.",
      "Ministry shows off a new [missile](missile)\n\nEngineers stay at home, officials say.",
    ])
  func nothingIsJoinedAcrossSentences(_ specification: String) throws {
    try expect(specification, from: TestCatalog.tagger(TestCatalog.shared))
  }

  @Test func theNestedWeaponSaysWhereItStands() throws {
    let tags = try TestCatalog.tagger(TestCatalog.shared).tags(of: "They saw a missile warhead.")
    #expect(tags.map(\.weaponClass) == ["warhead", "missile"])
    #expect(tags[1].reasons == ["strong term", "names the weapon of 'warhead'"])
  }
}
