import Tagging
import Testing

/// What forbids a mention whatever speaks for it.
@Suite("Forbidden words")
struct ForbiddenTests {
  @Test(
    arguments: [
      // A phrase around the mention.
      "The think tank wrote a report on [tanks](tank).",
      "The fish tank leaked.",
      "The think-tank and its fish tanks moved.",
      "He flew like a missile.",
      "The missile crisis of that year ended.",
      // A phrase of an ancestor.
      "The cruise missile crisis ended.",
      // A phrase that overlaps the mention.
      "The snow Leopard slept near a [tank](tank).",
      "The [Leopard](tank) rolled past a [tank](tank).",
      "Students of the Grad school fired a volley of questions.",
      "A [Grad](multiple-rocket-launcher) fired a volley.",
      "The navy did a tomahawk chop.",
      "The navy fired a [Tomahawk](cruise-missile).",
      // Words in the sentence.
      "The beekeeper counted every drone.",
      "The beekeeper counted every spy drone.",
      "The beekeeper left. A [spy drone](reconnaissance-uav) came.",
      "In the video game a drone attacks.",
      "In the video game an attack drone meets a [tank](tank).",
      // A weak name that is forbidden by a word, with its noun beside it.
      "The athlete threw a Javelin over the [missile](missile).",
    ])
  func phrasesAndWords(_ specification: String) throws {
    try expect(specification, from: TestCatalog.tagger(TestCatalog.shared))
  }

  /// A `not` phrase that lies within a longer term does not forbid it, since the term says more; one that reaches beyond does.
  @Test(
    arguments: [
      ("empty shell", "An empty shell was found."), ("empty shell", "The [shell](shell) was empty."),
      ("empty shell", "An empty [tank shell](shell) was found."), ("tank", "A [tank shell](shell) was found."),
      ("shell", "A [tank shell](shell) was found."), ("shell", "A shell was found."),
      ("shell company", "A [tank](tank) shell company paid."),
      ("rusty tank", "A rusty [tank](tank) [shell](shell) was found."), ("tank shell", "A [tank](tank) shell was found."),
      ("the tank shell company", "He met the [tank](tank) shell company."),
    ])
  func notPhrases(_ phrase: String, _ specification: String) throws {
    let terms = ["shell", "tank shell"].map { "{term: \($0), not: [\(phrase)]}" }.joined(separator: ", ")
    let tagger = try TestCatalog.tagger(adding: "class: shell\nparent: weapon\nterms: [\(terms)]")
    try expect(specification, from: tagger)
  }

  @Test(
    arguments: [
      // The name of an organisation, law or work ends behind the mention.
      "The Missile Defense Agency met.",
      "The Nuclear Weapon Ban Treaty was signed.",
      "The Missile Corporation sold a [missile](missile).",
      "She works for the Weapon Design and Rocket Division of the plant.",
      "The Warship Act passed.",
      // Or starts before it.
      "The Treaty on the Prohibition of Nuclear Weapons was signed.",
      "The Campaign for Missile Control met.",
      "The Convention on Cruise Missiles was signed.",
      // Small letters make no name.
      "The [missile](missile) agency met.",
      "The treaty on [nuclear weapons](nuclear-weapon) was signed.",
      "A Campaign against [nuclear weapons](nuclear-weapon) began.",
      // Another sentence, or other words between.
      "They fired a [Missile](missile). Agency staff left.",
      "[Missiles](missile) were shown to the Agency.",
      "The Treaty was signed, and [Missiles](missile) were shown.",
      // A strong name of a system is one wherever it stands.
      "The [Kinzhal](air-launched-ballistic-missile) Division met.",
    ])
  func properNames(_ specification: String) throws {
    try expect(specification, from: TestCatalog.tagger(TestCatalog.shared))
  }

  /// Where all words have capitals, capitals tell no name.
  @Test(
    arguments: [
      "Northern Army Fires [Cruise Missiles](cruise-missile)",
      "Northern Army Tests New [Ballistic Missile](ballistic-missile) Near Border, Says Spy Agency",
      "Northern Treaty Talks On [Nuclear Weapons](nuclear-weapon) Fail Again",
      "Missile Agency Chief Leaves After Long Dispute",
      "NORTHERN ARMY FIRES [CRUISE MISSILES](cruise-missile) AT TARGET",
      "NORTHERN ARMY MOVES [TANKS](tank) AND [T-72](tank) CREWS",
    ])
  func headlines(_ specification: String) throws {
    try expect(specification, from: TestCatalog.tagger(TestCatalog.shared))
  }

  /// Short initials in a text of capitals may be any word: they need a mention of their branch.
  @Test(
    arguments: [
      ("TROOPS FIRED THE MLRS AT NOON.", []),
      ("TROOPS FIRED THE MLRS AND A HOWITZER AT NOON.", ["multiple-rocket-launcher", "artillery"]),
      ("Troops fired the MLRS at noon.", ["multiple-rocket-launcher"]),
      ("Troops fired the mlrs at noon.", []),
      ("THE UAV.", ["unmanned-aerial-vehicle"]),
    ])
  func initials(_ text: String, _ classes: [String]) throws {
    #expect(try TestCatalog.tagger(TestCatalog.shared).tags(of: text).map(\.weaponClass) == classes)
  }
}
