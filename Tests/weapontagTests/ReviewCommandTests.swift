import Foundation
import Reports
import Review
import Testing

/// `weapontag review status | agreement | adjudicate | export | suggest` on decisions that were made beside the program.
@Suite("Commands on a review's decisions")
struct ReviewCommandTests {
  private static let text = """
    {"id":"r1","text":"A tank came. A war bird fell beside a tank museum. The war birds left."}
    {"id":"r2","text":"Two tanks met. He liked the tank museum. A missile fell."}

    """

  /// A small catalogue, its tags of two articles, and a store in which `decide` has made decisions on them.
  private func desk(_ decide: (ReviewStore) throws -> Void = { _ in }) throws -> Desk {
    let desk = try Desk()
    try desk.folder.write("r.jsonl", Self.text)
    let tagged = try desk.run("tag", "r.jsonl", "--format", "jsonl", "--with-text", "--output", "tags.jsonl")
    #expect(tagged.code == 0)
    let lines = try desk.folder.read("tags.jsonl").split(separator: "\n").map { Array($0.utf8) }
    let report = try lines.map { try TaggedArticleReader().read($0) }
    let ids = [("weapon", nil), ("missile", "weapon"), ("cruise-missile", "missile"), ("tank", "weapon")]
    let classes = ids.map { ReviewClass(id: $0.0, label: $0.0, parent: $0.1, definition: "") }
    let store = try ReviewStore(file: desk.folder.path("review.sqlite"))
    _ = try store.load(
      report.map { ReviewArticle(tagged: $0.tagged, textDigest: $0.textDigest, catalogDigest: $0.catalogDigest) },
      classes: ReviewClasses(classes: classes))
    try decide(store)
    try store.close()
    return desk
  }

  /// Decides on the mentions in their order: `+` accepts, `-` rejects, a class id changes, a dot leaves.
  private func decide(_ answers: [String], _ name: String, in store: ReviewStore) throws {
    let reviewer = try store.reviewer(named: name)
    for (id, answer) in zip(try store.ids(MentionFilter(), for: reviewer), answers) where answer != "." {
      let verdict: Verdict = answer == "+" ? .accept : answer == "-" ? .reject : .reclass(to: answer)
      _ = try store.decide(id, ReviewDecision(verdict), by: reviewer)
    }
  }

  @Test func statusAndAgreement() throws {
    // tank, tank (museum); tanks, tank (museum), missile
    let desk = try desk { store in
      try decide(["+", "-", "+", "-", "+"], "Ada", in: store)
      try decide(["+", "+", "missile", "-"], "Ben", in: store)
    }
    let status = try desk.run("review", "status", "tags.jsonl")
    #expect(status.code == 0 && status.lines.count == 3, "\(status)")
    #expect(status.lines[1].split(separator: " ").prefix(3) == ["Ada", "5", "0"])
    #expect(status.lines[2].split(separator: " ").prefix(3) == ["Ben", "4", "1"])
    #expect(try desk.run("review", "status", "tags.jsonl", "--format", "json").output.contains("\"decided\" : 5"))
    let agreement = try desk.run("review", "agreement", "tags.jsonl")
    #expect(agreement.lines[1].split(separator: " ") == ["Ada,", "Ben", "4", "2", "0.200", "0.400", "0.800"], "\(agreement)")
    #expect(agreement.lines.last == "Krippendorff's alpha of 4 mentions: 0.263", "\(agreement)")
    let table = try desk.run("review", "agreement", "tags.jsonl", "--format", "csv")
    #expect(
      table.lines == [
        "article,field,start_byte,end_byte,words,Ada,Ben", "r1,text,2,6,tank,tank,tank", "r1,text,38,42,tank,none,tank",
        "r2,text,4,9,tanks,tank,missile", "r2,text,28,32,tank,none,none", "r2,text,43,50,missile,missile,",
      ])
  }

  @Test func differencesAreSettledWithoutAPage() throws {
    let desk = try desk { store in
      try decide(["+", "-", "+"], "Ada", in: store)
      try decide(["+", "+", "missile"], "Ben", in: store)
    }
    let list = try desk.run("review", "adjudicate", "tags.jsonl", "--list")
    #expect(
      list.lines == [
        "2  r1  'tank'", "    A war bird fell beside a [tank] museum.", "    Ada: none, Ben: tank", "3  r2  'tanks'",
        "    Two [tanks] met.", "    Ada: tank, Ben: missile",
      ], "\(list)")
    let one = try desk.run("review", "adjudicate", "tags.jsonl", "--settle", "3", "--as", "cruise-missile")
    #expect(one.code == 0 && one.output == "settled 'tanks' as cruise-missile\n", "\(one)")
    let typo = try desk.run("review", "adjudicate", "tags.jsonl", "--settle", "3", "--as", "cruise-missle")
    #expect(typo.code == 1 && typo.errors.contains("did you mean `cruise-missile`?"), "\(typo)")
    #expect(try desk.run("review", "adjudicate", "tags.jsonl", "--settle", "1", "--as", "none").code == 1)
    #expect(try desk.run("review", "adjudicate", "tags.jsonl", "--take", "Ada").output == "settled 1 difference as Ada sees them\n")
    #expect(try desk.run("review", "adjudicate", "tags.jsonl", "--list").output == "reviewers see nothing differently\n")
    #expect(try desk.run("review", "adjudicate", "tags.jsonl", "--undo").output == "1 difference open again\n")
    #expect(try desk.run("review", "adjudicate", "tags.jsonl", "--list-all").lines.count { $0.contains("settled: cruise-missile") } == 1)
    let stranger = try desk.run("review", "adjudicate", "tags.jsonl", "--take", "Cleo")
    #expect(stranger.code == 2 && stranger.errors.contains("the store knows 'Ada', 'Ben'"))
    #expect(try desk.run("review", "adjudicate", "tags.jsonl", "--take", "Ada", "--undo").code == 2)
  }

  @Test func goldIsEvaluated() throws {
    let desk = try desk { try decide(["+", "-", "+", "-", "+"], "Ada", in: $0) }
    let export = try desk.run("review", "export", "tags.jsonl", "--output", "gold.jsonl")
    #expect(export.code == 0 && export.output.isEmpty && export.errors.isEmpty, "\(export)")
    let evaluated = try desk.run("evaluate", "gold.jsonl", "tags.jsonl", "--format", "json")
    // Three of five tags are right, and none is missed.
    #expect(evaluated.code == 0 && evaluated.output.contains("\"precision\": 0.6"), "\(evaluated)")
    let nobody = try desk.run("review", "export", "tags.jsonl", "--reviewer", "Ben")
    #expect(nobody.code == 2)
    let empty = try self.desk()
    #expect(try empty.run("review", "export", "tags.jsonl").code == 1)
    #expect(try empty.run("review", "export", "tags.jsonl", "--sentences", "all").lines.count == 2)
  }

  @Test func suggestionsAreShownAndApplied() throws {
    let desk = try desk { store in
      try decide(["+", "-", "+", "-", "+"], "Ada", in: store)
      let ada = try store.reviewer(named: "Ada")
      for span in [15..<23, 55..<64] { _ = try store.add(span, of: "missile", ofArticle: "r1", by: ada) }
    }
    let shown = try desk.run("review", "suggest", "tags.jsonl")
    #expect(shown.code == 0 && shown.errors.isEmpty, "\(shown)")
    let heads = shown.lines.filter { $0.first?.isNumber == true }
    let expected = ["1. add the term 'war bird' to missile", "2. let 'tank museum' be no mention of 'tank' of tank"]
    #expect(heads == expected, "\(shown)")
    #expect(shown.output.contains("added 2 times by reviewers; gains 2 tags (2 right, 0 wrong, 0 not decided on), loses 0 tags\n"))
    #expect(shown.output.contains("gains 0 tags, loses 2 tags (2 right, 0 wrong, 0 not decided on)\n"))
    #expect(shown.output.contains("   +terms: [missile, war bird]\n"))
    #expect(try desk.run("review", "suggest", "tags.jsonl").output == shown.output)

    let before = try desk.folder.read("Catalog/weapon/tank.yaml")
    let dry = try desk.run("review", "suggest", "tags.jsonl", "--apply", "2", "--dry-run")
    #expect(dry.code == 0 && dry.output.contains("+terms: [{term: tank, not: [tank museum]}]\n"), "\(dry)")
    #expect(try desk.folder.read("Catalog/weapon/tank.yaml") == before)
    let quoted = try desk.run("review", "suggest", "tags.jsonl", "--apply", "2", "--example", "He liked the [tank](tank) museum.")
    #expect(quoted.code == 2 && quoted.errors.contains("article 'r2' has these words"), "\(quoted)")
    let applied = try desk.run("review", "suggest", "tags.jsonl", "--apply", "2", "--example", "They paint a tank museum.")
    #expect(applied.code == 0 && applied.output.hasPrefix("done: let 'tank museum'"), "\(applied)")
    let after = try desk.folder.read("Catalog/weapon/tank.yaml")
    #expect(after.contains("terms: [{term: tank, not: [tank museum]}]\n"))
    #expect(after.contains("{untagged: \"They paint a tank museum.\"}]"))
    #expect(try desk.run("catalog", "test").code == 0)
    // What has been done is suggested no more.
    #expect(try !desk.run("review", "suggest", "tags.jsonl").output.contains("museum'"))
    #expect(try desk.run("review", "suggest", "tags.jsonl", "--apply", "9").code == 2)
    #expect(try desk.run("review", "suggest", "tags.jsonl", "--example", "x").code == 2)
  }

  @Test func whatIsNoStoreIsTold() throws {
    let desk = try Desk()
    let none = try desk.run("review", "status", "tags.jsonl")
    #expect(none.code == 2 && none.errors.contains("begin with 'weapontag review open tags.jsonl'"), "\(none)")
    #expect(try !desk.folder.names().contains("review.sqlite"))
    try desk.folder.write("review.sqlite", String(repeating: "no store ", count: 500))
    let other = try desk.run("review", "status", "tags.jsonl")
    #expect(other.code == 1 && other.errors.contains("is no review store"), "\(other)")
  }
}
