import Foundation
import Testing

/// `weapontag catalog diff`.
@Suite("What an edit does to tags")
struct CatalogDiffTests {
  /// A desk whose catalogue stands in a git repository, with one edit that is not committed: cruise missiles are known as flyers alone.
  private static func desk(isEdited: Bool = true) throws -> Desk {
    let desk = try Desk()
    let git = "git -c user.name=t -c user.email=t@example.org"
    let outcome = try Program.shell("git init -q . && git add . && \(git) commit -qm first", in: desk.folder.url)
    try #require(outcome.code == 0, "\(outcome)")
    if isEdited { try edit(desk) }
    return desk
  }

  private static func edit(_ desk: Desk) throws {
    let path = "Catalog/weapon/missile/cruise-missile.yaml"
    let source = try desk.folder.read(path).replacing("terms: [cruise missile, ", with: "terms: [").replacing(
      "not: [cruise missile museum]", with: "")
    try desk.folder.write(path, source)
    let tank = try desk.folder.read("Catalog/weapon/tank.yaml").replacing("terms: [tank]", with: "terms: [tank, bird]")
    try desk.folder.write("Catalog/weapon/tank.yaml", tank)
  }

  private static let effect = """
    1 gained, 0 lost, 1 moved, 0 altered, in 2 of 2 articles

    class           before  after  gained  lost  moved in  moved out  altered
    cruise-missile       2      1       0     0         0          1        0
    missile              0      1       0     0         1          0        0
    tank                 1      2       1     0         0          0        0

    missile
      ~ a.txt, sentence 2: Two cruise [missiles] fell, and a flyer left the depot.
          before: cruise-missile 'cruise missiles': strong term; 'cruise missile' at weapon/missile/cruise-missile.yaml:8
          after:  missile 'missiles': strong term; 'missile' at weapon/missile/missile.yaml:5

    tank
      + stdin:1, sentence 0: A [bird] fell.
          before: not tagged: no term of the catalogue stands here
          after:  tank: strong term; 'bird' at weapon/tank.yaml:5

    """

  @Test func againstTheLastCommit() throws {
    let outcome = try Self.desk().run(
      "catalog", "diff", "--corpus", "a.txt", "-", "--input", "auto", input: "{\"text\":\"A bird fell.\"}\n")
    #expect(outcome.code == 0 && outcome.errors.isEmpty && outcome.output == Self.effect, "\(outcome)")
  }

  /// A revision, a tree and a folder are the same base; the checkout stays as it is.
  @Test(arguments: ["HEAD", "HEAD~0", "master", "HEAD^{tree}", "old"])
  func bases(_ base: String) throws {
    let desk = try Self.desk(isEdited: false)
    let setUp = try Program.shell("git branch -M master; cp -r Catalog old", in: desk.folder.url)
    try #require(setUp.code == 0)
    try Self.edit(desk)
    let before = try Program.shell("git status --porcelain; find . -path ./.git -prune -o -print | sort", in: desk.folder.url)
    let outcome = try desk.run("catalog", "diff", base, "--corpus", "a.txt", "-", input: "{\"text\":\"A bird fell.\"}\n")
    #expect(outcome.code == 0 && outcome.errors.isEmpty && outcome.output == Self.effect, "\(outcome)")
    let after = try Program.shell("git status --porcelain; find . -path ./.git -prune -o -print | sort", in: desk.folder.url)
    #expect(before.output == after.output)
  }

  private struct Report: Decodable {
    struct Change: Decodable {
      struct Side: Decodable {
        var `class`: String?
        var start: Int?
        var end: Int?
        var rule: String?
      }
      var change: String
      var id: String
      var sentence: Int?
      var title: Bool
      var before: Side
      var after: Side
    }
    var articles: Int
    var totals: [String: Int]
    var changes: [Change]
  }

  /// Offsets count code points.
  @Test func json() throws {
    let outcome = try Self.desk().run(
      "catalog", "diff", "--corpus", "-", "--format", "json", input: "{\"id\":\"b\",\"text\":\"Été: a bird fell.\",\"title\":\"Bird\"}\n")
    #expect(outcome.output.contains("\"changed_articles\" : 1,"))
    let report = try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
    #expect(report.articles == 1 && report.totals["gained"] == 2 && report.changes.count == 2)
    #expect(report.changes.map(\.title) == [true, false] && report.changes.map(\.sentence) == [nil, 0])
    #expect(report.changes[1].after.start == 7 && report.changes[1].after.end == 11 && report.changes[1].after.class == "tank")
    #expect(report.changes[1].before.rule == "no-term" && report.changes[1].before.class == nil)
  }

  @Test func html() throws {
    let outcome = try Self.desk().run("catalog", "diff", "--corpus", "a.txt", "--format", "html")
    #expect(outcome.code == 0 && outcome.output.hasPrefix("<!DOCTYPE html>") && outcome.output.hasSuffix("</html>\n"))
    #expect(outcome.output.contains("Two cruise <mark>missiles</mark> fell") && !outcome.output.contains("<script"))
  }

  @Test func limits() throws {
    let input = String(repeating: "{\"text\":\"A bird fell. A bird rose.\"}\n", count: 9)
    let desk = try Self.desk()
    for (maximum, shown) in [("0", 0), ("3", 3), ("99", 18)] {
      let outcome = try desk.run("catalog", "diff", "--corpus", "-", "--max", maximum, input: input)
      #expect(outcome.lines.count { $0.hasPrefix("  + ") } == shown && outcome.output.hasPrefix("18 gained, "), "\(outcome)")
    }
  }

  @Test func expectingNone() throws {
    let changed = try Self.desk().run("catalog", "diff", "--corpus", "a.txt", "--expect-none")
    #expect(
      changed.code == 1 && changed.errors == "error: tags change in 1 article\n" && changed.output.hasPrefix("0 gained"), "\(changed)")
    let same = try Self.desk(isEdited: false).run("catalog", "diff", "--corpus", "a.txt", "news", "--expect-none")
    #expect(same.code == 0 && same.output == "no tag changes in 4 articles\n" && same.errors.isEmpty, "\(same)")
  }

  @Test func whatCannotBeReadIsNamed() throws {
    let outcome = try Self.desk().run("catalog", "diff", "--corpus", "broken.jsonl", "gone.txt")
    #expect(outcome.code == 1 && outcome.output == "no tag changes in 2 articles\n", "\(outcome)")
    #expect(outcome.errors.hasSuffix("error: 2 articles or files could not be read, 2 compared\n"))
  }

  @Test(
    arguments: [
      (["diff"], 2, "behind --corpus"), (["diff", "--corpus", "a.txt", "--max", "-1"], 2, "--max"),
      (["diff", "--corpus", "a.txt", "--min-confidence", "2"], 2, "--min-confidence"),
      (
        ["diff", "no-such", "--corpus", "a.txt"], 2,
        "cannot compare with `no-such`: no folder has this name, and as a git revision of Catalog: "
      ),
      (["diff", "news", "--corpus", "a.txt"], 3, "the catalogue of `news` does not load"),
      (["diff", "HEAD", "--corpus", "a.txt", "--catalog", "news"], 3, "does not load"),
      (["diff", "Broken", "--corpus", "a.txt"], 3, "Broken/bad.yaml:1:1: error"),
    ])
  func failures(_ arguments: [String], _ code: Int, _ message: String) throws {
    let desk = try Self.desk()
    try desk.folder.write("Broken/bad.yaml", "bad: x\n")
    let outcome = try Program.run(["catalog"] + arguments, in: desk.folder.url)
    #expect(outcome.code == Int32(code) && outcome.output.isEmpty && outcome.errors.contains(message), "\(outcome)")
  }

  @Test func aFolderOutsideGit() throws {
    let outcome = try Desk().run("catalog", "diff", "--corpus", "a.txt", environment: ["GIT_CEILING_DIRECTORIES": "/"])
    #expect(outcome.code == 2 && outcome.errors.contains("git: not a git repository"), "\(outcome)")
  }
}
