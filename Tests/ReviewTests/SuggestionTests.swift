import Taxonomy
import Testing

@testable import Review

@Suite struct SuggestionTests {
  private static func taxonomy() -> Taxonomy {
    let files = [
      ("weapon/weapon.yaml", "class: weapon\nlabel: weapon\ndefinition: Any.\nterms: [weapon]\n"),
      (
        "weapon/missile.yaml",
        "class: missile\nparent: weapon\nlabel: missile\ndefinition: Guided.\nterms: [missile, bird]\n"
          + "systems: [{name: Gale-2, aliases: [Storm Wind], source: tests}]\n"
      ),
      ("weapon/tank.yaml", "class: tank\nparent: weapon\nlabel: tank\ndefinition: Heavy.\nterms: [tank, {term: hull, strength: weak}]\n"),
    ]
    return readCatalog(files.map { CatalogFile(name: "C/\($0.0)", path: $0.0, source: Array($0.1.utf8)) }).taxonomy
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// Sentences with one mention in brackets, its term and class as they are tagged (none where a reviewer has added it), and the answer.
    var mentions: [(sentence: String, tag: String, answer: String)]
    var suggestions: [String]
  }

  @Test(arguments: [
    Case(
      testDescription: "a form nobody tags",
      mentions: [("Two [war birds] fell.", "", "missile"), ("The [war birds] left.", "", "missile")],
      suggestions: ["add the term 'war bird' to missile | added 2 times by reviewers"]),
    Case(
      testDescription: "another name of a system", mentions: [("The [Gale-3] flew.", "", "missile")],
      suggestions: ["add the system 'Gale-3' to missile | added once by reviewers"]),
    Case(
      testDescription: "a name with a word of a system's", mentions: [("The [Storm Rider] flew.", "", "missile")],
      suggestions: ["add 'Storm Rider' to the names of the system 'Gale-2' of missile | added once by reviewers"]),
    Case(
      testDescription: "a frame in which the words are rejected",
      mentions: [
        ("A [bird] song woke him.", "bird missile", "none"), ("Her [bird] song is loud.", "bird missile", "none"),
        ("The [bird] hit the bridge.", "bird missile", "missile"), ("The [bird] flew on.", "bird missile", "missile"),
        ("The [bird] was fast.", "bird missile", "missile"), ("The [bird] was slow.", "bird missile", "missile"),
        ("The [bird] was old.", "bird missile", "missile"),
      ],
      suggestions: [
        "let 'bird song' be no mention of 'bird' of missile | rejected 2 times in these words, and never taken for a mention in them"
      ]),
    Case(
      testDescription: "a form that needs evidence",
      mentions: [
        ("A [bird] sang.", "bird missile", "none"), ("The [bird] nested.", "bird missile", "none"),
        ("The crew launched the [bird] from its rail.", "bird missile", "missile"),
      ], suggestions: ["let 'bird' of missile ask for one of 'crew', 'launched', 'rail' | rejected 2 times of 3"]),
    Case(
      testDescription: "a weak form is weak already",
      mentions: [("A [hull] sank.", "hull tank", "none"), ("The [hull] broke.", "hull tank", "none")], suggestions: []),
    Case(
      testDescription: "a form of another class",
      mentions: [("A [bird] rolled.", "bird missile", "tank"), ("The [bird] rolled on.", "bird missile", "tank")],
      suggestions: ["move the term 'bird' from missile to tank | given to tank 2 times of 2"]),
    Case(
      testDescription: "accepted only", mentions: [("A [tank] rolled.", "tank tank", "tank"), ("The [tank] left.", "tank tank", "tank")],
      suggestions: []),
    Case(
      testDescription: "a term that the catalogue no longer has",
      mentions: [("A [fin] rolled.", "fin missile", "none"), ("The [fin] left.", "fin missile", "none")], suggestions: []),
  ])
  func decisionsSuggest(_ sample: Case) {
    let mentions = sample.mentions.enumerated().map { number, mention in
      let parts = mention.sentence.split(separator: "[", omittingEmptySubsequences: false)
      let rest = parts[1].split(separator: "]", omittingEmptySubsequences: false)
      let tag = mention.tag.split(separator: " ").map(String.init)
      return JudgedMention(
        id: Int64(number), articleID: "a", field: .text, span: 0..<1, quote: String(rest[0]), isTagged: !tag.isEmpty,
        weaponClass: tag.last ?? mention.answer, term: tag.first ?? "", place: tag.last.map { "weapon/\($0).yaml:5" } ?? "",
        answer: mention.answer, before: String(parts[0]), after: String(rest[1]))
    }
    let functionWords: Set = ["the", "a", "her", "was", "its", "from", "of"]
    let found = SuggestionFinder(Self.taxonomy()) { functionWords.contains($0) }.suggestions(from: mentions)
    #expect(found.map { "\($0.edits[0].description(in: $0.weaponClass)) | \($0.reason)" } == sample.suggestions)
  }
}
