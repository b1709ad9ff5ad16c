import Tagging
import Testing

/// Modifiers that share a head (annotation guidelines, rule 4).
@Suite("Coordination")
struct CoordinationTests {
  @Test(
    arguments: [
      "The border saw [attack](combat-uav) and [spy drones](reconnaissance-uav) overhead.",
      "The border saw [attack](combat-uav) or [spy drones](reconnaissance-uav) overhead.",
      "Neither [attack](combat-uav) nor [reconnaissance drones](reconnaissance-uav) were seen.",
      "[Attack](combat-uav) and [spy drones](reconnaissance-uav) crossed the river.",
      "It is an [attack](combat-uav) & [spy drone](reconnaissance-uav) in one.",
      "Both [attack](combat-uav) and/or [spy drones](reconnaissance-uav) may follow.",
      "They fired [short](short-range-ballistic-missile)- and [medium-range ballistic missiles](medium-range-ballistic-missile).",
      "They fired [short](short-range-ballistic-missile)- to [medium-range ballistic missiles](medium-range-ballistic-missile).",
      "They fired [short-range](short-range-ballistic-missile) and [medium-range ballistic missiles](medium-range-ballistic-missile).",
      "They fired [ballistic](ballistic-missile) and [cruise missiles](cruise-missile).",
      "They fired [ballistic](ballistic-missile), [cruise](cruise-missile) and [hypersonic missiles](hypersonic-weapon).",
      "They fired [ballistic](ballistic-missile), [cruise](cruise-missile), and [hypersonic missiles](hypersonic-weapon).",
      "They fired [ballistic](ballistic-missile) and [cruise](cruise-missile) and [hypersonic missiles](hypersonic-weapon).",
      "Crates of [anti-tank](anti-tank-missile) and [anti-aircraft missiles](surface-to-air-missile) arrived.",
      "Crates of [surface-to-air](surface-to-air-missile) and [cruise missiles](cruise-missile) arrived.",
      "The plant makes [ballistic](ballistic-missile) and [[cruise missile](cruise-missile) warheads](warhead).",
      """
      The ministry said on Tuesday evening that it had shown new [ballistic](ballistic-missile) and
      [cruise missiles](cruise-missile) to the guests of its parade, who had waited in the rain for
      hours and were then allowed to look at what the factories of the north had made in the year
      before, which was not much.
      """,
      "They bought [tanks](tank), [attack](combat-uav), and [spy drones](reconnaissance-uav).",
    ])
  func modifiersShareTheHead(_ specification: String) throws {
    try expect(specification, from: TestCatalog.tagger(TestCatalog.shared))
  }

  @Test(
    arguments: [
      "After the attack, [spy drones](reconnaissance-uav) crossed the river.",
      "The army ended its attack, and [spy drones](reconnaissance-uav) left.",
      "The army ended its attack; [spy drones](reconnaissance-uav) left.",
      "The army ended its attack. [Spy drones](reconnaissance-uav) left.",
      "The army feared an attack but [spy drones](reconnaissance-uav) saw none.",
      "They bought trucks and [spy drones](reconnaissance-uav).",
      "They fired [missiles](missile) and [drones](unmanned-aerial-vehicle).",
      "They fired [ballistic missiles](ballistic-missile) and [cruise missiles](cruise-missile).",
      "They fired [rockets](rocket), [ballistic missiles](ballistic-missile) and [cruise missiles](cruise-missile).",
      "A ballistic expert and [cruise missiles](cruise-missile) came.",
      "The brand and [Kinzhal](air-launched-ballistic-missile) differ.",
    ])
  func otherWordsBeforeAConjunctionDoNot(_ specification: String) throws {
    try expect(specification, from: TestCatalog.tagger(TestCatalog.shared))
  }

  /// What a shared head adds is held to the same rules as what is written out.
  @Test(
    arguments: [
      "On bought land [attack](combat-uav) and [spy drones](reconnaissance-uav) circle.",
      "On a comet attack and [spy drones](reconnaissance-uav) circle.",
    ])
  func sharedHeadsObeyWhatForbids(_ specification: String) throws {
    let catalog = TestCatalog.shared.replacing("terms: [attack drone", with: "unless: [comet]\nterms: [attack drone")
    try expect(specification, from: TestCatalog.tagger(catalog))
  }

  @Test func aModifierWithAWeakMeaningOfItsOwnGivesItUp() throws {
    let tagger = try TestCatalog.tagger(
      adding: "class: carrier\nparent: weapon\nterms: [carrier drone, {term: carrier, strength: weak, near: [harbour], otherwise: warship}]"
    )
    let specification = "The [carrier](carrier) and [spy drones](reconnaissance-uav) left."
    try expect(specification, from: tagger)
  }

  @Test func theHeadIsNamedAndTheConfidenceIsLower() throws {
    let tags = try TestCatalog.tagger(TestCatalog.shared).tags(of: "They saw attack and spy drones.")
    #expect(tags.map(\.weaponClass) == ["combat-uav", "reconnaissance-uav"])
    #expect(tags[0].reasons == ["shares the head of 'spy drones'"])
    #expect(tags[0].confidence < tags[1].confidence)
    #expect(tags[0].term == "attack drone")
  }
}
