import Diagnostics
import Testing

@testable import CatalogEditing
@testable import Taxonomy

@Suite("Edits of the catalogue")
struct EditTests {
  /// A small catalogue; more files may take the place of its own.
  private func editor(_ more: [String: String] = [:]) throws -> CatalogEditor {
    let files = [
      "weapon/weapon.yaml": "class: weapon\nlabel: weapon\ndefinition: Any.\nterms: [weapon]\nexamples: []\n",
      "weapon/missile/missile.yaml":
        "# head\nclass: missile\nparent: weapon\nlabel: missile\ndefinition: Guided.\nterms:\n  - missile\n  # odd\n  - rocket bird  # why\n"
        + "examples:\n  - {tagged: \"A [missile](missile) fell.\"}\n",
      "weapon/missile/cruise-missile.yaml":
        "class: cruise-missile\nparent: missile\nlabel: cruise\ndefinition: Low.\nterms: [cruise missile, {term: flyer, strength: weak, with: [missile, weapon]}]\n"
        + "examples: [{tagged: 'A [cruise missile](cruise-missile), no \\[word\\](missile), hit a [missile](missile).'}]\n",
      "weapon/tank.yaml":
        "class: tank\nparent: weapon\nlabel: tank\ndefinition: Heavy.\nterms:\n  - tank\nrelations: {prey: \"missile\"} # of\nexamples: []\n",
    ].merging(more) { $1 }
    let loaded = readCatalog(
      files.sorted { $0.key < $1.key }.map { CatalogFile(name: "C/\($0.key)", path: $0.key, source: Array($0.value.utf8)) })
    try #require(loaded.diagnostics.isEmpty, "\(loaded.diagnostics)")
    return CatalogEditor(loaded.taxonomy)
  }

  /// The files of the edited catalogue, which must load.
  private func files(_ editor: CatalogEditor) -> [String: String] {
    let diagnostics = readCatalog(editor.editedFiles).diagnostics
    #expect(diagnostics.isEmpty, "\(diagnostics)")
    return Dictionary(uniqueKeysWithValues: editor.editedFiles.map { ($0.path, String(decoding: $0.source, as: UTF8.self)) })
  }

  private func problem(_ edit: () throws -> Void) -> String? {
    do {
      try edit()
      return nil
    } catch let problem as EditProblem {
      return problem.diagnostic.code
    } catch {
      return "\(error)"
    }
  }

  @Test func addTerm() throws {
    var editor = try editor()
    var entry = NewEntry.term
    entry.set("term", "war horse")
    try editor.add(term: "war horse", as: entry, to: "tank")
    try editor.add(term: "war horse", as: entry, to: "cruise-missile")
    entry.set("strength", "weak")
    entry.set("near", ["a, b", "on"])
    entry.set("case", "exact")
    try editor.add(term: "war horse", as: entry, to: "missile")
    let files = files(editor)
    #expect(files["weapon/tank.yaml"]?.contains("terms:\n  - tank\n  - war horse\nrelations:") == true)
    #expect(files["weapon/missile/cruise-missile.yaml"]?.contains("with: [missile, weapon]}, war horse]\n") == true)
    #expect(
      files["weapon/missile/missile.yaml"]?.contains(
        "bird  # why\n  - {term: war horse, case: exact, strength: weak, near: [\"a, b\", \"on\"]}\nexamples:") == true)
    #expect(editor.changes.map(\.path) == ["weapon/missile/cruise-missile.yaml", "weapon/missile/missile.yaml", "weapon/tank.yaml"])
    #expect(problem { try editor.add(term: "tank", as: entry, to: "tank") } == "known-term")
    #expect(problem { try editor.add(term: "x", as: entry, to: "tnk") } == "unknown-class")
  }

  @Test func addSystem() throws {
    var editor = try editor()
    var entry = NewEntry.system
    entry.set("name", "K-2")
    entry.set("source", "maker: Rotem")
    entry.set("origin", "NO")
    try editor.add(system: "K-2", as: entry, to: "tank")
    entry.set("aliases", (0..<30).map { "Alias \($0)" })
    try editor.add(system: "K-2", as: entry, to: "missile")
    let files = files(editor)
    // The new key stands where the order of keys wants it.
    #expect(
      files["weapon/tank.yaml"]?.contains(
        "  - tank\nsystems:\n  - {name: K-2, origin: \"NO\", source: \"maker: Rotem\"}\nrelations: {prey: \"missile\"} # of\n") == true)
    #expect(files["weapon/missile/missile.yaml"]?.contains("\nsystems:\n  - name: K-2\n    aliases: [Alias 0, ") == true)
    #expect(files["weapon/missile/missile.yaml"]?.contains("\n    source: \"maker: Rotem\"\nexamples:") == true)
  }

  @Test func rename() throws {
    var editor = try editor()
    try editor.rename("missile", to: "guided-missile")
    let files = files(editor)
    #expect(
      files.keys.sorted() == [
        "weapon/guided-missile/cruise-missile.yaml", "weapon/guided-missile/guided-missile.yaml", "weapon/tank.yaml", "weapon/weapon.yaml",
      ])
    let own = try #require(files["weapon/guided-missile/guided-missile.yaml"])
    #expect(own.hasPrefix("# head\nclass: guided-missile\nwas: [missile]\nparent: weapon\n"))
    #expect(own.contains("# odd\n  - rocket bird  # why\n") && own.contains("[missile](guided-missile)"))
    let child = try #require(files["weapon/guided-missile/cruise-missile.yaml"])
    #expect(child.contains("parent: guided-missile\n") && child.contains("with: [guided-missile, weapon]"))
    #expect(child.contains("no \\[word\\](missile), hit a [missile](guided-missile)."))
    #expect(files["weapon/tank.yaml"]?.contains("{prey: guided-missile} # of") == true)
    let taxonomy = readCatalog(editor.editedFiles).taxonomy
    #expect(taxonomy.position(of: "missile") == taxonomy.position(of: "guided-missile") && taxonomy.positions["missile"] == nil)
  }

  @Test func renameAgainAndBack() throws {
    var first = try editor()
    try first.rename("tank", to: "panzer")
    var second = CatalogEditor(readCatalog(first.editedFiles).taxonomy)
    try second.rename("panzer", to: "main-tank")
    #expect(files(second)["weapon/main-tank.yaml"]?.contains("was: [tank, panzer]\n") == true)
    var third = CatalogEditor(readCatalog(second.editedFiles).taxonomy)
    #expect(problem { try third.rename("tank", to: "x") } == "former-id")
    #expect(problem { try third.rename("missile", to: "panzer") } == "taken-id")
    try third.rename("main-tank", to: "tank")
    #expect(files(third)["weapon/tank.yaml"]?.contains("was: [main-tank, panzer]\n") == true)
  }

  @Test(arguments: [
    ("tank", "missile", "taken-id"), ("tank", "Tank", "malformed-id"), ("tank", "a--b", "malformed-id"), ("x", "b", "unknown-class"),
  ])
  func refusedNames(_ old: String, _ new: String, _ code: String) throws {
    var editor = try editor()
    #expect(problem { try editor.rename(old, to: new) } == code)
    #expect(editor.changes.isEmpty)
  }

  @Test func mergeOfAParent() throws {
    var editor = try editor([
      "weapon/missile/missile.yaml":
        "class: missile\nparent: weapon\nlabel: missile\ndefinition: Guided.\ncodes: {unroca: VII}\nnot: missile man\nterms:\n  - missile\n  # odd\n"
        + "  - term: bird   # why\n    strength: weak\n    near: [x,\n      y]\n  - weapon\nexamples:\n  - tagged: \"A [missile](missile) fell.\"\n"
    ])
    let left = try editor.merge("missile", into: "weapon")
    #expect(left == ["codes"])
    let files = files(editor)
    #expect(files.keys.sorted() == ["weapon/cruise-missile.yaml", "weapon/tank.yaml", "weapon/weapon.yaml"])
    #expect(
      files["weapon/weapon.yaml"]
        == "class: weapon\nwas: [missile]\nlabel: weapon\ndefinition: Any.\nnot:\n  - missile man\n"
        + "terms: [weapon, missile, {term: bird, strength: weak, near: [x, y]}]\nexamples: [{tagged: \"A [missile](weapon) fell.\"}]\n")
    #expect(files["weapon/cruise-missile.yaml"]?.contains("with: [weapon]}") == true)
  }

  @Test func mergeKeepsComments() throws {
    let tank = "class: tank\nparent: weapon\nlabel: tank\ndefinition: Heavy.\nterms:\n  - tank\nfamilies: []\nexamples: []\n"
    var editor = try editor(["weapon/tank.yaml": tank])
    _ = try editor.merge("missile", into: "tank")
    let files = files(editor)
    #expect(files["weapon/tank/tank.yaml"]?.contains("terms:\n  - tank\n  - missile\n  # odd\n  - rocket bird  # why\nfamilies:") == true)
    #expect(files["weapon/tank/cruise-missile.yaml"]?.contains("parent: tank\n") == true)
    #expect(editor.changes.first { $0.path == "weapon/missile/missile.yaml" }?.new == .some(nil))
  }

  @Test func refusedMerges() throws {
    var editor = try editor()
    #expect(problem { _ = try editor.merge("tank", into: "tank") } == "same-class")
    #expect(problem { _ = try editor.merge("weapon", into: "tank") } == "root-class")
    #expect(problem { _ = try editor.merge("missile", into: "tnk") } == "unknown-class")
    #expect(problem { _ = try editor.merge("missile", into: "tank") } == "self-relation")
    _ = try editor.merge("missile", into: "cruise-missile")
    #expect(files(editor)["weapon/cruise-missile.yaml"]?.contains("was: [missile]\nparent: weapon\n") == true)
  }
}
