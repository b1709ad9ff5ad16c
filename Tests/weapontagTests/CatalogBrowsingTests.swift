import Foundation
import Testing

/// `weapontag catalog search | lookup | tree | stats | schema | export`.
@Suite("Browsing the catalogue")
struct CatalogBrowsingTests {
  @Test func search() throws {
    let outcome = try Desk().run("catalog", "search", "tomahok")
    #expect(outcome.code == 0 && outcome.lines == ["cruise-missile  system  Tomahawk  weapon/missile/cruise-missile.yaml:9"], "\(outcome)")
    #expect(try Desk().run("catalog", "search", "zeppelin").lines == ["nothing in the catalogue is like \"zeppelin\""])
  }

  @Test func lookup() throws {
    let expected = """
      Tomahawk  cruise-missile  weapon/missile/cruise-missile.yaml:9
        name Tomahawk: weak, case name
        origin: US
        source: tests
        needs a strong mention of the branch missile

      """
    #expect(try Desk().run("catalog", "lookup", "Tomahawk").output == expected)
    let phrase = try Desk().run("catalog", "lookup", "museum")
    #expect(phrase.lines.last == "  not  cruise missile museum  class cruise-missile  weapon/missile/cruise-missile.yaml:7", "\(phrase)")
  }

  @Test func tree() throws {
    #expect(try Desk().run("catalog", "tree").lines.count == 5)
    let outcome = try Desk().run("catalog", "tree", "missile")
    #expect(
      outcome.lines.map { $0.split(separator: " ").joined(separator: " ") } == [
        "class terms systems families examples", "missile 1/3 0/1 0/0 1/3", "cruise-missile 2 1 0 2",
      ])
  }

  @Test func stats() throws {
    let outcome = try Desk().run("catalog", "stats")
    #expect(
      outcome.code == 0 && outcome.lines.first == "classes               4" && outcome.output.contains("systems by origin\n  US  1\n"))
  }

  @Test(arguments: [["search", "tank"], ["lookup", "tank"], ["tree"], ["stats"]])
  func json(_ arguments: [String]) throws {
    let desk = try Desk()
    let outcome = try Program.run(["catalog"] + arguments + ["--format", "json"], in: desk.folder.url)
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) }
  }

  @Test func theSchemaOfTheRepositoryIsTheProgramsOwn() throws {
    let outcome = try Program.run(["catalog", "schema"])
    let schema = try String(decoding: Data(contentsOf: Program.repository.appending(path: "Catalog/catalog.schema.json")), as: UTF8.self)
    #expect(outcome.code == 0 && outcome.output == schema, "weapontag catalog schema --output Catalog/catalog.schema.json")
  }

  @Test(arguments: ["json", "csv", "skos", "html"])
  func exportWritesAFileWholeAndKeepsItsMode(_ format: String) throws {
    let desk = try Desk()
    let file = try desk.folder.write("out", "old")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
    let names = try desk.folder.names()
    let outcome = try desk.run("catalog", "export", "--format", format, "--output", "out")
    #expect(outcome.code == 0 && outcome.output.isEmpty && outcome.errors.isEmpty, "\(outcome)")
    #expect(try desk.run("catalog", "export", "--format", format).output == desk.folder.read("out"))
    #expect(try desk.folder.names() == names)
    #expect(try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int == 0o600)
  }

  @Test(
    arguments: [
      (["search"], "Missing expected argument"), (["search", "-"], "letters or digits"), (["search", "tank", "--max", "0"], "--max"),
      (["lookup", "…"], "letters or digits"), (["tree", "tnak"], "did you mean `tank`?"),
      (["stats", "--few-examples", "-1"], "--few-examples"),
      (["tree", "--format", "xml"], "xml"), (["export"], "--format"), (["export", "--format", "pdf"], "pdf"),
      (["export", "--format", "skos", "--base-iri", "weapons"], "--base-iri"),
      (["export", "--format", "csv", "--output", "news"], "cannot write news: is a folder"),
      (["schema", "--output", "nowhere/out.json"], "cannot write nowhere/out.json"),
    ])
  func usage(_ arguments: [String], _ message: String) throws {
    let desk = try Desk()
    let before = try desk.folder.names()
    let outcome = try Program.run(["catalog"] + arguments, in: desk.folder.url)
    #expect(outcome.code == 2 && outcome.output.isEmpty && outcome.errors.contains(message), "\(outcome)")
    #expect(try desk.folder.names() == before)
  }

  /// A half-written file: what can be read is shown, with a warning; an export of it is refused, and no file is made.
  @Test(arguments: [["search", "tank"], ["lookup", "tank"], ["tree"], ["stats"]])
  func aBrokenCatalogueIsShownAsFarAsItCanBe(_ arguments: [String]) throws {
    let desk = try Desk()
    try desk.folder.write("Catalog/weapon/rocket.yaml", "class: rocket\nparent: weapon\nlabel: [roc")
    let outcome = try Program.run(["catalog"] + arguments, in: desk.folder.url)
    #expect(outcome.code == 0 && outcome.output.contains("tank") || arguments == ["stats"], "\(outcome)")
    #expect(outcome.errors.hasPrefix("warning: the catalogue has ") && outcome.errors.contains("weapontag catalog check"), "\(outcome)")
    #expect(try Program.run(["catalog"] + arguments + ["--strict"], in: desk.folder.url).code == 3)
    let export = try desk.run("catalog", "export", "--format", "csv", "--output", "out.csv")
    #expect(export.code == 3 && export.output.isEmpty && export.errors.contains("rocket.yaml:3"))
    #expect(!(try desk.folder.names().contains("out.csv")))
  }

  @Test(arguments: [["search", "tank"], ["lookup", "tank"], ["tree"], ["stats"], ["export", "--format", "json"]])
  func noCatalogue(_ arguments: [String]) throws {
    let desk = try Desk()
    for folder in ["gone", "news"] {
      let outcome = try Program.run(["catalog"] + arguments + ["--catalog", folder], in: desk.folder.url)
      #expect(outcome.code == 3 && outcome.output.isEmpty && outcome.errors.contains("cannot read the catalogue"), "\(outcome)")
    }
  }
}
