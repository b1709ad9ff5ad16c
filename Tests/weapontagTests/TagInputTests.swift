import Foundation
import Testing

/// What `weapontag tag` reads: files, folders and standard input, text and JSON Lines.
@Suite("Input of tag")
struct TagInputTests {
  @Test(
    arguments: [
      (["a.txt"], "", ["a.txt"]), (["news"], "", ["news/b.txt", "c1", "c2"]), (["news/"], "", ["news/b.txt", "c1", "c2"]),
      (["news/c.jsonl", "a.txt"], "", ["c1", "c2", "a.txt"]), (["-"], "A tank came.", ["stdin"]),
      (["-"], #"{"id":7,"text":"A tank came."}"#, ["7"]), (["-", "--input", "text"], #"{"id":7,"text":"A tank came."}"#, ["stdin"]),
      (["-", "--input", "jsonl"], "{\"id\":null,\"text\":\"x\"}\n\n{\"text\":\"y\"}", ["stdin:1", "stdin:3"]), (["-"], "", ["stdin"]),
      (["news/c.jsonl", "--input", "text"], "", ["news/c.jsonl"]),
      (["-", "--id-field", "url", "--text-field", "body"], #"{"url":"u","body":"A tank came.","id":"other"}"#, ["u"]),
    ])
  func articles(_ sources: [String], _ input: String, _ expected: [String]) throws {
    let desk = try Desk()
    let outcome = try Program.run(["tag"] + sources + ["--format", "jsonl"], in: desk.folder.url, input: input)
    #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome)")
    #expect(try outcome.articles.map(\.id) == expected)
  }

  @Test func aTitleIsTaggedOnItsOwn() throws {
    let articles = try Desk().run("tag", "news/c.jsonl", "--format", "jsonl").articles
    #expect(articles.map { $0.titleTags.map(\.text) } == [["Tank"], []])
    #expect(articles.map(\.title) == ["Tank comes", nil])
  }

  /// Whatever the number of threads, the bytes are the same, and articles keep their order.
  @Test(arguments: ["text", "jsonl", "csv"])
  func threadsChangeNothing(_ format: String) throws {
    let desk = try Desk()
    let texts = Desk.articles.values.sorted().map { $0.replacing("\"", with: "'").replacing("\n", with: " ") }
    let lines = (0..<1500).map { "{\"id\":\"n\($0)\",\"text\":\"\(String(repeating: texts[$0 % texts.count], count: 1 + $0 % 5))\"}" }
    try desk.folder.write("many.jsonl", lines.joined(separator: "\n"))
    let one = try desk.run("tag", "many.jsonl", "broken.jsonl", "a.txt", "--format", format, "--jobs", "1")
    let four = try desk.run("tag", "many.jsonl", "broken.jsonl", "a.txt", "--format", format, "--jobs", "4")
    #expect(one.code == 1 && four.code == 1 && one.output.utf8.count > 100_000)
    #expect(one.output == four.output && one.errors == four.errors)
  }
}
