import Lexicon
import Tagging
import Testing
import YAML

@testable import CatalogEditing
@testable import Taxonomy

@Suite("Discovery")
struct DiscoveryTests {
  /// Each frame finds its name, with the class of the noun beside it.
  @Test(
    arguments: [
      ("Crews moved the X-7 missile at dawn.", "X-7", "missile", Frame.beforeNoun),
      ("Crews moved the X-7 solid-fuel missile at dawn.", "X-7", "missile", .beforeNoun),
      ("Crews moved Gale missiles at dawn.", "Gale", "missile", .beforeNoun),
      ("Crews moved a \"Gale\" missile at dawn.", "Gale", "missile", .beforeNoun),
      ("Crews moved Long Gale 2C missiles at dawn.", "Long Gale 2C", "missile", .beforeNoun),
      ("They built three Gale-class frigates there.", "Gale", "frigate", .ofClass),
      ("They built three Gale class frigates there.", "Gale", "frigate", .ofClass),
      ("They saw the X-7, a new cruise missile, on a truck.", "X-7", "cruise-missile", .apposition),
      ("They saw the Gale — a cruise missile — on a truck.", "Gale", "cruise-missile", .apposition),
      ("They saw a missile called the Gale on a truck.", "Gale", "missile", .naming),
      ("They saw a missile, known as \"Gale\", on a truck.", "Gale", "missile", .naming),
      ("They saw missiles such as the X-7 on a truck.", "X-7", "missile", .suchAs),
      ("They boarded the frigate Gale in the fog.", "Gale", "frigate", .behindNoun),
      ("They boarded the frigate William P. Gale in the fog.", "William P. Gale", "frigate", .behindNoun),
      ("They saw the missile X-7 on a truck.", "X-7", "missile", .behindNoun),
      ("They saw Harpoons, X-7s and missiles on a truck.", "X-7", "anti-ship-missile", .besideSystem),
      ("A frigate followed HMAS Gale into the fog.", "Gale", "frigate", .behindPrefix),
      ("The X-7 rose behind a broken missile at dawn.", "X-7", "missile", .sameSentence),
      ("They built a new surface skimming missile (SSM) there.", "SSM", "missile", .inBrackets),
    ])
  func frames(_ text: String, _ name: String, _ weaponClass: String, _ frame: Frame) throws {
    let finds = try Self.finds([text, "In the yard they spoke of Gale."])
    let find = try #require(finds.first { $0.text == name }, "\(finds.map(\.text))")
    #expect(find.weaponClass == weaponClass)
    #expect(find.frames.map(\.frame) == [frame])
    #expect(find.examples.first?.text == text && find.examples.first?.sentence == 0)
  }

  /// What stands beside a noun and names no weapon, or one that the catalogue has.
  @Test(
    arguments: [
      "Then Russian missiles fell.", "The Pentagon missile was late, and so was the Navy missile.",
      "They kept the North Korean missiles there.", "In May missiles fell there.", "The country showed China's missiles there.",
      "They sold Iranian-made missiles to all of them.", "Crews moved a Harpoon missile there.",
      "Crews moved a weak Thunder missile there.",
      "Nobody saw Gale missile engineers in the yard.", "Then Gale said that missiles fell there.",
      "They met William Gale, a missile engineer, in the yard.", "Big Gale Missile Show Opens In The Capital Today",
      "A 3-D printed missile stood there.", "Eighteen missiles fell there.", "In Port Gale missiles fell at dawn in Gale.",
      "They left the Gale Missile Agency in silence.",
    ])
  func nothingToFind(_ text: String) throws {
    #expect(try Self.finds([text, text]).isEmpty)
  }

  @Test func aWordThatIsMostlyWrittenSmallIsNoName() throws {
    #expect(try Self.finds(["They moved Heavy missiles there.", "It was heavy, heavy rain."]).isEmpty)
  }

  @Test func phrases() throws {
    let finds = try Self.finds([
      "They built a keel-breaking missile there.", "Two keel-breaking missiles fell.", "They built a midget frigate.",
      "He bought a midget frigate.", "They wanted to sink frigates.", "They would sink frigates.", "It was a deadly missile.",
    ])
    #expect(finds.map(\.text) == ["keel-breaking missile", "midget frigate"])
    #expect(finds.allSatisfy { $0.kind == .phrase && $0.entry == "- \($0.text)" })
  }

  /// Several frames and articles come before one; a name that is mostly used elsewhere comes last.
  @Test func order() throws {
    let finds = try Self.finds(
      ["The X-7 missile fell.", "They saw the X-7, a missile.", "They moved a Gale missile.", "They moved the Kestrel missile."]
        + (0..<20).map { "People spoke of Kestrel again, for the \($0)th time." })
    #expect(finds.map(\.text) == ["X-7", "Gale", "Kestrel"])
    #expect(finds.map(\.articles) == [2, 1, 1] && finds[2].articlesWithWords == 21)
    #expect(zip(finds, finds.dropFirst()).allSatisfy { $0.score > $1.score })
  }

  @Test func limits() throws {
    let discovery = try Self.discovery(["The X-7 missile fell.", "The X-7 missile rose.", "They moved a Gale missile."])
    #expect(discovery.ranked(most: 1, leastMentions: 1).map(\.text) == ["X-7"])
    #expect(discovery.ranked(most: 9, leastMentions: 2).map(\.text) == ["X-7"])
  }

  /// The entry can be pasted: the file and the key, and a plain word is weak.
  @Test func entries() throws {
    let finds = try Self.finds(["They saw a Gale missile, the X-7 cruise missile and a \"M&P\" missile there."])
    #expect(
      Dictionary(uniqueKeysWithValues: finds.map { ($0.entry, $0.file) }) == [
        "- {name: Gale, origin: \"??\", weak: [Gale], source: \"??\"}": "Catalog/weapon/missile/missile.yaml",
        "- {name: X-7, origin: \"??\", source: \"??\"}": "Catalog/weapon/missile/cruise-missile.yaml",
        "- {name: \"M&P\", origin: \"??\", weak: [\"M&P\"], source: \"??\"}": "Catalog/weapon/missile/missile.yaml",
      ])
    for find in finds { #expect(parseYAML(Array(find.entry.utf8), file: "entry").diagnostics.isEmpty, "\(find.entry)") }
  }

  @Test func wilson() {
    #expect(abs(Rank.wilsonLowerBound(1, of: 1) - 0.5) < 1e-12)
    #expect(abs(Rank.wilsonLowerBound(3, of: 3) - 0.75) < 1e-12)
    #expect(Rank.wilsonLowerBound(30, of: 1000) < Rank.wilsonLowerBound(1, of: 3))
  }

  @Test func reports() throws {
    let discovery = try Self.discovery(["They moved the X-7 missile\u{1B}[2J there."])
    let report = DiscoveryReport(discovery.ranked(most: 9, leastMentions: 1), articles: 1)
    #expect(!report.text(inColour: false).contains("\u{1B}") && report.text(inColour: true).contains("\u{1B}[1m"))
    #expect(report.text(inColour: false).hasSuffix("\n1 name and 0 phrases of 1 article\n"))
    #expect(try report.jsonLines().split(separator: "\n").count == 1)
    #expect(DiscoveryReport([], articles: 2).text(inColour: false) == "nothing that the catalogue does not know in 2 articles\n")
  }

  /// Any bytes of valid UTF-8 are read.
  @Test(arguments: [
    "", "É", "X-7", "-missile", "missile-", "the “ missile”", "X- missile", "a.b.c/ missile & missile", "\u{2011}missile É-7 missile",
  ])
  func oddTexts(_ text: String) throws {
    _ = try Self.finds([text])
  }

  // MARK: - A small catalogue

  static func finds(_ texts: [String]) throws -> [Find] { try discovery(texts).ranked(most: 100, leastMentions: 1) }

  static func discovery(_ texts: [String]) throws -> Discovery {
    let lexicon = try lexicon()
    let tagger = Tagger(lexicon, without: [.definedNames])
    var discovery = Discovery(lexicon)
    var workspace = Workspace()
    for (position, text) in texts.enumerated() {
      discovery.add(tagger.tag(Article(id: "a\(position)", source: "test", text: Array(text.utf8)), using: &workspace))
    }
    return discovery
  }

  private static func lexicon() throws -> Lexicon {
    let keys = "definition: Of the tests.\nexamples: []\n"
    let files = [
      ("weapon/weapon.yaml", "class: weapon\nlabel: weapon\nterms: [weapon]\n"),
      ("weapon/missile/missile.yaml", "class: missile\nparent: weapon\nlabel: missile\nterms: [missile]\n"),
      (
        "weapon/missile/cruise-missile.yaml",
        """
        class: cruise-missile
        parent: missile
        label: cruise missile
        terms: [cruise missile]
        systems: [{name: Thunder, weak: [Thunder], near: [storm], origin: US, source: tests}]

        """
      ),
      (
        "weapon/missile/anti-ship-missile.yaml",
        "class: anti-ship-missile\nparent: missile\nlabel: anti-ship missile\nterms: [anti-ship missile]\n"
          + "systems: [{name: Harpoon, origin: US, source: tests}]\n"
      ),
      ("weapon/warship/warship.yaml", "class: warship\nparent: weapon\nlabel: warship\nterms: [warship]\n"),
      (
        "weapon/warship/frigate.yaml",
        "class: frigate\nparent: warship\nlabel: frigate\nterms: [frigate]\nsystems: [{name: Fearless, origin: GB, source: tests}]\n"
      ),
      (
        "context.yaml",
        "topics: {military: [Pentagon, Navy]}\nnames: {ending: [Agency], other: [Russian, North Korean, May]}\n"
      ),
    ].map { path, source in
      CatalogFile(name: "Catalog/\(path)", path: path, source: Array((path == "context.yaml" ? source : source + keys).utf8))
    }
    let loaded = readCatalog(files)
    try #require(loaded.diagnostics.isEmpty, "\(loaded.diagnostics)")
    return Lexicon(loaded.taxonomy)
  }
}
