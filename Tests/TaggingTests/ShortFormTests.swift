import Tagging
import Testing

/// Later short forms stand for what the article named (annotation guidelines, rule 6).
@Suite("Short forms")
struct ShortFormTests {
  @Test(
    arguments: [
      "They fired a [Kinzhal](air-launched-ballistic-missile). The [missile](air-launched-ballistic-missile) fell.",
      "They fired [cruise missiles](cruise-missile). These [missiles](cruise-missile) fell.",
      "They fired a [cruise missile](cruise-missile). Another [missile](missile) fell.",
      "The [missile](missile) fell. They fired a [cruise missile](cruise-missile).",
      "The [missile](missile) fell beside a [tank](tank).",
      // Two kinds named together leave open which is meant, and a modifier has the number and the noun of the head it shares.
      "They fired [ballistic](ballistic-missile) and [cruise missiles](cruise-missile). The [missiles](missile) fell.",
      "They saw [attack](combat-uav) and [spy drones](reconnaissance-uav). The [drones](unmanned-aerial-vehicle) left.",
      "They saw [spy drones](reconnaissance-uav). The [drones](reconnaissance-uav) left.",
    ])
  func specification(_ specification: String) throws {
    try expect(specification, from: TestCatalog.tagger(TestCatalog.shared))
  }

  @Test func theWordsKeepTheirOwnClass() throws {
    let tags = try TestCatalog.tagger(TestCatalog.shared).tags(of: "They saw a spy drone. The drone left.")
    #expect(tags.map(\.weaponClass) == ["reconnaissance-uav", "reconnaissance-uav"])
    #expect(tags.map(\.mentionClass) == ["reconnaissance-uav", "unmanned-aerial-vehicle"])
    #expect(tags[1].reasons == ["strong term", "stands for 'spy drone'"] && tags[1].confidence < tags[0].confidence)
  }
}
