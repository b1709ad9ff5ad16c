import Foundation
import Lexicon
import Testing
import TextFormats

@testable import CatalogEditing
@testable import Taxonomy

/// That exports hold what the catalogue says, and that texts stay texts, whatever they hold.
@Suite("Export of the catalogue")
struct CatalogExportTests {
  private struct Exported: Decodable {
    struct Class: Decodable {
      struct Example: Decodable {
        struct Mention: Decodable {
          var start: Int
          var end: Int
          var `class`: String
        }
        var text: String
        var mentions: [Mention]
      }
      var `class`: String
      var definition: String
      var path: [String]
      var relations: [String: [String]]
      var examples: [Example]
    }
    var classes: [Class]
  }

  @Test func json() throws {
    let exported = try JSONDecoder().decode(Exported.self, from: Data(CatalogJSON(SmallCatalog.taxonomy).json.text.utf8))
    #expect(exported.classes.map(\.class) == ["cruise-missile", "missile", "tank", "weapon"])
    #expect(exported.classes[0].path == ["weapon", "missile", "cruise-missile"])
    #expect(exported.classes[3].definition == "Any <arms> & \"armour\".")
    #expect(exported.classes[1].relations == ["munition": ["tank"], "carrier": ["cruise-missile"]])
    let example = exported.classes[1].examples[0]
    let words = example.mentions.map { mention in
      String(String.UnicodeScalarView(Array(example.text.unicodeScalars)[mention.start..<mention.end]))
    }
    #expect(words == ["missile part", "missile", "missiles"])
  }

  /// Control characters, quotation marks and backslashes come back as they were.
  @Test func jsonStrings() throws {
    let text = "a\"b\\c\n\t\u{1}\u{7F}é\u{2028}😀/"
    let value = JSONText.array([
      .string(text), .null, .boolean(true), .integer(-3), .object([("k\"", .string(String(repeating: "x", count: 200)))]),
    ])
    let decoded = try #require(try JSONSerialization.jsonObject(with: Data(value.text.utf8)) as? [Any])
    #expect(decoded[0] as? String == text && decoded.count == 5)
  }

  @Test func csv() {
    let lines = CatalogCSV(SmallCatalog.lexicon).text.split(separator: "\n").map(String.init)
    #expect(lines[0] == "class,kind,form,strength,case,system,origin,source,at")
    #expect(lines.contains("cruise-missile,alias,\"BGM-109, \"\"A\"\"\",strong,any,Tomahawk,US,tests,weapon/missile/cruise-missile.yaml:9"))
    #expect(lines.contains("cruise-missile,term,CM,weak,exact,,,,weapon/missile/cruise-missile.yaml:7"))
    #expect(lines.contains("missile,family,Gale-<number>,weak,name,,SE,tests,weapon/missile/missile.yaml:7"))
    #expect(lines.count == 1 + SmallCatalog.lexicon.entries.count)
  }

  @Test func skos() {
    let text = CatalogSKOS(SmallCatalog.taxonomy, base: "https://example.org/w/").text
    let classes = "<https://example.org/w/class/"
    for part in [
      "\(classes)weapon> a skos:Concept", "skos:definition \"Any <arms> & \\\"armour\\\".\"@en",
      "dct:source \"tests \\\\ \\\"more\\\"\"@en",
      "<https://example.org/w/system/cruise-missile/%C3%89mile>", "skos:notation \"cruise-missile\", \"a b/\\\"c\\\"\"^^",
      "<https://example.org/w/scheme/odd/a%20b%2F%22c%22>", "skos:altLabel \"CM\"@en ;",
      "skos:broader \(classes)weapon>, \(classes)missile> ;",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    // VII stands for weapon, and for missile below it: exact for the first alone. Cruise missiles stand below missiles: not related.
    #expect(text.contains("skos:exactMatch <https://example.org/w/scheme/gdelt/TAX_WEAPONS>, <https://example.org/w/scheme/unroca/VII>"))
    #expect(text.contains("skos:broadMatch <https://example.org/w/scheme/unroca/VII>"))
    #expect(!text.contains("skos:related"))
  }

  @Test func html() {
    let text = CatalogHTML(SmallCatalog.taxonomy).text
    #expect(text.contains("Any &lt;arms&gt; &amp; &quot;armour&quot;.") && text.contains("A &lt;/script&gt;&lt;script&gt;alert(1)"))
    #expect(text.components(separatedBy: "<script>").count == 2 && text.components(separatedBy: "</script>").count == 2)
    #expect(text.contains("A <mark title=\"weapon\"><mark title=\"missile\">missile</mark> part</mark> fell beside «<mark"))
    #expect(!text.contains("http:") && !text.contains("https:") && !text.contains("src=") && !text.contains("@import"))
    for weaponClass in SmallCatalog.taxonomy.classes { #expect(text.contains("<section id=\"class-\(weaponClass.id)\"")) }
  }
}
