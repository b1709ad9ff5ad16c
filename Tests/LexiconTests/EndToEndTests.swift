import Taxonomy
import TermScanner
import Testing

@testable import Lexicon

/// A small catalogue, compiled, and sentences to find its entries in.
@Suite struct EndToEndTests {
  struct Case: CustomTestStringConvertible {
    var text: String
    /// `words=form` of each longest match, in order.
    var found: [String]

    init(_ text: String, _ found: [String]) {
      self.text = text
      self.found = found
    }

    var testDescription: String { text }
  }

  static let cases = [
    Case("A cruise missile.", ["cruise missile=cruise missile"]),
    Case("CRUISE-MISSILES and Cruise\nmissiles", ["CRUISE-MISSILES=cruise missile", "Cruise\nmissiles=cruise missile"]),
    Case("cruise\n\nmissiles; cruise, missile; cruisemissile", []),
    Case("the cruise missile’s range, the cruise missile's cost", ["cruise missile=cruise missile", "cruise missile=cruise missile"]),
    Case("the cruise missiles’ range", ["cruise missiles=cruise missile"]),
    Case("an ICBM, ICBMs, an icbm", ["ICBM=ICBM", "ICBMs=ICBM"]),
    Case("a SAM, Uncle Sam, sam", ["SAM=SAM"]),
    Case("A Scud, a SCUD, scud; Scuds", ["Scud=Scud", "SCUD=Scud", "Scuds=Scud"]),
    Case("T-72, T72, T 72, T–72 and t-72s", ["T-72=T-72", "T72=T-72", "T 72=T-72", "T–72=T-72", "t-72s=T-72"]),
    Case("T-720, AT-72B", []),
    Case("Ra'ad, Ra’ad, Raad", ["Ra'ad=Ra'ad", "Ra’ad=Ra'ad", "Raad=Ra'ad"]),
    Case("Trident II and Trident 2", ["Trident II=Trident II", "Trident 2=Trident II"]),
    Case("Mk 19, Mark 19, Mk. 19, MK-19", ["Mk 19=Mk 19", "Mark 19=Mk 19", "Mk. 19=Mk 19", "MK-19=Mk 19"]),
    Case("armored car, Armoured cars", ["armored car=armoured car", "Armoured cars=armoured car"]),
    Case("antiaircraft gun, anti aircraft guns", ["antiaircraft gun=anti-aircraft gun", "anti aircraft guns=anti-aircraft gun"]),
    Case("Vité and Vite\u{301} but Vite", ["Vité=Vité", "Vite\u{301}=Vité"]),
    Case("weapons of mass destruction", ["weapons of mass destruction=weapon of mass destruction"]),
  ]

  @Test(arguments: cases) func finds(_ example: Case) {
    let lexicon = Self.lexicon
    let bytes = Array(example.text.utf8)
    var matches: [TermMatch] = []
    lexicon.terms.scan(bytes.span, into: &matches)
    var found: [String] = []
    var end = 0
    for match in matches where Int(match.start) >= end {
      let entry = lexicon.entries[lexicon.forms[Int(match.id)].entry]
      found.append("\(String(decoding: bytes[Int(match.start)..<Int(match.end)], as: UTF8.self))=\(entry.form.text)")
      end = Int(match.end)
    }
    #expect(found.map { Array($0.utf8) } == example.found.map { Array($0.utf8) }, "\(found)")
  }

  @Test func entriesKnowTheirClassAndEvidence() throws {
    let lexicon = Self.lexicon
    let bird = try #require(lexicon.entries.first { $0.form.text == "bird" })
    #expect(!bird.isStrong && bird.system == nil)
    let evidence = lexicon.evidence[try #require(bird.evidence)]
    #expect(evidence.cues.map { lexicon.context.phrases[Int($0)].text } == ["army"])
    #expect(evidence.topics == 1 && evidence.otherwise == 0 && !evidence.isOfBranch)
    let scud = try #require(lexicon.entries.first { $0.form.text == "Scud" })
    #expect(scud.isStrong && scud.system == 1 && scud.evidence == nil)
    #expect(lexicon.entries.filter { $0.form.text == "Trident II" }.map(\.isStrong) == [true])
    #expect(lexicon.inherited[0].topics == 2)
  }

  @Test func contextPhrasesKnowWhatTheyForbid() throws {
    let lexicon = Self.lexicon
    let phrase = try #require(lexicon.context.phrases.first { $0.text == "bird song" })
    let bird = try #require(lexicon.entries.first { $0.form.text == "bird" })
    #expect(phrase.forbids == [.evidence(try #require(bird.evidence))])
    #expect(lexicon.context.phrases.first { $0.text == "Scud cloud" }?.forbids == [.weaponClass(0)])
    #expect(lexicon.context.phrases.first { $0.text == "Act" }?.endsName == true)
    let bytes = Array("bird-songs in ARMIES".utf8)
    var matches: [TermMatch] = []
    lexicon.context.scanner.scan(bytes.span, into: &matches)
    #expect(matches.map { lexicon.context.phrases[Int($0.id)].text } == ["bird song", "army"])
  }

  static let lexicon = Lexicon(
    Catalog.taxonomy(["weapon": source], context: "topics: {war: [army], sport: [goal]}\nnames: {ending: [Act]}\n"))

  private static let source = """
    class: weapon
    label: weapon
    definition: Anything built to harm.
    not: [Scud cloud]
    unless-topics: [sport]
    terms:
      - cruise missile
      - ICBM
      - SAM
      - armoured car
      - anti-aircraft gun
      - weapon of mass destruction
      - {term: bird, strength: weak, near: [army], topics: [war], not: [bird song], otherwise: weapon}
    systems:
      - {name: T-72, source: folklore}
      - {name: R-17, aliases: [Scud], source: folklore}
      - {name: Ra'ad, source: folklore}
      - {name: Trident II, source: folklore}
      - {name: Mk 19, source: folklore}
      - {name: Vité, source: folklore}
    examples: []
    """
}

/// Catalogues of a test, written in place.
enum Catalog {
  /// - Parameter classes: the YAML of each class by the name of its file, which stands in the folder `weapon`.
  static func files(_ classes: [String: String], context: String = "topics: {war: [army]}\n") -> [CatalogFile] {
    let all = classes.map { ("weapon/\($0.key).yaml", $0.value) } + [("context.yaml", context)]
    return all.sorted { $0.0 < $1.0 }.map { CatalogFile(name: $0.0, path: $0.0, source: Array($0.1.utf8)) }
  }

  static func taxonomy(_ classes: [String: String], context: String = "topics: {war: [army]}\n") -> Taxonomy {
    let loaded = readCatalog(files(classes, context: context))
    #expect(loaded.diagnostics == [])
    return loaded.taxonomy
  }
}
