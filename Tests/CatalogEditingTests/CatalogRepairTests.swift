import Diagnostics
import Lexicon
import Taxonomy
import Testing

@testable import CatalogEditing

/// The fixes that `catalog check --fix` makes.
@Suite("Repairs") struct CatalogRepairTests {
  private static let head = "class: weapon\nlabel: weapon\ndefinition: Any.\n"
  private static let example = "examples: [{untagged: Nothing.}]\n"

  /// A catalogue of one file after its repair.
  private func repaired(_ source: String) -> String {
    let files = [CatalogFile(name: "c/weapon/weapon.yaml", path: "weapon/weapon.yaml", source: Array(source.utf8))]
    let loaded = readCatalog(files)
    let lexicon = Lexicon(loaded.taxonomy)
    let findings = loaded.diagnostics + (vocabularyChecks + adviceChecks).flatMap { $0.findings(in: lexicon) }
    let repair = CatalogRepair(findings, in: files)
    #expect(
      repair.changes.allSatisfy { $0.path == "c/weapon/weapon.yaml" && $0.old == files[0].source && $0.new == repair.files[0].source })
    #expect(repair.changes.isEmpty == (repair.count == 0))
    return String(decoding: repair.files[0].source, as: UTF8.self)
  }

  @Test(arguments: [
    // Keys and words with one near name.
    ("trems: [weapon]\n", "terms: [weapon]\n"),
    ("terms: [{term: weapon, strenght: weak, near: [army]}]  # why\n", "terms: [{term: weapon, strength: weak, near: [army]}]  # why\n"),
    ("terms: [{term: weapon, case: exat}]\n", "terms: [{term: weapon, case: exact}]\n"),
    ("terms: [{term: weapon, strength: weak, with: \"weapn\"}]\n", "terms: [{term: weapon, strength: weak, with: weapon}]\n"),
    (
      "terms: [weapon]\nsystems: [{name: K-5, origin: uk, source: t}]\n", "terms: [weapon]\nsystems: [{name: K-5, origin: GB, source: t}]\n"
    ),
    (
      "terms: [weapon]\nsystems: [{name: K-5, origin: \"no\", source: t}]\n",
      "terms: [weapon]\nsystems: [{name: K-5, origin: \"NO\", source: t}]\n"
    ),
    // Repetitions.
    ("unless: [rain, fog, rain, rain]\nterms: [weapon]\n", "unless: [rain, fog]\nterms: [weapon]\n"),
    ("terms:\n  - weapon\n  # Both.\n  - gun barrel\n  - weapon\n", "terms:\n  - weapon\n  # Both.\n  - gun barrel\n"),
  ]) func mends(_ keys: String, _ expected: String) {
    #expect(repaired(Self.head + keys + Self.example) == Self.head + expected + Self.example)
  }

  @Test(arguments: [
    // No name is near, or it is there already.
    "terms: [weapon]\nfoo: bar\n", "terms: [weapon]\ntrems: [weapon]\n", "terms: [{term: weapon, strength: odd}]\n",
    "terms: [weapon]\nsystems: [{name: K-5, origin: Mars, source: t}]\n",
    // A comment would go with it.
    "unless:\n  - rain\n  - rain  # twice?\nterms: [weapon]\n", "unless: [rain,  # wet\n  rain]\nterms: [weapon]\n",
    // Others name it.
    "unless: [rain, &r rain]\nnot: [*r]\nterms: [weapon]\n",
    // The two differ.
    "terms: [weapon, {term: weapon, unless: [toy]}]\n", "terms: [weapon, {term: weapon, case: exact}]\n",
    // No YAML.
    "terms: [weapon\n",
  ]) func leavesToAPerson(_ keys: String) {
    let source = Self.head + keys + Self.example
    #expect(repaired(source) == source)
  }
}
