import Tagging
import Testing

/// Weak words go on with a weapon that was named right before.
@Suite("Words for known weapons")
struct KnownWeaponTests {
  private static let classes = """
    class: boat
    parent: warship
    terms: [patrol boat, {term: boat, strength: weak, near: [navy], unless: [ferry]}]
    ---
    class: mine
    parent: weapon
    terms: [land mine, {term: mine, strength: weak, near: [sapper], unless: [coal]}]
    """

  private func tagger() throws -> Tagger { try TestCatalog.tagger(adding: Self.classes) }

  @Test(
    "What points back at the weapon",
    arguments: [
      "They found a [land mine](mine). The [mine](mine) was old.",
      "They found a [land mine](mine). It rained. This [mine](mine) was old.",
      "A [patrol boat](boat) sank. The [boat](boat) was old.",
    ])
  func accepted(_ specification: String) throws { try expect(specification, from: tagger()) }

  @Test(
    "What does not",
    arguments: [
      // Nothing named, or too far off, or another is brought up.
      "The mine was old.",
      "They found a [land mine](mine). It rained. Wind blew. Snow fell. The mine was old.",
      "They found a [land mine](mine). A mine was old.",
      "They found a [land mine](mine). Their friend saw mine.",
      // It may be another thing: the words that forbid it stand before.
      "They found a [land mine](mine) in a coal heap. The mine was old.",
      "The ferry met a [patrol boat](boat). The boat sank.",
      // A noun of another kind, in another number.
      "A [destroyer](destroyer) sank. The boat was old.",
      "Two [patrol boats](boat) sank. The boat was old.",
    ])
  func unsupported(_ specification: String) throws { try expect(specification, from: tagger()) }
}
