import Foundation
import Tagging
import Testing
import Text

@testable import Reports

@Suite("The JSON Lines writer")
struct JSONLinesWriterTests {
  @Test func theLineIsTheContract() {
    let digest = String(
      decoding: { () -> [UInt8] in
        var output: [UInt8] = []
        output.append(upTo: TextDigest.length) { bytes, end in
          TextDigest.store(sha256Of: Array(Samples.text.utf8), to: &bytes, at: &end)
        }
        return output
      }(), as: UTF8.self)
    let expected =
      #"{"schema":1,"id":"a\"1","title":"Café shows missile","date":"2024-05-01","source":"wire.jsonl","language":"en","#
      + #""text_sha256":"\#(digest)","tool":"weapontag 0.1.0","catalog_sha256":"cafe","offsets":"codepoint","title_tags":["#
      + #"{"class":"missile","start":11,"end":18,"text":"missile","mention_class":"missile","term":"missile","at":"weapon/missile.yaml:3","#
      + #""system":null,"confidence":0.750,"status":[],"qualifiers":{},"why":["strong term"]}],"sentences":["#
      + #"{"index":0,"start":0,"end":31,"text":"🚀 Crews moved “Grad” launchers.","tags":["#
      + #"{"class":"multiple-rocket-launcher","start":14,"end":30,"text":"“Grad” launchers","mention_class":"missile-launcher","#
      + #""term":"“Grad” launchers","at":"weapon/multiple-rocket-launcher.yaml:3","system":"BM-21","confidence":0.980,"#
      + #""status":["alleged","historical"],"qualifiers":{"calibre":{"value":122.5,"unit":"mm","text":"122.5 mm"},"#
      + #""count":{"value":4,"text":"four"},"new":true,"role":"tactical"},"why":["weak term \"Grad\"","near: launchers"]}]},"#
      + #"{"index":1,"start":32,"end":48,"text":"Nobody was hurt.","tags":[]},"#
      + #"{"index":2,"start":49,"end":97,"text":"The plant makes [odd] missile\n engines, it says.","tags":["#
      + #"{"class":"weapon-engine","start":71,"end":87,"text":"missile\n engines","mention_class":"weapon-engine","#
      + #""term":"missile\n engines","at":"weapon/weapon-engine.yaml:3","system":null,"confidence":1.000,"status":[],"qualifiers":{},"#
      + #""why":["strong term"]},{"class":"missile","start":71,"end":78,"text":"missile","mention_class":"missile","term":"missile","#
      + #""at":"weapon/missile.yaml:3","system":null,"confidence":0.800,"status":[],"qualifiers":{},"why":["component"]}]}],"#
      + #""input":{"tags":[1, 2],"x":"é"}}"# + "\n"
    #expect(Samples.line(Samples.article) == expected)
  }

  @Test func taggedSentencesKeepTheirIndex() throws {
    let all = try object(Samples.line(Samples.article))
    let tagged = try object(Samples.line(Samples.article, .init(sentences: .tagged)))
    #expect(sentences(all).map { $0["index"] as? Int } == [0, 1, 2])
    #expect(sentences(tagged).map { $0["index"] as? Int } == [0, 2])
    #expect(sentences(tagged).map { $0["start"] as? Int } == [0, 49])
  }

  /// The text's slice at the offsets is the text that the line gives, whatever the unit.
  @Test(arguments: [OffsetUnit.utf8, .utf16, .codepoint])
  func offsetsCutTheText(unit: OffsetUnit) throws {
    let line = try object(Samples.line(Samples.article, .init(offsets: unit, withText: true)))
    let text = try #require(line["text"] as? String)
    #expect(text == Samples.text)
    for sentence in sentences(line) {
      let tags = sentence["tags"] as? [[String: Any]] ?? []
      for piece in [sentence] + tags { #expect(slice(of: text, at: piece, in: unit) == piece["text"] as? String) }
    }
    for tag in line["title_tags"] as? [[String: Any]] ?? [] {
      #expect(slice(of: Samples.title, at: tag, in: unit) == tag["text"] as? String)
    }
  }

  @Test func missingValuesAreNull() throws {
    let line = Samples.line(Samples.bare, .init(withText: true))
    #expect(line.contains(#""id":"notes.txt","title":null,"date":null,"source":"notes.txt","language":"und""#))
    #expect(line.hasSuffix(#""text":"No arms here.","input":{}}"# + "\n"))
  }

  /// The members of a line are those of the schema, all of them required but the text.
  @Test func theSchemaNamesTheSameMembers() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: root.appendingPathComponent("Catalog/tagged-article.schema.json"))
    let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
    let line = try object(Samples.line(Samples.article, .init(withText: true)))
    let sentence = try #require(sentences(line).first)
    let tag = try #require((sentence["tags"] as? [[String: Any]])?.first)
    try expectMembers(of: line, described: schema, optional: ["text"])
    try expectMembers(of: sentence, described: definitions["sentence"] ?? [:])
    try expectMembers(of: tag, described: definitions["tag"] ?? [:])
  }

  private func expectMembers(of object: [String: Any], described schema: [String: Any], optional: Set<String> = []) throws {
    let properties = try #require(schema["properties"] as? [String: [String: Any]])
    let required = try #require(schema["required"] as? [String])
    #expect(Set(properties.keys) == Set(object.keys))
    #expect(Set(required) == Set(object.keys).subtracting(optional))
  }

  private func object(_ line: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  private func sentences(_ line: [String: Any]) -> [[String: Any]] { line["sentences"] as? [[String: Any]] ?? [] }

  private func slice(of text: String, at piece: [String: Any], in unit: OffsetUnit) -> String {
    let start = piece["start"] as? Int ?? 0
    let end = piece["end"] as? Int ?? 0
    switch unit {
    case .utf8: return String(decoding: Array(text.utf8)[start..<end], as: UTF8.self)
    case .utf16: return String(decoding: Array(text.utf16)[start..<end], as: UTF16.self)
    case .codepoint: return String(String.UnicodeScalarView(Array(text.unicodeScalars)[start..<end]))
    }
  }
}
