import Foundation
import Testing

/// `weapontag catalog format | add-term | add-system | rename | merge` and `weapontag migrate` on a small catalogue.
@Suite("Commands that edit the catalogue")
struct CatalogEditTests {
  @Test func formatCheckNamesFilesAndWritesNothing() throws {
    let desk = try Desk()
    #expect(try desk.run("catalog", "format", "Catalog").code == 0)
    try desk.folder.write("Catalog/weapon/tank.yaml", "label: \"tank\"\n" + Self.tank.replacing("label: tank\n", with: ""))
    let before = try desk.folder.read("Catalog/weapon/tank.yaml")
    let check = try desk.run("catalog", "format", "--check")
    #expect(check.code == 1 && check.lines == ["Catalog/weapon/tank.yaml"])
    #expect(check.errors == "error: 1 file of 5 not in canonical form\n")
    let dryRun = try desk.run("catalog", "format", "--dry-run")
    #expect(
      dryRun.code == 0 && dryRun.output.hasPrefix("--- a/Catalog/weapon/tank.yaml\n") && dryRun.output.contains("\n-label: \"tank\"\n"))
    #expect(try desk.folder.read("Catalog/weapon/tank.yaml") == before)
    #expect(try desk.run("catalog", "format").output == "1 file of 5 formatted\n")
    #expect(try desk.folder.read("Catalog/weapon/tank.yaml") == Self.tank)
    let again = try desk.run("catalog", "format", "--check", "Catalog/weapon", "Catalog/context.yaml")
    #expect(again.code == 0 && again.output.isEmpty && again.errors.isEmpty)
  }

  @Test func formatOfBrokenFiles() throws {
    let desk = try Desk()
    try desk.folder.write("bad.yaml", "class: [\n")
    try desk.folder.write("good.yaml", "label: a\nclass: b\n")
    try desk.folder.write("locked.yaml", "class: b  \n")
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: desk.folder.path("locked.yaml"))
    let some = try desk.run("catalog", "format", "bad.yaml", "good.yaml", "good.yaml")
    #expect(
      some.code == 1 && some.errors.contains("bad.yaml:1:9: error[") && some.errors.hasSuffix("error: 1 file could not be formatted\n"))
    #expect(try desk.folder.read("good.yaml") == "class: b\nlabel: a\n")
    let locked = try desk.run("catalog", "format", "locked.yaml")
    #expect(locked.code == 1 && locked.errors.contains("locked.yaml: the file is read-only"))
    #expect(try desk.run("catalog", "format", "none.yaml").code == 2)
    #expect(try desk.folder.names().allSatisfy { !$0.hasSuffix(".part") })
  }

  @Test func addTerm() throws {
    let desk = try Desk()
    let dryRun = try desk.run("catalog", "add-term", "tank", "war horse", "--strength", "weak", "--near", "gun", "--dry-run")
    #expect(dryRun.code == 0 && dryRun.output.contains("+terms: [tank, {term: war horse, strength: weak, near: [gun]}]\n"))
    #expect(try desk.folder.read("Catalog/weapon/tank.yaml") == Self.tank)
    let done = try desk.run("catalog", "add-term", "tank", "war horse", "--not", "a war horse's")
    #expect(done.code == 0 && done.output == "added to tank\n", "\(done)")
    #expect(try desk.run("tag", "-", input: "A war horse came.").output.contains("tank"))
    #expect(try desk.run("catalog", "check").code == 0)
  }

  /// What would not load is not written, and the reason is told with its place in the file as it would be.
  @Test(arguments: [
    (["add-term", "tank", "cruise missile"], 1, "Catalog/weapon/tank.yaml:5:15: error[same-term]"),
    (["add-term", "tank", "!!"], 1, "error[short-term]"), (["add-term", "tank", "x y", "--with", "misile"], 1, "did you mean `missile`?"),
    (["add-term", "tank", "x y", "--topic", "navel"], 1, "did you mean `naval`?"), (["add-term", "tnk", "x y"], 2, "did you mean 'tank'?"),
    (["add-term", "tank", "tank"], 2, "error[known-term]"),
    (["add-system", "cruise-missile", "Tomahawk", "--source", "x"], 2, "known-system"),
    (["add-term", "tank", "x y", "--case", "upper"], 2, "any"), (["add-system", "tank", "X-1"], 2, "--source"),
    (["rename", "tank", "missile"], 2, "merge tank missile"), (["rename", "tank", "Tank"], 2, "lower-case"),
    (["merge", "weapon", "tank"], 2, "error[root-class]"), (["merge", "tank", "tank"], 2, "error[same-class]"),
    (["merge", "missile", "cruise-misile"], 2, "did you mean 'cruise-missile'?"),
  ])
  func refused(_ arguments: [String], _ code: Int, _ message: String) throws {
    let desk = try Desk()
    let outcome = try Program.run(["catalog"] + arguments, in: desk.folder.url)
    #expect(outcome.code == Int32(code) && outcome.output.isEmpty && outcome.errors.contains(message), "\(outcome)")
    for (path, source) in Desk.catalog { #expect(try desk.folder.read("Catalog/\(path)") == source) }
  }

  @Test func addSystem() throws {
    let desk = try Desk()
    let done = try desk.run(
      "catalog", "add-system", "tank", "K-2 Panther", "--alias", "K-2", "--alias", "Black Panther", "--weak", "Black Panther", "--near",
      "army",
      "--origin", "KR", "--source", "army name")
    #expect(done.code == 0, "\(done)")
    #expect(
      try desk.folder.read("Catalog/weapon/tank.yaml").contains(
        "systems:\n  - {name: K-2 Panther, aliases: [K-2, Black Panther], origin: KR, weak: [Black Panther], near: [army], source: army name}\n"
      ))
    #expect(try desk.run("catalog", "show", "tank").output.contains("K-2 Panther, K-2, Black Panther  KR"))
  }

  @Test func renameThenMigrate() throws {
    let desk = try Desk()
    _ = try desk.run("tag", "a.txt", "--format", "jsonl", "--output", "old.jsonl")
    #expect(try desk.run("catalog", "rename", "missile", "rocket", "--dry-run").output.contains("rename to weapon/rocket/rocket.yaml\n"))
    #expect(try desk.run("catalog", "rename", "missile", "rocket").output == "missile is now rocket: 2 files changed\n")
    #expect(!FileManager.default.fileExists(atPath: desk.folder.path("Catalog/weapon/missile")))
    #expect(try desk.run("catalog", "check").code == 0 && desk.run("catalog", "test").code == 0)
    #expect(try desk.run("catalog", "rename", "tank", "panzer").code == 0)
    #expect(try desk.run("tag", "a.txt", "--class", "tank", "--format", "csv").lines.count == 2)
    #expect(try desk.run("catalog", "show", "missile").output.contains("was:\n  missile\n"))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: desk.folder.path("old.jsonl"))
    let old = try desk.folder.read("old.jsonl")
    let piped = try desk.run("migrate", "-", input: old)
    #expect(piped.code == 0 && piped.output == old.replacing("class\":\"tank\"", with: "class\":\"panzer\""), "\(piped)")
    let done = try desk.run("migrate", "old.jsonl")
    #expect(done.code == 0 && done.output.isEmpty && done.errors == "old.jsonl: 2 ids rewritten\n", "\(done)")
    #expect(try desk.folder.read("old.jsonl") == piped.output)
    #expect(try FileManager.default.attributesOfItem(atPath: desk.folder.path("old.jsonl"))[.posixPermissions] as? Int == 0o600)
    #expect(try desk.run("migrate", "old.jsonl").errors == "old.jsonl: no former ids\n")
  }

  @Test func migrateOfBrokenFiles() throws {
    let desk = try Desk()
    let before = try desk.folder.read("broken.jsonl")
    let outcome = try desk.run("migrate", "broken.jsonl", "none.jsonl")
    #expect(
      outcome.code == 1 && outcome.errors.contains("broken.jsonl:2:") && outcome.errors.contains("cannot read none.jsonl"), "\(outcome)")
    #expect(outcome.errors.hasSuffix("error: 2 files of 2 not migrated\n"))
    #expect(try desk.folder.read("broken.jsonl") == before)
    #expect(try desk.folder.names().allSatisfy { !$0.hasSuffix(".part") })
  }

  @Test func merge() throws {
    let desk = try Desk()
    let done = try desk.run("catalog", "merge", "cruise-missile", "missile")
    #expect(done.code == 0 && done.output.hasSuffix("not moved: abbreviation, codes\n"), "\(done)")
    #expect(try desk.folder.read("Catalog/weapon/missile.yaml").contains("was: [cruise-missile]\n"))
    #expect(!FileManager.default.fileExists(atPath: desk.folder.path("Catalog/weapon/missile")))
    #expect(try desk.run("catalog", "test").lines == ["5 of 5 examples pass"])
  }

  @Test func evaluateKnowsFormerIDs() throws {
    let desk = try Desk()
    try desk.folder.write(
      "gold.jsonl", #"{"id":"g","text":"A tank came.","sentences":[[0,12]],"mentions":[[2,6,"tank",null,[]]]}"# + "\n")
    _ = try desk.run("catalog", "rename", "tank", "panzer")
    _ = try desk.run("tag", "gold.jsonl", "--format", "jsonl", "--output", "tags.jsonl")
    let outcome = try desk.run("evaluate", "gold.jsonl", "tags.jsonl", "--format", "json")
    #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome)")
  }

  /// The catalogue stays as it is where its folder cannot be read.
  @Test(arguments: [["format"], ["add-term", "a", "b"], ["rename", "a", "b"], ["merge", "a", "b"]])
  func noCatalogue(_ arguments: [String]) throws {
    let desk = try Desk()
    let outcome = try Program.run(["catalog"] + arguments + ["--catalog", "nowhere"], in: desk.folder.url)
    #expect(outcome.code == (arguments == ["format"] ? 2 : 3) && outcome.output.isEmpty && outcome.errors.contains("nowhere"), "\(outcome)")
  }

  private static let tank = Desk.catalog["weapon/tank.yaml"] ?? ""
}
