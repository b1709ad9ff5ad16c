import Tagging
import Testing

/// Abbreviations and names that an article gives to a weapon count for the rest of it.
@Suite("Defined names")
struct DefinedNameTests {
  private func expectMarks(_ specification: String) throws {
    try expect("Rain fell. Wind blew. " + specification, from: TestCatalog.tagger(TestCatalog.shared))
  }

  @Test(
    "Abbreviations behind and before their long forms",
    arguments: [
      "A [multiple rocket launcher](multiple-rocket-launcher) ([MRL](multiple-rocket-launcher)) fired. The "
        + "[MRL](multiple-rocket-launcher) left.",
      "Two [multiple rocket launchers](multiple-rocket-launcher) ([MRLs](multiple-rocket-launcher)) fired. One "
        + "[MRL](multiple-rocket-launcher) left.",
      "An [MRL](multiple-rocket-launcher) ([multiple rocket launcher](multiple-rocket-launcher)) fired. [MRLs](multiple-rocket-launcher) are old.",
      "An [MRL](multiple-rocket-launcher) (a [multiple rocket launcher](multiple-rocket-launcher)) fired.",
      "A [short-range ballistic missile](short-range-ballistic-missile) ([SRBM](short-range-ballistic-missile)) fell. "
        + "[SRBM](short-range-ballistic-missile) tests end.",
      // The long form begins before the mention, and has a link or one word that gives no letter.
      "A heavy coastal [cruise missile](cruise-missile) ([HCCM](cruise-missile)) fell. The [HCCM](cruise-missile) burned.",
      "A land-based heavy [cruise missile](cruise-missile) ([LBCM](cruise-missile)) fell.",
      // A word may give more than its first letter.
      "A [ballistic missile](ballistic-missile) ([BALM](ballistic-missile)) fell.",
    ])
  func abbreviations(_ specification: String) throws { try expectMarks(specification) }

  @Test(
    "What is in brackets and no abbreviation",
    arguments: [
      "They were using the [missile](missile) (US) there. US troops left.",
      "A [cruise missile](cruise-missile) (pictured) fell.", "A [cruise missile](cruise-missile) (UK) fell. The UK knew.",
      "A [cruise missile](cruise-missile) (CMX) fell. The CMX burned.", "A [cruise missile](cruise-missile) (C) fell. Plan C failed.",
      "A [cruise missile](cruise-missile) programme (CMP) began. The CMP goes on.",
      "The firm (CM) and a [cruise missile](cruise-missile). The CM burned.",
    ])
  func noAbbreviations(_ specification: String) throws { try expectMarks(specification) }

  @Test(
    "Names beside nouns, in apposition, and by a word of naming",
    arguments: [
      "They showed the [Sorim-7](cruise-missile), a new [cruise missile](cruise-missile), and left. The [Sorim-7](cruise-missile) fell.",
      "They showed the [Sorim-7](cruise-missile) (a [cruise missile](cruise-missile)). Two [Sorim-7s](cruise-missile) fell.",
      "They showed the “[Sorim-7](cruise-missile)” – a new [cruise missile](cruise-missile).",
      "They showed the [Sorim](cruise-missile), a new [cruise missile](cruise-missile) with a range of 9 km. The [Sorim](cruise-missile) fell.",
      "The [Sorim-7 cruise missile](cruise-missile) fell. A [Sorim-7](cruise-missile) costs much.",
      "The [cruise missile](cruise-missile) [Sorim-7](cruise-missile) fell. A [Sorim-7](cruise-missile) costs much.",
      "A [cruise missile](cruise-missile) called [Sorim](cruise-missile) fell. [Sorim](cruise-missile) is old.",
      "A [cruise missile](cruise-missile), dubbed “[Bright Torch](cruise-missile)”, fell. [Bright Torch](cruise-missile) is old.",
      "A [cruise missile](cruise-missile) known as the [Sorim-7](cruise-missile) fell.",
      "An [Alder-class destroyer](destroyer) sailed. The [Alder-class](destroyer) is old.",
    ])
  func names(_ specification: String) throws { try expectMarks(specification) }

  @Test(
    "What stands beside a noun and names no weapon",
    arguments: [
      "In the Donbas, a [cruise missile](cruise-missile) hit a house. The Donbas is cold.",
      "On Route-9, a [drone](unmanned-aerial-vehicle) fell. Route-9 was closed.",
      "Near A-1, a [drone](unmanned-aerial-vehicle), unseen, fell. A-1 was closed.",
      "Unit-731 [missiles](missile) fell. Unit-731 is known.",
      "On Monday, a [cruise missile](cruise-missile), unseen, fell. Monday was calm.",
      "The general, a [cruise missile](cruise-missile) expert, spoke.",
      "A Korean [cruise missile](cruise-missile) fell. A Korean spoke.",
      "A [cruise missile](cruise-missile) named after a general fell. The general spoke.",
      "A 7 [cruise missile](cruise-missile) salvo fell.",
      "They saw Kim, a [missile](missile) and a [tank](tank). Kim spoke.",
      "The Advanced Sorim-7 [Missile](missile) Segment fell. The Sorim-7 is old.",
      "The [weapon](weapon) called Sorim fell. Sorim is old.",
    ])
  func noNames(_ specification: String) throws {
    try expectMarks(specification)
  }

  /// A name of plain words counts only where it stands by itself, and nothing counts before it is given.
  @Test func whereNamesCount() throws {
    try expectMarks(
      "A Sorim fell. A [cruise missile](cruise-missile) called [Sorim](cruise-missile) fell. General Sorim spoke. Sorimer fell.")
    try expectMarks(
      "MRL. A [multiple rocket launcher](multiple-rocket-launcher) ([MRL](multiple-rocket-launcher)) fired. X-MRL and MRLx left.")
  }

  @Test func theTagSaysWhereTheNameWasGiven() throws {
    let tags = try TestCatalog.tagger(TestCatalog.shared).tags(
      of: "Rain fell. They showed the Sorim-7, a new cruise missile. The Sorim-7 fell.")
    #expect(tags.map(\.reasons.last) == ["introduced as 'cruise missile'", "strong term", "introduced as 'cruise missile' in sentence 1"])
    #expect(tags[0].confidence < tags[1].confidence && tags[2].confidence < tags[1].confidence)
    #expect(tags[2].term == "cruise missile" && tags[2].system == nil)
  }

  /// A later short form stands for an introduced name.
  @Test func namesAreAntecedents() throws {
    try expectMarks(
      "They showed the [Sorim-7 cruise missile](cruise-missile). Rain fell. Then the [Sorim-7](cruise-missile) flew. The [missile](cruise-missile) fell."
    )
  }
}
