import Foundation
import Testing

/// `weapontag explain` on a small catalogue: what it writes is what `Golden` holds. `UPDATE_GOLDEN=1 swift test` records it.
@Suite("Explain")
struct ExplainCommandTests {
  private static let sentence = "The flyer and two CRUISE-MISSILES left the depot, but no flyer of the cruise missile museum did."

  static let runs: [(name: String, arguments: [String])] = [
    ("explain-text.txt", ["explain", sentence]),
    ("explain-json.txt", ["explain", sentence, "--format", "json"]),
    ("explain-nothing.txt", ["explain", "A bird sang."]),
    ("explain-short-form.txt", ["explain", "A cruise missile fell. The missile was old.", "--sentence", "1"]),
    ("explain-file.txt", ["explain", "--file", "news/c.jsonl"]),
    ("explain-not.txt", ["explain", sentence, "--why-not", "museum"]),
    ("explain-why-not.txt", ["explain", "The cruise-missile museum is shut.", "--why-not", "cruise-missile museum"]),
    ("explain-unsupported.txt", ["explain", "--why-not", "flyer"]),
    ("explain-case.txt", ["explain", "--why-not", "tlam and tomahawk"]),
    ("explain-gap.txt", ["explain", "--why-not", "cruise, missile"]),
    ("explain-boundary.txt", ["explain", "--why-not", "missileer"]),
    ("explain-letters.txt", ["explain", "The Tomahok fell.", "--why-not", "Tomahok"]),
    ("explain-letters-json.txt", ["explain", "The Tomahok fell.", "--why-not", "Tomahok", "--format", "json"]),
  ]

  @Test(arguments: runs.indices)
  func isAsRecorded(_ index: Int) throws {
    let (name, arguments) = Self.runs[index]
    let desk = try Desk()
    let outcome = try Program.run(arguments, in: desk.folder.url)
    #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome)")
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil { try Data(outcome.output.utf8).write(to: file) }
    let expected = try? String(decoding: Data(contentsOf: file), as: UTF8.self)
    #expect(outcome.output == expected, "UPDATE_GOLDEN=1 records the output as it is now")
  }

  @Test func jsonIsOneObject() throws {
    let desk = try Desk()
    for (_, arguments) in Self.runs {
      let outcome = try Program.run(arguments + ["--format", "json"], in: desk.folder.url)
      #expect(outcome.lines.count == 1)
      #expect(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) is [String: Any])
    }
  }

  /// The candidates that are accepted are the tags that `tag` writes.
  @Test func theTagsAreThoseOfTag() throws {
    let desk = try Desk()
    let tagged = try #require(try desk.run("tag", "a.txt", "--format", "jsonl").articles.first)
    let explained = try desk.run("explain", "--file", "a.txt", "--format", "json")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(explained.output.utf8)) as? [String: Any])
    let sentences = try #require(object["sentences"] as? [[String: Any]])
    let tags = sentences.flatMap { $0["candidates"] as? [[String: Any]] ?? [] }.compactMap { $0["tag"] as? [String: Any] }
    #expect(tags.compactMap { $0["start"] as? Int } == tagged.sentences.flatMap(\.tags).map(\.start))
    #expect(tags.compactMap { $0["class"] as? String } == tagged.sentences.flatMap(\.tags).map(\.class))
  }

  @Test func anArticleIsFoundByItsID() throws {
    let desk = try Desk()
    #expect(try desk.run("explain", "--file", "news/c.jsonl", "--id", "c1").output.contains("tank  →  tank"))
    let missing = try desk.run("explain", "--file", "news/c.jsonl", "--id", "c9")
    #expect(missing.code == 1 && missing.output.isEmpty && missing.errors.contains("news/c.jsonl has no article with the id \"c9\""))
    let gone = try desk.run("explain", "--file", "gone.txt")
    #expect(gone.code == 1 && gone.output.isEmpty && gone.errors.contains("gone.txt: error: no such file or folder"))
  }

  @Test func standardInputIsReadAsWords() throws {
    let desk = try Desk()
    #expect(try desk.run("explain", "-", input: "A tank came.").output == desk.run("explain", "A tank came.").output)
  }
}
