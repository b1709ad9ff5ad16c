import Tagging
import Testing

/// A term's first word behind which another adjective stands before the rest.
@Suite("Modifiers across adjectives")
struct InnerModifierTests {
  @Test(
    arguments: [
      "It fired a [medium-range solid-fuel ballistic missile](medium-range-ballistic-missile) into the sea.",
      "Two [short-range tactical ballistic missiles](short-range-ballistic-missile) fell.",
      "They flew a [spy American drone](reconnaissance-uav) home.",
    ])
  func anAdjectiveMayStandBetween(_ specification: String) throws {
    try expect(specification, from: TestCatalog.tagger(TestCatalog.shared))
  }

  @Test(
    arguments: [
      "It was an attack on a [drone](unmanned-aerial-vehicle) in flight.",
      "They began the attack with [drones](unmanned-aerial-vehicle).",
      "The spy saw a [drone](unmanned-aerial-vehicle).",
      "The attack ship [drones](unmanned-aerial-vehicle) left.",
    ])
  func otherWordsPartThem(_ specification: String) throws {
    try expect(specification, from: TestCatalog.tagger(TestCatalog.shared))
  }
}
