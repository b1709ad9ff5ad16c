import Diagnostics
import Testing

@testable import Taxonomy

/// Codes of other schemes, and origins of systems.
@Suite("Codes and origins") struct CodeAndOriginTests {
  private func findings(_ keys: String) -> [String] {
    let source = "class: weapon\nlabel: weapon\ndefinition: Any.\nterms: [weapon]\nexamples: []\n\(keys)\n"
    return readCatalog([CatalogFile(name: "weapon/weapon.yaml", path: "weapon/weapon.yaml", source: Array(source.utf8))]).diagnostics
      .filter { $0.code != "path-mismatch" }.map { "\($0.code) \($0.location?.column ?? 0) \($0.fix ?? "")" }
  }

  @Test(arguments: [
    "unroca: VIIa", "unroca: I", "unroca: SALW", "milstd2525d: \"15\"", "milstd2525d: \"15:110900\"", "milstd2525d: \"01:110200+mod01\"",
    "mtcr: \"1.A.1\"", "mtcr: \"12.A.2\"", "mtcr: \"19.A.1.a\"", "wassenaar: ML1", "wassenaar: ML22", "wassenaar: ML4.a", "cameo: \"194\"",
    "cameo: \"2041\"", "gdelt: [LANDMINE, TAX_WEAPONS_GUN]", "house: anything at all",
  ]) func wellFormedCodes(_ code: String) {
    #expect(findings("codes: {\(code)}").isEmpty)
  }

  @Test(arguments: [
    "unroca: IX", "unroca: VIId", "unroca: \"7\"", "milstd2525d: \"15:1109\"", "milstd2525d: \"1\"", "milstd2525d: \"15:110900+01\"",
    "mtcr: 1A1",
    "mtcr: \"1.F.1\"", "mtcr: \"1.A\"", "wassenaar: ML23", "wassenaar: ML", "wassenaar: \"1\"", "cameo: \"1\"", "cameo: fight",
    "gdelt: Tax_Weapons",
    "gdelt: [TAX_WEAPONS, \"TAX WEAPONS\"]",
  ]) func malformedCodes(_ code: String) throws {
    let found = try #require(findings("codes: {\(code)}").first)
    #expect(found.hasPrefix("code-form ") && found.contains("write it as in "))
  }

  @Test(arguments: ["US", "SU", "YU", "CS", "DD", "XX", "\"NO\""]) func states(_ origin: String) {
    #expect(
      findings("systems: [{name: K-5, origin: \(origin), source: t}]\nfamilies: [{pattern: Kay <number>, origin: \(origin), source: t}]")
        .isEmpty)
  }

  @Test(arguments: [
    ("UK", "did you mean `GB`?"), ("us", "did you mean `US`?"), ("USA", "did you mean `US`?"), ("\"??\"", nil), ("Russia", nil),
  ])
  func noStates(_ origin: String, _ fix: String?) {
    let expected = "unknown-origin 31 " + (fix ?? "write the ISO 3166-1 alpha-2 code, such as US; XX for several states")
    #expect(findings("systems: [{name: K-5, origin: \(origin), source: t}]") == [expected])
  }
}
