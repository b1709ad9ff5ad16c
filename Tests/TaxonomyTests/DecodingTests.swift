import Diagnostics
import Testing

@testable import Taxonomy

/// Every key of the catalogue's files, read into the value it stands for.
@Suite struct DecodingTests {
  static let source = """
    class: weapon
    label: arm
    abbreviation: ARM
    definition: Anything built to harm.
    codes: {unroca: III, gdelt: [TAX_A, TAX_B]}
    component: {of: [weapon], implies: weapon}
    not: [weapon of choice, arms length]
    unless: [toy]
    unless-topics: sport
    terms:
      - weapon
      - {term: SAM, case: exact}
      - {term: bird, case: name, strength: weak, near: [army, navy], topics: [sport], with: weapon, within: paragraph, unless: [feather],
         unless-topics: [sport], not: [bird song], otherwise: weapon}
    systems:
      - {name: Lance, aliases: [MGM-52, Lancer], origin: US, weak: [Lance, Lancer], case: any, near: army, topics: sport, with: [weapon],
         within: sentence, unless: knight, unless-topics: sport, not: Lance Armstrong, source: US Army}
    relations: {broader: weapon, munition: [weapon]}
    examples:
      - {tagged: "A [weapon](weapon)."}
      - {untagged: "A feather."}
    """

  static let context = "topics: {sport: [match, coach], naval: navy}\nnames: {ending: [Act], opening: Ministry}\n"

  private let loaded = readCatalog([
    CatalogFile(name: "c/context.yaml", path: "context.yaml", source: Array(context.utf8)),
    CatalogFile(name: "c/weapon/weapon.yaml", path: "weapon/weapon.yaml", source: Array(source.utf8)),
  ])

  private func texts(_ phrases: [Phrase]) -> [String] { phrases.map(\.text) }

  @Test func classKeys() throws {
    #expect(loaded.diagnostics == [])
    let weapon = try #require(loaded.taxonomy.classes.first)
    #expect(weapon.id == "weapon" && weapon.parent == nil && weapon.label == "arm" && weapon.abbreviation == "ARM")
    #expect(weapon.definition == "Anything built to harm.")
    #expect(weapon.codes.map { "\($0.scheme) \($0.codes)" } == ["gdelt [\"TAX_A\", \"TAX_B\"]", "unroca [\"III\"]"])
    #expect(weapon.component.map { texts($0.of) + texts($0.implies) } == ["weapon", "weapon"])
    #expect(texts(weapon.not) == ["weapon of choice", "arms length"])
    #expect(texts(weapon.unless) == ["toy"] && texts(weapon.unlessTopics) == ["sport"])
    #expect(texts(weapon.broader) == ["weapon"])
    #expect(weapon.relations.map { "\($0.name) \($0.weaponClass.text)" } == ["munition weapon"])
    #expect(weapon.examples.map(\.text) == ["A weapon.", "A feather."])
    #expect(weapon.examples.map(\.expected) == [[ExpectedMention(span: 2..<8, weaponClass: "weapon")], []])
  }

  @Test func termKeys() throws {
    let terms = try #require(loaded.taxonomy.classes.first).terms
    #expect(terms.map(\.form.text) == ["weapon", "SAM", "bird"])
    #expect(terms.map(\.caseRule) == [nil, .exact, .name])
    #expect(terms.map(\.strength) == [.strong, .strong, .weak])
    #expect(terms.map(\.otherwise?.text) == [nil, nil, "weapon"])
    #expect(terms[0].evidence.isOfBranch && terms[0].evidence.within == nil)
    let evidence = terms[2].evidence
    #expect(texts(evidence.near) == ["army", "navy"] && texts(evidence.topics) == ["sport"] && texts(evidence.with) == ["weapon"])
    #expect(evidence.within == .paragraph && !evidence.isOfBranch)
    #expect(texts(evidence.unless) == ["feather"] && texts(evidence.unlessTopics) == ["sport"] && texts(evidence.not) == ["bird song"])
  }

  @Test func systemKeys() throws {
    let lance = try #require(loaded.taxonomy.classes.first?.systems.first)
    #expect(lance.name.text == "Lance" && texts(lance.aliases) == ["MGM-52", "Lancer"] && lance.origin?.text == "US")
    #expect(texts(lance.weak) == ["Lance", "Lancer"] && lance.caseRule == .any && lance.source?.text == "US Army")
    #expect(texts(lance.evidence.near) == ["army"] && texts(lance.evidence.with) == ["weapon"] && lance.evidence.within == .sentence)
    #expect(texts(lance.evidence.unless) == ["knight"] && texts(lance.evidence.not) == ["Lance Armstrong"])
  }

  @Test func contextKeys() {
    let context = loaded.taxonomy.context
    #expect(context.topics.map { "\($0.name.text) \(texts($0.cues))" } == ["sport [\"match\", \"coach\"]", "naval [\"navy\"]"])
    #expect(texts(context.nameEndings) == ["Act"] && texts(context.nameOpenings) == ["Ministry"])
  }

  @Test func placesPointAtTheWords() throws {
    let taxonomy = loaded.taxonomy
    let weapon = try #require(taxonomy.classes.first)
    let phrases = [try #require(weapon.terms.last).form] + weapon.not + weapon.systems[0].aliases
    for phrase in phrases {
      let location = taxonomy.location(phrase.place)
      #expect(location.file == "c/weapon/weapon.yaml")
      let source = taxonomy.files[Int(phrase.place.file)].source
      #expect(String(decoding: source[location.bytes], as: UTF8.self) == phrase.text)
      #expect(location == SourceLocation(file: location.file, bytes: location.bytes, in: source))
    }
    #expect(taxonomy.reference(weapon.terms[1].form.place) == "weapon/weapon.yaml:12")
  }
}
