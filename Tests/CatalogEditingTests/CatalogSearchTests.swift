import Testing

@testable import CatalogEditing
@testable import Taxonomy

@Suite("Search of the catalogue")
struct CatalogSearchTests {
  /// The first hit as `class kind text`.
  @Test(
    arguments: [
      ("tank", "tank label tank"), ("TANK", "tank label tank"), ("cruise-missile", "cruise-missile label cruise missile"),
      ("cruisemissile", "cruise-missile label cruise missile"), ("cm", "cruise-missile abbreviation CM"),
      ("tomahok", "cruise-missile system Tomahawk"), ("tomahwak", "cruise-missile system Tomahawk"),
      ("toma", "cruise-missile system Tomahawk"),
      ("tlam", "cruise-missile alias TLAM"), ("emile", "cruise-missile system Émile"), ("t72", "tank system T-72"),
      ("t 72 b3", "tank alias T-72B3"), ("gale", "missile family Gale-<number>"),
      ("tracks", "tank definition Heavy, armoured and on tracks."),
      ("kalibr missile", "cruise-missile system Kalibr"), ("misile", "missile label missile"),
      ("armour", "weapon definition Any <arms> & \"armour\"."),
    ])
  func best(_ words: String, _ expected: String) throws {
    let hits = try #require(CatalogSearch(words)).hits(in: SmallCatalog.taxonomy)
    let first = try #require(hits.first)
    #expect("\(first.weaponClass) \(first.kind.rawValue) \(first.text)" == expected)
  }

  @Test(arguments: ["t73", "tnk", "zeppelin", "kalibr tank", "tomahook chopper", "72x"])
  func nothing(_ words: String) throws {
    #expect(try #require(CatalogSearch(words)).hits(in: SmallCatalog.taxonomy).map(\.text) == [])
  }

  @Test(arguments: ["", " ", "-", "…!"])
  func noWord(_ words: String) { #expect(CatalogSearch(words) == nil) }

  /// A class is one hit, however many of its texts fit; so is a system with its aliases.
  @Test func anEntryIsOneHit() throws {
    let hits = try #require(CatalogSearch("tank")).hits(in: SmallCatalog.taxonomy)
    #expect(hits.map(\.text) == ["tank", "tank", "battle tank"])
    #expect(try #require(CatalogSearch("72")).hits(in: SmallCatalog.taxonomy).map(\.text) == ["T-72"])
  }

  @Test func report() throws {
    let taxonomy = SmallCatalog.taxonomy
    let hits = try #require(CatalogSearch("tlam")).hits(in: taxonomy)
    let report = SearchReport(hits, for: "tlam", most: 1, in: taxonomy)
    #expect(report.text == "cruise-missile  alias  TLAM  (Tomahawk)  weapon/missile/cruise-missile.yaml:9\n")
    #expect(SearchReport([], for: "a\u{1B}b", most: 1, in: taxonomy).text == "nothing in the catalogue is like \"a\u{FFFD}b\"\n")
    let many = try #require(CatalogSearch("missile")).hits(in: taxonomy)
    #expect(
      SearchReport(many, for: "missile", most: 1, in: taxonomy).text.hasSuffix("\n\(many.count - 1) more; --max lists more of them\n"))
  }
}
