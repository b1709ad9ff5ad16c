import Foundation
import Testing

/// `report`, from files, folders and standard input.
@Suite("Report")
struct ReportCommandTests {
  private func desk() throws -> Desk {
    let desk = try Desk()
    for (name, options) in [("tags.jsonl", ["--with-text"]), ("bare.jsonl", [])] {
      let outcome = try Program.run(
        ["tag", "a.txt", "news", "--format", "jsonl", "--output", name] + options, in: desk.folder.url)
      #expect(outcome.code == 0)
    }
    return desk
  }

  private func figures(_ outcome: Outcome) throws -> [String: Int] {
    let report = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any], "\(outcome)")
    return try #require(report["figures"] as? [String: Int])
  }

  /// The same numbers, whether tags come from a file, from standard input, without their texts, or are made on the way.
  @Test func allWaysLeadToTheSameReport() throws {
    let desk = try desk()
    let fromFile = try desk.run("report", "tags.jsonl", "--format", "json")
    #expect(fromFile.code == 0 && fromFile.errors.isEmpty)
    let figures = try figures(fromFile)
    #expect(figures["articles"] == 4 && figures["mentions"] == 6 && figures["classes"] == 3 && figures["articles_with_mentions"] == 3)
    for outcome in [
      try desk.run("report", "-", "--format", "json", input: "\n" + desk.folder.read("tags.jsonl")),
      try desk.run("report", "bare.jsonl", "--articles", "a.txt", "news", "--format", "json"),
      try desk.run("report", "a.txt", "news", "--format", "json"),
    ] { #expect(outcome == fromFile) }
    let articles = try desk.run("report", "-", "--format", "json", input: desk.folder.read("news/c.jsonl"))
    #expect(try self.figures(articles)["mentions"] == 2)
  }

  @Test func badLinesAreNamedAndPassedOver() throws {
    let desk = try desk()
    let lines = try desk.folder.read("tags.jsonl").split(separator: "\n")
    try desk.folder.write("bad.jsonl", ([lines[0], "{\"schema\":1,\"id\"", "", "{\"schema\":9}"] + lines[1...]).joined(separator: "\n"))
    let outcome = try desk.run("report", "bad.jsonl", "--format", "json")
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("bad.jsonl:2: error: not a tagged article: "))
    #expect(outcome.errors.contains("bad.jsonl:4: error: not a tagged article: "))
    #expect(outcome.errors.hasSuffix("error: 2 articles or files could not be read, the report counts the others\n"))
    #expect(try figures(outcome)["articles"] == 4 && outcome.output.contains("2 articles or files could not be read."))
    #expect(try desk.run("report", "broken.jsonl", "--format", "json").errors.contains("broken.jsonl:2:"))
  }

  @Test(
    arguments: [
      ("report", 2, "Missing expected argument"), ("report tags.jsonl --table systems", 2, "--table goes with --format csv"),
      ("report tags.jsonl --format csv --table plans", 2, "There is no table 'plans'"),
      ("report tags.jsonl --format csv --table copies", 2, "it needs --group-copies"),
      ("report tags.jsonl --format csv --table periods", 2, "no article has a date"),
      ("report tags.jsonl --format csv --table changes", 2, "it needs --compare"),
      ("report tags.jsonl --top 0", 2, "--top goes from 1"), ("report tags.jsonl --max 0", 2, "--max goes from 1"),
      ("report tags.jsonl --format json --max 3", 2, "--max goes with --format html"),
      ("report tags.jsonl --min-confidence 7", 2, "--min-confidence goes from 0 to 1"), ("report - --compare -", 2, "once only"),
      ("report tags.jsonl --class tnak", 2, "did you mean `tank`?"), ("report nothing.jsonl", 1, "nothing.jsonl: error: no such file"),
      ("report bare.jsonl", 1, "name the articles with --articles"), ("report bare.jsonl", 1, "no report: no article could be read"),
      ("report tags.jsonl --output news", 2, "is a folder"),
    ])
  func mistakes(_ line: String, _ code: Int32, _ message: String) throws {
    let desk = try desk()
    let before = try desk.folder.names()
    let outcome = try Program.run(line.split(separator: " ").map(String.init), in: desk.folder.url)
    #expect(outcome.code == code && outcome.errors.contains(message) && outcome.output.isEmpty, "\(outcome)")
    #expect(try desk.folder.names() == before)
  }

  @Test func thePageStandsInItsFileOnly() throws {
    let desk = try desk()
    let outcome = try desk.run("report", "tags.jsonl", "-o", "report.html", "--title", "This & that")
    #expect(outcome.code == 0 && outcome.output.isEmpty && outcome.errors.isEmpty)
    let page = try desk.folder.read("report.html")
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("<h1>This &amp; that</h1>") && page.hasSuffix("</html>\n"))
    #expect(try desk.run("report", "tags.jsonl", "--title", "This & that").output == page)
  }

  @Test func whatHasChanged() throws {
    let desk = try desk()
    try desk.folder.write("early.jsonl", desk.folder.read("tags.jsonl").split(separator: "\n").prefix(2).joined(separator: "\n"))
    let outcome = try desk.run("report", "tags.jsonl", "--compare", "early.jsonl", "--format", "csv", "--table", "changes")
    #expect(outcome.code == 0)
    #expect(outcome.lines == ["state,kind,name,earlier,now,difference", "more,class,tank,1,3,2"])
    let page = try desk.run("report", "tags.jsonl", "--compare", "early.jsonl")
    #expect(page.output.contains("Changes since the earlier report"))
  }

  @Test func classesAndConfidenceAreFilters() throws {
    let desk = try desk()
    #expect(try figures(desk.run("report", "tags.jsonl", "--class", "missile", "--format", "json"))["mentions"] == 3)
    #expect(try figures(desk.run("report", "tags.jsonl", "--min-confidence", "1", "--format", "json"))["mentions"] == 0)
    #expect(try figures(desk.run("report", "a.txt", "--class", "tank", "--format", "json"))["mentions"] == 1)
  }

  /// A file of tagged lines that is to be taken for articles: their texts are tagged again.
  @Test func anInputFormatThatIsNamedMeansArticles() throws {
    let desk = try desk()
    let outcome = try desk.run("report", "tags.jsonl", "--input", "jsonl", "--format", "json")
    #expect(try figures(outcome)["mentions"] == 6)
  }

  @Test func anotherCatalogueIsTold() throws {
    let desk = try desk()
    try desk.folder.write(
      "Catalog/weapon/gun.yaml", "class: gun\nparent: weapon\nlabel: gun\ndefinition: Shoots.\nterms: [gun]\nexamples: [{untagged: No.}]\n")
    let outcome = try desk.run("report", "tags.jsonl", "--format", "json")
    #expect(outcome.code == 0 && outcome.output.contains("another state of the catalogue"))
  }
}
