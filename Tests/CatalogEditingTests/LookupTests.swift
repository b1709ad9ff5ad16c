import Lexicon
import Testing

@testable import CatalogEditing
@testable import Taxonomy

@Suite("Look-up of words")
struct LookupTests {
  private func lookup(_ words: String) throws -> Lookup { try #require(Lookup(words, in: SmallCatalog.lexicon)) }

  /// Each speaker as `words: kind form class strength`.
  @Test(
    arguments: [
      ("cruise missiles", ["cruise missiles: term cruise missile cruise-missile strong", "missiles: term missile missile strong"]),
      ("Tomahawk", ["Tomahawk: name Tomahawk cruise-missile weak"]), ("tlam", []), ("TLAM", ["TLAM: alias TLAM cruise-missile strong"]),
      ("T72", ["T72: name T-72 tank strong"]), ("Gale-7", ["Gale-7: family Gale-<number> missile weak"]), ("Gale", []), ("zeppelin", []),
      ("CM", ["CM: term CM cruise-missile weak"]),
    ])
  func speakers(_ words: String, _ expected: [String]) throws {
    let found = try lookup(words).speakers.map { speaker in
      let id = SmallCatalog.taxonomy.classes[speaker.entry.weaponClass].id
      let spoken = String(decoding: Array(words.utf8)[speaker.words], as: UTF8.self)
      return "\(spoken): \(speaker.kind.rawValue) \(speaker.entry.form.text) \(id) \(speaker.entry.isStrong ? "strong" : "weak")"
    }
    #expect(found == expected)
  }

  @Test(
    arguments: [
      ("tank", ["topic cue tank deck", "name ending Tank Museum", "status cue no tank"]), ("tanks", []), ("arms", ["not coat of arms"]),
      ("Tomahawk", ["not Tomahawk chop"]), ("navy", ["topic cue navy"]), ("rebel", ["near rebel"]), ("STRIKER", ["unless striker"]),
    ])
  func phrases(_ words: String, _ expected: [String]) throws {
    #expect(try lookup(words).phrases.map { "\($0.role.rawValue) \($0.phrase.text)" } == expected)
  }

  @Test(arguments: ["", "—", String(repeating: "a ", count: 600)])
  func noWords(_ words: String) { #expect(Lookup(words, in: SmallCatalog.lexicon) == nil) }

  @Test func report() throws {
    let expected = """
      CM  cruise-missile  weapon/missile/cruise-missile.yaml:7
        term CM: weak, case exact
        topics: naval
        otherwise: missile
        unless of the class weapon: striker

      """
    #expect(LookupReport(try lookup("CM"), in: SmallCatalog.lexicon).text == expected)
    let near = LookupReport(try lookup("tlam"), in: SmallCatalog.lexicon).text
    #expect(near.hasPrefix("nothing in the catalogue speaks for \"tlam\"\n\nnear, but no match\n  TLAM  capitals count exactly"))
    let branch = LookupReport(try lookup("Tomahawk"), in: SmallCatalog.lexicon).text
    #expect(branch.contains("needs a strong mention of the branch missile\n"))
  }
}
