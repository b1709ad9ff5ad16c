import Foundation
import Testing

/// `weapontag catalog discover`.
@Suite("Discovery of names")
struct CatalogDiscoverTests {
  private static let line = "{\"id\":\"a1\",\"text\":\"They moved the X-7 cruise missile, and a missile called Gale, by night.\"}\n"

  private struct Report: Decodable {
    struct Find: Decodable {
      var text: String
      var `class`: String
      var file: String
      var examples: [[String: Value]]
    }
    var articles: Int
    var finds: [Find]
  }

  private enum Value: Decodable, Equatable {
    case text(String)
    case number(Int)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) { self = .number(number) } else { self = .text(try container.decode(String.self)) }
    }
  }

  @Test func text() throws {
    let outcome = try Desk().run("catalog", "discover", "--corpus", "-", "a.txt", input: Self.line)
    #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome)")
    #expect(outcome.output.contains("Catalog/weapon/missile/cruise-missile.yaml  systems:  - {name: X-7, origin: \"??\", source: \"??\"}"))
    #expect(outcome.output.hasSuffix("2 names and 0 phrases of 2 articles\n"))
  }

  @Test func json() throws {
    let outcome = try Desk().run("catalog", "discover", "--corpus", "-", "--format", "json", input: Self.line)
    let report = try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
    #expect(report.articles == 1 && report.finds.map(\.text) == ["X-7", "Gale"])
    #expect(report.finds[0].class == "cruise-missile" && report.finds[0].examples[0]["id"] == .text("a1"))
    let lines = try Desk().run("catalog", "discover", "--corpus", "-", "--format", "jsonl", "--max", "1", input: Self.line).lines
    #expect(lines.count == 1 && lines[0].contains("\"text\":\"X-7\""))
  }

  @Test func inputIsReadAsByTag() throws {
    let input = "{\"url\":\"u\",\"body\":\"They moved the X-7 missile by night.\"}"
    let outcome = try Desk().run(
      "catalog", "discover", "--corpus", "-", "--id-field", "url", "--text-field", "body", "--format", "jsonl", input: input)
    #expect(outcome.code == 0 && outcome.output.contains("\"id\":\"u\""))
  }

  @Test func aBrokenLineIsNamed() throws {
    let outcome = try Desk().run("catalog", "discover", "--corpus", "broken.jsonl")
    #expect(outcome.code == 1 && outcome.errors.hasPrefix("broken.jsonl:2:") && outcome.output.hasPrefix("nothing that"), "\(outcome)")
    #expect(outcome.errors.hasSuffix("error: 1 article or file could not be read, 2 read\n"))
  }

  @Test(arguments: [
    [], ["--corpus", "a.txt", "--max", "0"], ["--corpus", "a.txt", "--min-count", "0"], ["--corpus", "a.txt", "--format", "xml"],
  ])
  func usage(_ arguments: [String]) throws {
    let desk = try Desk()
    #expect(try Program.run(["catalog", "discover"] + arguments, in: desk.folder.url).code == 2)
  }
}
