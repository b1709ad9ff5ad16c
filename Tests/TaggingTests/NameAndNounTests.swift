import Tagging
import Testing

/// A system's name and a class noun side by side (annotation guidelines, settled doubts).
@Suite("Names beside nouns")
struct NameAndNounTests {
  @Test(
    arguments: [
      // The noun says the same or less: one mention, the name's class.
      "A [Kinzhal missile](air-launched-ballistic-missile) fell.",
      "A [Kinzhal ballistic missile](air-launched-ballistic-missile) fell.",
      "A [T-72 tank](tank) burned.",
      "A [T-72-tank](tank) burned.",
      "An [S-400 air defence system](surface-to-air-missile) fired.",
      // Adjectives between them.
      "A [Kinzhal hypersonic-glide missile](air-launched-ballistic-missile) fell.",
      "A [Kinzhal new Russian missile](air-launched-ballistic-missile) fell.",
      "A [Kinzhal](air-launched-ballistic-missile) hit the new Russian [missile](missile).",
      "A [Kinzhal](air-launched-ballistic-missile), Russian [missile](missile), fell.",
      // The noun says more of the same kind: one mention, the noun's class.
      "An [Iskander short-range ballistic missile](short-range-ballistic-missile) fell.",
      // The noun is of another kind: two mentions.
      "A [Kinzhal](air-launched-ballistic-missile) [hypersonic missile](hypersonic-weapon) fell.",
      "A [T-72](tank) [warship](warship) is none.",
      // Not side by side.
      "A [Kinzhal](air-launched-ballistic-missile) and [missiles](missile) fell.",
      "The [Kinzhal](air-launched-ballistic-missile), a [missile](air-launched-ballistic-missile), fell.",
      "[Kinzhal](air-launched-ballistic-missile) is that [missile](air-launched-ballistic-missile).",
      "[Kinzhal](air-launched-ballistic-missile) met another [missile](missile).",
      "They bought [T-72s](tank). [Tanks](tank) rolled.",
      // The noun before the name.
      "The [missile](air-launched-ballistic-missile) [Kinzhal](air-launched-ballistic-missile) fell.",
    ])
  func strongNames(_ specification: String) throws {
    let catalog = TestCatalog.shared.replacing(
      "terms: [ballistic missile]", with: "terms: [ballistic missile]\nsystems: [{name: Iskander, origin: RU, source: tests}]")
    try expect(specification, from: TestCatalog.tagger(catalog))
  }

  /// A noun of its own kind is evidence for a weak name, and both are one mention.
  @Test(
    arguments: [
      "A [Javelin missile](anti-tank-missile) hit.",
      "[Javelin anti-tank missiles](anti-tank-missile) hit.",
      "A [Patriot missile](surface-to-air-missile) hit.",
      "A [Patriot air defence system](surface-to-air-missile) hit.",
      "A [Leopard tank](tank) rolled.",
      "A Javelin hit a [tank](tank).",
      "A Patriot [tank](tank) rolled.",
      "A Patriot spoke.",
    ])
  func weakNames(_ specification: String) throws {
    try expect(specification, from: TestCatalog.tagger(TestCatalog.shared))
  }

  /// White space and hyphens of typography part words as the plain ones do.
  @Test(arguments: [" ", "-", "\u{A0}", "\u{2011}", "\u{2013}", "\u{202F}"])
  func allJoiners(_ joiner: String) throws {
    let specification = "A [Javelin\(joiner)missile](anti-tank-missile) hit."
    try expect(specification, from: TestCatalog.tagger(TestCatalog.shared))
    let part = "A [[missile](missile)\(joiner)warhead](warhead) was shown."
    try expect(part, from: TestCatalog.tagger(TestCatalog.shared))
  }

  /// A name at the end of a wrapped line.
  @Test func wrappedLines() throws {
    try expect(
      """
      The ministry said on Tuesday evening that its soldiers had been shown how to fire the [Javelin
      missile](anti-tank-missile) and a [[missile](missile)
      warhead](warhead) at targets on the range, where they had waited in the rain for more than five
      hours before a single round was fired.
      """.replacing("[missile](missile)\n", with: "[missile](missile) "), from: TestCatalog.tagger(TestCatalog.shared))
  }

  @Test(arguments: ["\u{2014}", ", ", " / ", "\n\n"])
  func otherGapsDoNotJoin(_ gap: String) throws {
    let specification = "The [T-72](tank)\(gap)[tanks](tank) rolled past."
    try expect(specification, from: TestCatalog.tagger(TestCatalog.shared))
  }

  @Test func theTagNamesTheSystem() throws {
    let tags = try TestCatalog.tagger(TestCatalog.shared).tags(of: "A Kh-47M2 missile fell near a Javelin missile and a drone.")
    #expect(tags.map(\.system) == ["Kinzhal", "Javelin", nil])
    #expect(tags.map(\.term) == ["Kh-47M2", "Javelin", "drone"])
    #expect(tags[0].reasons == ["named system", "joined with 'missile'"])
    #expect(tags[1].reasons == ["name beside 'missile'", "joined with 'missile'"])
    #expect(tags[0].place == "weapon/missile/ballistic-missile/air-launched-ballistic-missile.yaml:3")
    #expect(tags.allSatisfy { $0.mentionClass == $0.weaponClass && $0.status.isEmpty && $0.qualifiers.isEmpty })
  }
}
