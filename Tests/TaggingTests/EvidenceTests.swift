import Tagging
import Testing

/// What speaks for weak terms, and how far away it may stand.
@Suite("Evidence")
struct EvidenceTests {
  /// The words of a class with one weak term, a text, and whether `gadget` in it is tagged.
  static let cases: [(term: String, text: String, isTagged: Bool)] = [
    // Cue words.
    ("near: [depot]", "The gadget lay in the depot.", true),
    ("near: [depot]", "The gadgets lay in two depots.", true),
    ("near: [depot]", "The gadget lay in the house.", false),
    ("near: [depot]", "The gadget lay there. The depot was near.", false),
    ("near: [depot]", "The gadget lay beside a missile.", false),
    ("near: [gadget]", "The gadget lay there.", false),
    ("near: [gadget store]", "The gadget store was full.", true),
    // Topics.
    ("topics: [naval]", "The navy lost the gadget.", true),
    ("topics: [naval]", "The army lost the gadget.", false),
    ("topics: [naval], near: [depot]", "The depot lost the gadget.", true),
    // Classes.
    ("with: [missile]", "The gadget and the missile were lost.", true),
    ("with: [missile]", "The gadget and the cruise missile were lost.", true),
    ("with: [cruise-missile]", "The gadget and the missile were lost.", false),
    ("with: [missile]", "The gadget and the tank were lost.", false),
    ("with: [missile]", "The gadget was lost.\n\nThat was in June.\n\nA missile was found.", true),
    ("with: [missile]", "The missile crisis made the gadget known.", false),
    ("with: [missile]", "The ballistic missile submarine had a gadget.", false),
    // The term's own branch, where nothing else is named.
    ("case: any", "The gadget and the warship were lost.", true),
    ("case: any", "The gadget and the missile were lost.", false),
    ("case: any", "The gadget was lost. So was another gadget.", false),
    // Reach.
    ("near: [depot], within: sentence", "The gadget lay there. The depot was near.", false),
    ("near: [depot], within: paragraph", "The gadget lay there. The depot was near.", true),
    ("near: [depot], within: paragraph", "The depot was near. It was June. The gadget lay there.", true),
    ("near: [depot], within: paragraph", "The gadget lay there.\n\nThe depot was near.", false),
    ("near: [depot], within: article", "The gadget lay there.\n\nThe depot was near.", true),
    ("topics: [naval], within: article", "The gadget lay there.\n\nThe navy was near.", true),
    ("with: [missile], within: sentence", "The gadget lay there. A missile fell.", false),
    ("with: [missile], within: paragraph", "The gadget lay there. A missile fell.", true),
    ("with: [missile], within: paragraph", "The gadget lay there.\n\nA missile fell.", false),
    ("with: [missile], within: article", "The gadget lay there.\n\nA missile fell.", true),
    // What forbids.
    ("near: [depot], unless: [toy]", "The gadget lay in the depot.", true),
    ("near: [depot], unless: [toy]", "The gadget lay in the toy depot.", false),
    ("near: [depot], unless: [toy]", "The gadget lay in the depot. Every toy was sold.", true),
    ("near: [depot], unless-topics: [gaming]", "The gadget lay in the depot of a video game.", false),
    ("near: [depot], not: [gadget shop]", "The gadget shop had a depot.", false),
    ("near: [depot], not: [gadget shop]", "The gadget had a shop and a depot.", true),
    // Neither way.
    ("near: [depot], otherwise: missile-launcher", "The gadget lay in the depot.", true),
  ]

  @Test(arguments: cases.indices)
  func weakTerm(_ index: Int) throws {
    let (term, text, isTagged) = Self.cases[index]
    let tags = try tagger(term).tags(of: text).filter { $0.term == "gadget" }
    #expect((tags.first?.weaponClass == "boat") == isTagged, "\(term): \(text) → \(tags)")
  }

  private func tagger(_ term: String) throws -> Tagger {
    try TestCatalog.tagger(adding: "class: boat\nparent: warship\nterms: [gunboat, {term: gadget, strength: weak, \(term)}]")
  }

  @Test func otherwiseAnswersWithoutEvidence() throws {
    let tags = try tagger("near: [depot], otherwise: missile-launcher").tags(of: "The gadget lay there.")
    #expect(tags.map(\.weaponClass) == ["missile-launcher"])
    #expect(tags.first?.reasons == ["weak term without evidence: read as missile-launcher"])
  }

  /// `otherwise` is no way round what the other class forbids.
  @Test(arguments: ["unless: [orchard]", "not: [gadget farm]"])
  func otherwiseObeysTheOtherClass(_ ban: String) throws {
    let tagger = try TestCatalog.tagger(
      adding: """
        class: catapult
        parent: weapon
        \(ban)
        terms: [catapult, gadget farm catapult]
        ---
        class: boat
        parent: warship
        terms: [{term: gadget, strength: weak, near: [depot], otherwise: catapult}]
        """)
    #expect(tagger.tags(of: "The gadget lay there.").map(\.weaponClass) == ["catapult"])
    #expect(tagger.tags(of: "The gadget farm has an orchard.").isEmpty)
  }

  @Test func strongTermsNeedNothing() throws {
    let tagger = try TestCatalog.tagger(TestCatalog.shared)
    #expect(tagger.tags(of: "A cruise missile.").map(\.reasons) == [["strong term"]])
    #expect(tagger.tags(of: "A T-72.").map(\.reasons) == [["named system"]])
  }

  /// A word that needs evidence is none for others, but one that has found its own by a cue is.
  @Test(
    arguments: [
      ("The Patriot came with a launcher.", []),
      ("The Patriot battery came with a launcher.", ["surface-to-air-missile", "missile-launcher"]),
    ])
  func supportedTermsSupport(_ text: String, _ classes: [String]) throws {
    #expect(try TestCatalog.tagger(TestCatalog.shared).tags(of: text).map(\.weaponClass) == classes)
  }

  @Test func nearerEvidenceIsNamedFirst() throws {
    let tagger = try tagger("near: [depot], with: [missile]")
    let texts = [
      "The gadget lay in the depot with a missile.", "The gadget lay with a missile.", "The gadget lay there. A missile fell.",
      "The gadget lay there.\n\nA missile fell.",
    ]
    let reasons = texts.map { text in tagger.tags(of: text).first { $0.term == "gadget" }?.reasons }
    #expect(
      reasons == [
        ["weak term, supported by 'depot'"], ["weak term, supported by 'missile' in the sentence"],
        ["weak term, supported by 'missile' in the paragraph"], ["weak term, supported by 'missile' in the article"],
      ])
  }
}
