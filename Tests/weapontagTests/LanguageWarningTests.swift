import Foundation
import Testing

/// Articles that are not in English are tagged and carry their language; one warning tells of them.
@Suite("Articles in other languages")
struct LanguageWarningTests {
  private static let articles = [
    ("e1", "A tank came to the town and the people left their homes before the night."),
    ("g1", "Der Tank kam in die Stadt, und die Leute haben ihre Häuser vor der Nacht verlassen."),
    ("g2", "Die Soldaten waren nicht da, und der Minister sagte, dass es keine Gefahr gibt."),
    ("f1", "Le char est arrivé dans la ville et les gens ont quitté leurs maisons avant la nuit."),
  ]

  private func desk() throws -> Desk {
    let desk = try Desk()
    try desk.folder.write("mixed.jsonl", Self.articles.map { "{\"id\":\"\($0)\",\"text\":\"\($1)\"}\n" }.joined())
    return desk
  }

  private static let message =
    "3 articles are not in English (de 2, fr 1), the first g1; weapontag reads English, expect missed mentions\n"

  @Test(arguments: ["1", "4"])
  func oneWarningARun(_ jobs: String) throws {
    let outcome = try desk().run("tag", "mixed.jsonl", "--format", "jsonl", "--jobs", jobs)
    #expect(outcome.code == 0 && outcome.errors == "warning: \(Self.message)")
    #expect(outcome.lines.map { $0.firstMatch(of: /"language":"(..)"/)?.1 } == ["en", "de", "de", "fr"])
    #expect(try outcome.articles.map { $0.sentences.flatMap(\.tags).map(\.class) } == [["tank"], ["tank"], [], []])
  }

  @Test func quietSaysNothing() throws {
    let outcome = try desk().run("tag", "mixed.jsonl", "--format", "jsonl", "--quiet")
    #expect(outcome.code == 0 && outcome.errors.isEmpty && outcome.lines.count == 4)
  }

  @Test func strictTakesItForAnError() throws {
    let desk = try desk()
    let outcome = try desk.run("tag", "mixed.jsonl", "--format", "jsonl", "--strict")
    #expect(outcome.code == 1 && outcome.errors == "error: \(Self.message)" && outcome.lines.count == 4)
    #expect(try desk.run("tag", "a.txt", "--strict").code == 0)
  }

  @Test func theFirstIsNamedByItsPlaceWhereItHasNoID() throws {
    let outcome = try desk().run("tag", "-", "--input", "jsonl", "--format", "csv", input: "{\"text\":\"\(Self.articles[3].1)\"}\n")
    #expect(outcome.errors.hasPrefix("warning: 1 article is not in English (fr 1), the first stdin:1; "), "\(outcome)")
  }
}
