import Foundation
import Testing

/// The exit codes that the help lists; messages go to standard error, results alone to standard output.
@Suite("Exit codes")
struct ExitCodeTests {
  @Test(
    arguments: [
      ["tag", "a.txt"], ["tag", "news"], ["tag", "-"], ["catalog", "check"], ["catalog", "test"], ["catalog", "show", "tank"],
      ["explain", "A tank came."], ["explain", "-"], ["explain", "--file", "a.txt"], ["explain", "--why-not", "tnak"],
    ])
  func done(_ arguments: [String]) throws {
    let desk = try Desk()
    let outcome = try Program.run(arguments, in: desk.folder.url, input: "A tank came.")
    #expect(outcome.code == 0 && !outcome.output.isEmpty && outcome.errors.isEmpty, "\(outcome)")
  }

  @Test(
    arguments: [
      (["tag"], "Missing expected argument"), (["tag", "a.txt", "--format", "xml"], "xml"), (["tag", "a.txt", "--nothing"], "--nothing"),
      (["tag", "a.txt", "--min-confidence", "2"], "--min-confidence"), (["tag", "a.txt", "--min-confidence", "nan"], "--min-confidence"),
      (["tag", "a.txt", "--jobs", "0"], "--jobs"), (["tag", "a.txt", "--jobs", "9223372036854775807"], "--jobs"),
      (["tag", "a.txt", "--jobs", "many"], "--jobs"), (["tag", "a.txt", "--offsets", "bytes"], "bytes"),
      (["tag", "a.txt", "--class", "tnak"], "did you mean `tank`?"),
      (["catalog", "show", "cruise-misile"], "did you mean `cruise-missile`?"),
      (["catalog", "show"], "Missing expected argument"), (["nothing"], "nothing"), (["catalog", "nothing"], "nothing"),
      (["explain"], "Give the words to explain"), (["explain", "A tank", "--file", "a.txt"], "not both"),
      (["explain", "A tank", "--id", "a"], "--id"), (["explain", "A tank", "--sentence", "-1"], "--sentence"),
      (["explain", "A tank", "--sentence", "1"], "no sentence 1: the text has 1 sentence"),
      (["explain", "A tank", "--why-not", "ship"], "has no words \"ship\""), (["explain", "A tank", "--format", "xml"], "xml"),
      (["tag", "a.txt", "--output", "nowhere/out.txt"], "cannot write nowhere/out.txt: no such file or folder"),
      (["tag", "a.txt", "--output", "news"], "cannot write news: is a folder"),
    ])
  func usage(_ arguments: [String], _ message: String) throws {
    let desk = try Desk()
    let before = try desk.folder.names()
    let outcome = try Program.run(arguments, in: desk.folder.url)
    #expect(outcome.code == 2 && outcome.output.isEmpty && outcome.errors.contains(message), "\(outcome)")
    #expect(try desk.folder.names() == before)
  }

  @Test func whatCannotBeReadIsNamedAndCounted() throws {
    let desk = try Desk()
    let outcome = try desk.run("tag", "broken.jsonl", "gone.txt", "a.txt", "--format", "jsonl")
    #expect(outcome.code == 1 && outcome.lines.count == 3)
    let errors = outcome.errors.split(separator: "\n")
    #expect(errors.count == 3)
    #expect(errors.first?.hasPrefix("broken.jsonl:2:") == true)
    #expect(errors.dropFirst().first == "gone.txt: error: no such file or folder")
    #expect(errors.last == "error: 2 articles or files could not be read, 3 tagged")
  }

  @Test func aTextThatIsNoUTF8IsNamedWithItsPlace() throws {
    let desk = try Desk()
    try Data(Array("Caf".utf8) + [0xE9, 0x0A]).write(to: desk.folder.url.appending(path: "latin.txt"))
    let outcome = try desk.run("tag", "latin.txt")
    #expect(outcome.code == 1 && outcome.errors.hasPrefix("latin.txt:1:4: error: "), "\(outcome)")
  }

  @Test func failingExamples() throws {
    let desk = try Desk()
    try desk.folder.write(
      "Catalog/weapon/tank.yaml",
      "class: tank\nparent: weapon\nlabel: tank\ndefinition: Heavy.\nterms: [tank]\nexamples:\n- tagged: \"A tank and a [car](tank) came.\"\n"
    )
    let outcome = try desk.run("catalog", "test")
    #expect(outcome.code == 1 && outcome.errors.isEmpty)
    #expect(
      outcome.lines == [
        "Catalog/weapon/tank.yaml:7:11: example fails: A tank and a car came.", "  not tagged: car  tank",
        "  unexpected: tank  tank  (strong term; weapon/tank.yaml:5)", "4 of 5 examples pass",
      ])
  }

  @Test(arguments: [["tag", "a.txt"], ["catalog", "check"], ["catalog", "test"]])
  func aBrokenCatalogue(_ arguments: [String]) throws {
    let desk = try Desk()
    try desk.folder.write("Catalog/weapon/tank.yaml", "class: tank\nparent: waepon\nlabel: tank\nterms: [tank]\nexamples: []\n")
    let outcome = try Program.run(arguments, in: desk.folder.url)
    #expect(outcome.code == 3)
    let text = outcome.output + outcome.errors
    #expect(
      text.contains("Catalog/weapon/tank.yaml:2:9") && text.contains("did you mean `weapon`?") && text.contains("definition"), "\(text)")
    if arguments[0] == "tag" { #expect(outcome.output.isEmpty) }
  }

  @Test(arguments: [["tag", "a.txt"], ["explain", "A tank."], ["catalog", "check"], ["catalog", "test"], ["catalog", "show", "tank"]])
  func noCatalogue(_ arguments: [String]) throws {
    let empty = try TestFolder()
    let nowhere = try Program.run(arguments, in: empty.url)
    #expect(nowhere.code == 3 && nowhere.errors.contains("--catalog"), "\(nowhere)")
    let missing = try Program.run(arguments + ["--catalog", "gone"], in: empty.url)
    #expect(missing.code == 3 && (missing.errors + missing.output).contains("cannot read the catalogue"), "\(missing)")
  }
}
