import Diagnostics
import Testing

@testable import Evaluation

/// Every case gives exactly the text of `Golden/NAME.expected`.
@Suite struct BadInputTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var gold: String = BadInputTests.gold
    var predicted: String = BadInputTests.predicted

    var testDescription: String { name }
  }

  static let gold = """
    {"id":"a","source":"wire","text":"Two tänks 🚀 here. All quiet.","sentences":[[0,17],[18,28]],"mentions":[[4,9,"tank",null,[]]]}
    """
  static let predicted = """
    {"id":"a","offsets":"codepoint","sentences":[{"index":0,"start":0,"end":17,"text":"Two tänks 🚀 here.","tags":[\
    {"class":"tank","start":4,"end":9,"text":"tänks"}]}]}
    """

  private static func goldLine(id: String = "a", sentences: String = "[[0,9]]", _ mentions: String) -> String {
    #"{"id":"\#(id)","text":"Two tanks","sentences":\#(sentences),"mentions":[\#(mentions)]}"#
  }

  private static func predictedLine(_ tags: String, head: String = "") -> String {
    #"{"id":"a",\#(head)"sentences":[{"tags":[\#(tags)]}]}"#
  }

  static let cases = [
    Case(name: "json-object", predicted: "[1]\n\n  \n{\"id\":\"a\"} x\n"),
    Case(name: "json-cut", gold: gold + "\n{\"id\":\"bä\",\"text\":\"no end", predicted: predicted + "\n{\"id\":\"b\",,}"),
    Case(
      name: "members", gold: #"{"id":7,"text":"","sentences":0}"# + "\n" + #"{"id":"b","text":null,"sentences":[3,[0]],"mentions":[{}]}"#),
    Case(
      name: "tag-members",
      predicted: #"{"id":"a","sentences":[7,{"tags":[8,{"class":"tank","start":1.5,"end":"9"},{"start":0,"end":1}]},{"tags":{}}]}"#),
    Case(name: "duplicates", gold: "\(gold)\n\(gold)", predicted: "\(predicted)\n\n\(predicted)"),
    Case(name: "missing-prediction", gold: gold + "\n" + goldLine(id: "b", "")),
    Case(name: "no-article", gold: "\n \n"),
    Case(
      name: "gold-spans",
      gold: goldLine(
        sentences: "[[0,4],[3,2],[2,3],[4,90]]",
        #"[9,4,"tank",null,[]],[-1,4,"tank",null,[]],[4,10,"tank",null,[]],[4,4,"tank",null],["4",9,"tank",null]"#),
      predicted: #"{"id":"a"}"#),
    Case(
      name: "gold-classes", gold: goldLine(#"[4,9,"tanks","wepon",["","elephant",3]],[4,9,"",null,"tank"]"#), predicted: #"{"id":"a"}"#),
    Case(
      name: "tag-spans", gold: goldLine(""),
      predicted: predictedLine(
        #"{"class":"tank","start":4,"end":10},{"class":"tank","start":12,"end":15},{"class":"tank","start":9,"end":4},"#
          + #"{"class":"tank","start":3,"end":3},{"class":"tank","start":-1,"end":3},{"class":"tank","start":3,"end":8,"text":"tanks"}"#)),
    Case(
      name: "tag-classes", gold: goldLine(""),
      predicted: predictedLine(#"{"class":"tanc","start":4,"end":9},{"class":"wildebeest","start":4,"end":9}"#)),
    Case(
      name: "offset-unit", gold: goldLine(""),
      predicted: predictedLine(#"{"class":"tank","start":4,"end":900},{"class":"tanc","start":4,"end":9}"#, head: #""offsets":"utf8","#)),
    Case(
      name: "digest",
      predicted: predicted.replacing(
        #""offsets""#, with: #""text_sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","offsets""#
      ).replacing("tänks 🚀", with: "tanks 🚀")),
    Case(
      name: "other-sentences",
      predicted: #"{"id":"a","sentences":[{"index":4,"start":0,"end":3,"text":"One","tags":[]},{"start":20,"end":99,"text":"","tags":[]}]}"#
    ),
    Case(
      name: "decomposed", predicted: predicted.replacing("\"text\":\"tänks\"", with: "\"text\":\"ta\u{308}nks\"")),
  ]

  @Test(arguments: cases) func isNamed(_ example: Case) throws {
    let files = [
      JSONLinesFile(name: "gold.jsonl", bytes: Array(example.gold.utf8)),
      JSONLinesFile(name: "tags.jsonl", bytes: Array(example.predicted.utf8)),
    ]
    let gold = readGold(files[0], tree: Samples.tree)
    let predictions = readPredictions(files[1])
    let findings = gold.diagnostics + predictions.diagnostics + pair(gold, with: predictions, tree: Samples.tree).diagnostics
    let renderer = DiagnosticRenderer { name in files.first { $0.name == name }?.bytes }
    try GoldenFolder.compare(renderer.render(findings.inReadingOrder()), with: "\(example.name).expected")
  }

  @Test func everyFileInTheFolderIsACase() throws {
    let reports = ["report.json", "report.txt"]
    #expect(try GoldenFolder.names() == (Self.cases.map { "\($0.name).expected" } + reports).sorted())
  }

  @Test func soundInputHasNoFindings() throws {
    let gold = readGold(JSONLinesFile(name: "gold.jsonl", bytes: Array("\u{FEFF}\(Self.gold)\r\n".utf8)), tree: Samples.tree)
    let extra = #"{"id":"not in gold","sentences":[{"tags":[{"class":"unheard-of","start":5,"end":1}]}]}"#
    let predictions = readPredictions(JSONLinesFile(name: "tags.jsonl", bytes: Array("\(extra)\n\(Self.predicted)".utf8)))
    let pairing = pair(gold, with: predictions, tree: Samples.tree)
    #expect((gold.diagnostics + predictions.diagnostics + pairing.diagnostics).isEmpty)
    #expect(pairing.pairs.map(\.tags) == [[Samples.tag(4..<9, "tank")]])
    #expect(gold.articles.first?.sentences == [0..<17, 18..<28])
  }

  /// Whatever happens to a line, reading it ends with articles or findings.
  @Test(arguments: 0..<200) func damagedLinesAreReadOrNamed(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var gold = Array(Self.gold.utf8)
    var predicted = Array(Self.predicted.utf8)
    func damage(_ bytes: inout [UInt8]) {
      let palette = Array("{}[]\",:0-9.\\u\n ".utf8) + [0xFF, 0xC3, 0x00]
      for _ in 0...random.index(below: 3) {
        let place = random.index(below: bytes.count)
        if random.index(below: 2) == 0 { bytes.remove(at: place) } else { bytes[place] = palette[random.index(below: palette.count)] }
      }
    }
    damage(&gold)
    damage(&predicted)
    let read = readGold(JSONLinesFile(name: "gold.jsonl", bytes: gold), tree: Samples.tree)
    let predictions = readPredictions(JSONLinesFile(name: "tags.jsonl", bytes: predicted))
    let pairing = pair(read, with: predictions, tree: Samples.tree)
    #expect(!read.articles.isEmpty || !read.diagnostics.isEmpty)
    #expect(!predictions.byID.isEmpty || !predictions.diagnostics.isEmpty)
    if read.diagnostics.isEmpty, predictions.diagnostics.isEmpty, pairing.diagnostics.isEmpty {
      #expect(Scores(pairing.pairs, tree: Samples.tree).articles.count == read.articles.count)
    }
  }
}
