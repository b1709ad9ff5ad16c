import Foundation
import Tagging
import Testing

@testable import Reports

@Suite("Exports for other tools")
struct ExportTests {
  private static func words(_ text: String, _ start: Int, _ end: Int) -> String {
    String(String.UnicodeScalarView(Array(text.unicodeScalars)[start..<end]))
  }

  @Test("brat: a fragment for each line, statuses as attributes, the reasons as a note")
  func brat() throws {
    var export = BratExport()
    let files = export.files(of: Samples.article)
    #expect(files.map(\.name) == ["a_1.txt", "a_1.ann"])
    #expect(files[0].bytes == Array(Samples.text.utf8))
    #expect(
      String(decoding: files[1].bytes, as: UTF8.self)
        == """
        T1\tmultiple-rocket-launcher 14 30\t“Grad” launchers
        A1\tAlleged T1
        A2\tHistorical T1
        #1\tAnnotatorNotes T1\t“Grad” launchers (weapon/multiple-rocket-launcher.yaml:3), 0.980: weak term "Grad"; near: launchers
        T2\tweapon-engine 71 78;80 87\tmissile engines
        #2\tAnnotatorNotes T2\tmissile\n engines (weapon/weapon-engine.yaml:3), 1.000: strong term
        T3\tmissile 71 78\tmissile
        #3\tAnnotatorNotes T3\tmissile (weapon/missile.yaml:3), 0.800: component

        """.replacing("missile\n engines (", with: "missile  engines ("))
  }

  @Test("brat: files of different articles never share a name")
  func bratNames() {
    var export = BratExport()
    let names = ["a/1", "a_1", "A_1", "", "..", "x"].map { id in
      export.files(of: TaggedArticle(article: Article(id: id, source: "s", text: []), language: "und", titleTags: [], sentences: []))[1]
        .name
    }
    #expect(names == ["a_1.ann", "a_1-2.ann", "A_1-3.ann", "_.ann", "_...ann", "x.ann"])
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
  }

  @Test("CoNLL: an outer mention hides what is inside it, and sentences are parted")
  func conll() {
    var output: [UInt8] = []
    CoNLLExport().write(Samples.article, to: &output)
    let lines = String(decoding: output, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.prefix(3) == ["-DOCSTART-\t-\t-\tO", "", "🚀\t0\t1\tO"])
    let tagged = lines.filter { !$0.hasSuffix("\tO") && !$0.isEmpty }.map { $0.split(separator: "\t").map(String.init) }
    #expect(
      tagged.map { $0[3] } == ["B", "I", "I", "I"].map { "\($0)-multiple-rocket-launcher" } + ["B-weapon-engine", "I-weapon-engine"])
    for line in lines where !line.isEmpty && !line.hasPrefix("-DOC") {
      let columns = line.split(separator: "\t").map(String.init)
      #expect(Self.words(Samples.text, Int(columns[1]) ?? 0, Int(columns[2]) ?? 0) == columns[0])
    }
    #expect(lines.count { $0.isEmpty } == 5, "behind the document line, three sentences and the last line feed")
  }

  @Test("spaCy: tokens with at most one space behind them make up the text, and spans nest")
  func spaCy() throws {
    var output: [UInt8] = []
    try SpaCyExport().write(Samples.article, to: &output)
    let document = try #require(try JSONSerialization.jsonObject(with: Data(output)) as? [String: Any])
    let text = try #require(document["text"] as? String)
    let tokens = try #require(document["tokens"] as? [[String: Int]])
    var rebuilt = ""
    for (index, token) in tokens.enumerated() {
      let (start, end) = (token["start"] ?? -1, token["end"] ?? -1)
      let next = index + 1 < tokens.count ? tokens[index + 1]["start"] ?? -1 : text.unicodeScalars.count
      rebuilt += Self.words(text, start, end) + (next > end ? " " : "")
      #expect((0...1).contains(next - end))
    }
    #expect(rebuilt == text)
    #expect(text == Samples.text)
    let spans = try #require(document["spans"] as? [String: [[String: Any]]])["sc"] ?? []
    #expect(spans.map { $0["label"] as? String } == ["multiple-rocket-launcher", "weapon-engine", "missile"])
    #expect(spans.first?["kb_id"] as? String == "BM-21")
    #expect((document["ents"] as? [[String: Any]])?.count == 2)
  }

  @Test("Label Studio: one array, also of no article")
  func labelStudio() throws {
    let export = LabelStudioExport(model: "weapontag 0")
    var empty: [UInt8] = []
    export.writeEnd(isEmpty: true, to: &empty)
    #expect(String(decoding: empty, as: UTF8.self) == "[]\n")
    var output: [UInt8] = []
    try export.write(Samples.article, isFirst: true, to: &output)
    try export.write(Samples.bare, isFirst: false, to: &output)
    export.writeEnd(isEmpty: false, to: &output)
    let tasks = try #require(try JSONSerialization.jsonObject(with: Data(output)) as? [[String: Any]])
    #expect(tasks.count == 2)
    let predictions = try #require(tasks[0]["predictions"] as? [[String: Any]])
    let regions = try #require(predictions[0]["result"] as? [[String: Any]])
    for region in regions {
      let value = try #require(region["value"] as? [String: Any])
      #expect(Self.words(Samples.text, value["start"] as? Int ?? 0, value["end"] as? Int ?? 0) == value["text"] as? String)
    }
    #expect(regions.map { $0["score"] as? Double } == [0.98, 1, 0.8])
  }

  @Test(
    "Tokens split where a mention begins or ends",
    arguments: [
      ("a T-72s, b", [2..<6], ["a", "T-72", "s", ",", "b"]),
      ("3.5-inch don't stop.", [], ["3.5-inch", "don't", "stop", "."]),
      ("é🙂é  x\n\ny", [], ["é", "🙂", "é", " ", "x", "\n\n", "y"]),
      ("anti-tank", [5..<9], ["anti-", "tank"].flatMap { $0 == "anti-" ? ["anti", "-"] : [$0] }),
    ])
  func tokens(text: String, spans: [Range<Int>], words: [String]) {
    let tags = spans.map { span in
      Tag(weaponClass: "tank", mentionClass: "tank", span: span, term: "t", place: "p", confidence: 1, reasons: [])
    }
    let exported = ExportedText(
      TaggedArticle(
        article: Article(id: "i", source: "s", text: Array(text.utf8)), language: "en", titleTags: [],
        sentences: [TaggedSentence(index: 0, span: 0..<text.utf8.count, tags: tags)]))
    #expect(exported.tokens().map { exported.words($0.span) } == words)
  }
}
