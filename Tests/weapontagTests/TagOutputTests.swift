import Foundation
import Testing

/// What `weapontag tag` writes, and which tags and sentences its options keep.
@Suite("Output of tag")
struct TagOutputTests {
  @Test func text() throws {
    let outcome = try Desk().run("tag", "a.txt")
    #expect(outcome.output.contains("A [tank] came.") && outcome.output.contains("Two [cruise missiles] fell, and a [flyer] left"))
    #expect(outcome.output.contains("strong term") && outcome.output.contains("3 mentions of 2 classes"))
    let quiet = try Desk().run("tag", "a.txt", "--quiet")
    #expect(quiet.output.contains("A [tank] came.") && !quiet.output.contains("strong term") && !quiet.output.contains("mentions"))
  }

  @Test func csv() throws {
    let lines = try Desk().run("tag", "a.txt", "news", "--format", "csv").lines
    #expect(lines.first == "id,sentence,start,end,text,class,mention_class,term,at,system,confidence,status,sentence_text")
    #expect(lines.dropFirst().map { $0.split(separator: ",")[0] } == ["a.txt", "a.txt", "a.txt", "news/b.txt", "c1", "c1"])
  }

  /// `--sentences tagged` leaves sentences out and changes nothing about the others.
  @Test func taggedSentencesKeepTheirIndices() throws {
    let desk = try Desk()
    let all = try desk.run("tag", "a.txt", "news", "--format", "jsonl", "--sentences", "all").articles
    let tagged = try desk.run("tag", "a.txt", "news", "--format", "jsonl", "--sentences", "tagged").articles
    #expect(all.map(\.id) == tagged.map(\.id))
    #expect(tagged.flatMap(\.sentences).map(\.index) == [0, 2, 1, 0])
    #expect(tagged.map(\.sentences) == all.map { $0.sentences.filter { !$0.tags.isEmpty } })
  }

  @Test func lessSureTagsAreLeftOut() throws {
    let desk = try Desk()
    let all = try desk.run("tag", "a.txt", "--format", "jsonl", "--min-confidence", "0").articles.flatMap(\.sentences).flatMap(\.tags)
    let surest = try #require(all.map(\.confidence).max())
    let kept = try desk.run("tag", "a.txt", "--format", "jsonl", "--min-confidence", "\(surest)").articles
    let tags = kept.flatMap(\.sentences).flatMap(\.tags)
    #expect(tags == all.filter { $0.confidence >= surest } && tags.count < all.count)
  }

  @Test(
    arguments: [
      ([], ["tank", "cruise-missile", "cruise-missile"]), (["--class", "missile"], ["cruise-missile", "cruise-missile"]),
      (["--class", "cruise-missile", "--class", "tank"], ["tank", "cruise-missile", "cruise-missile"]),
      (["--class", "weapon"], ["tank", "cruise-missile", "cruise-missile"]), (["--min-confidence", "1"], []),
    ])
  func keptTags(_ options: [String], _ classes: [String]) throws {
    let desk = try Desk()
    let articles = try Program.run(["tag", "a.txt", "--format", "jsonl"] + options, in: desk.folder.url).articles
    #expect(articles.flatMap(\.sentences).flatMap(\.tags).map(\.class) == classes)
    #expect(articles.flatMap(\.sentences).count == 3, "all sentences stay")
  }

  /// 🚀 has one scalar, two UTF-16 units and four bytes.
  @Test(arguments: [("codepoint", 2, 6), ("utf16", 3, 7), ("utf8", 5, 9)])
  func offsets(_ unit: String, _ start: Int, _ end: Int) throws {
    let article = try #require(try Desk().run("tag", "-", "--format", "jsonl", "--offsets", unit, input: "🚀 tank came.").articles.first)
    let tag = try #require(article.sentences.first?.tags.first)
    #expect(article.offsets == unit && tag.start == start && tag.end == end && tag.text == "tank")
  }

  @Test func withText() throws {
    let desk = try Desk()
    #expect(try desk.run("tag", "a.txt", "--format", "jsonl", "--with-text").articles.map(\.text) == [Desk.articles["a.txt"]])
    #expect(try desk.run("tag", "a.txt", "--format", "jsonl").articles.map(\.text) == [nil])
  }

  // MARK: - Files

  @Test(arguments: ["text", "jsonl", "csv"])
  func aFileHoldsWhatStandardOutputWould(_ format: String) throws {
    let desk = try Desk()
    let plain = try desk.run("tag", "a.txt", "news", "--format", format)
    try desk.folder.write("out", "something older and longer than what comes")
    let outcome = try desk.run("tag", "a.txt", "news", "--format", format, "-o", "out")
    #expect(outcome.code == 0 && outcome.output.isEmpty && outcome.errors.isEmpty)
    #expect(try desk.folder.read("out") == plain.output)
    #expect(try !desk.folder.names().contains { $0.contains("part") })
  }

  @Test func anOlderFileStaysWhenTheRunCannotStart() throws {
    let desk = try Desk()
    try desk.folder.write("out", "older")
    #expect(try desk.run("tag", "a.txt", "-o", "out", "--class", "nothing").code == 2)
    #expect(try desk.run("tag", "a.txt", "-o", "out", "--catalog", "gone").code == 3)
    #expect(try desk.folder.read("out") == "older")
  }

  /// Skipped articles do not spoil the others' file.
  @Test func aRunWithProblemsWritesItsFile() throws {
    let desk = try Desk()
    #expect(try desk.run("tag", "broken.jsonl", "--format", "csv", "-o", "out").code == 1)
    #expect(try desk.folder.read("out").split(separator: "\n").count == 3)
  }

  /// A device or a pipe is written to and never replaced by a file.
  @Test func pipesAndDevicesAreWrittenInPlace() throws {
    let desk = try Desk()
    let line = "mkfifo pipe; cat pipe > copy & $weapontag tag a.txt -o pipe; status=$?; test -p pipe || echo replaced; wait; exit $status"
    let outcome = try Program.shell(line, in: desk.folder.url)
    #expect(outcome.code == 0 && outcome.output.isEmpty && outcome.errors.isEmpty, "\(outcome)")
    #expect(try desk.folder.read("copy") == desk.run("tag", "a.txt").output)
    let device = try desk.run("tag", "a.txt", "-o", "/dev/stdout")
    #expect(device.code == 0)
    #expect(try device.output == desk.run("tag", "a.txt").output)
  }
}
