import Foundation
import Testing

/// `weapontag export`.
@Suite("Exporting tagged articles")
struct ExportCommandTests {
  private static let articles = """
    {"id":"a","text":"A tank rolled by. 🙂 Two tanks fired."}
    {"id":"b","text":"Nothing here."}

    """

  /// A desk with `articles.jsonl`, and `tags.jsonl` made from it.
  private func desk(_ options: String...) throws -> Desk {
    let desk = try Desk()
    try desk.folder.write("articles.jsonl", Self.articles)
    let tagged = try Program.run(["tag", "articles.jsonl", "--format", "jsonl", "--output", "tags.jsonl"] + options, in: desk.folder.url)
    #expect(tagged.code == 0)
    return desk
  }

  @Test(arguments: ["conll", "spacy", "labelstudio", "csv"])
  func textsComeWithTheTagsOrBesideThem(_ format: String) throws {
    let with = try desk("--with-text").run("export", "tags.jsonl", "--format", format)
    let beside = try desk("--offsets", "utf16").run("export", "tags.jsonl", "--format", format, "--articles", "articles.jsonl")
    #expect(with.code == 0 && with.errors.isEmpty && with.output.contains("tank"))
    #expect(with.output == beside.output)
  }

  @Test func brat() throws {
    let desk = try desk("--with-text")
    #expect(try desk.run("export", "tags.jsonl", "--format", "brat", "--output", "made/brat").code == 0)
    #expect(try desk.folder.read("made/brat/a.ann").hasPrefix("T1\ttank 2 6\ttank\n"))
    #expect(try desk.folder.read("made/brat/b.ann").isEmpty)
    #expect(try desk.folder.read("made/brat/annotation.conf").hasPrefix("[entities]\nweapon\n\t"))
    let again = try desk.run("export", "tags.jsonl", "--format", "brat", "--output", "made/brat")
    #expect(again.code == 2 && again.errors.hasPrefix("error: cannot write made/brat: it is there already"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder.path("made")) == ["brat"])
  }

  @Test func aLineThatCannotBeReadIsNamedAndPassedOver() throws {
    let desk = try desk("--with-text")
    let good = try desk.folder.read("tags.jsonl")
    let other = good.replacing("Nothing here.", with: "Nothing there.")
    try desk.folder.write("bad.jsonl", "{\n" + other + #"{"schema":2,"id":"c"}"# + "\n")
    let outcome = try desk.run("export", "bad.jsonl", "--format", "csv")
    #expect(outcome.code == 1)
    #expect(outcome.lines.count == 3, "the header and the two mentions of the good line")
    let errors = outcome.errors.split(separator: "\n")
    #expect(errors.count == 4)
    #expect(errors.first?.hasPrefix("bad.jsonl:1: error: not a tagged article: ") == true)
    #expect(errors.dropFirst().first?.hasPrefix("bad.jsonl:3: error: article 'b': the text is not the one that was tagged") == true)
    #expect(errors.last == "error: 3 articles or files could not be read, 1 exported")
  }

  @Test func withoutAnyTextItSaysWhatToDo() throws {
    let outcome = try desk().run("export", "tags.jsonl", "--format", "csv")
    #expect(outcome.code == 1)
    #expect(outcome.errors.hasPrefix("tags.jsonl:1: error: article 'a' comes without its text: tag with --with-text, or name the articles"))
  }

  @Test(arguments: [
    (["--format", "brat"], "writes a folder"), (["--format", "csv", "--config", "c.xml"], "--config goes with"),
    (["--format", "csv", "--class", "tnk"], "did you mean `tank`"),
  ])
  func usage(_ options: [String], _ message: String) throws {
    let desk = try desk("--with-text")
    let outcome = try Program.run(["export", "tags.jsonl"] + options, in: desk.folder.url)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains(message))
  }
}
