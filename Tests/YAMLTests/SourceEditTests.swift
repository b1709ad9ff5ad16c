import TestSupport
import Testing

@testable import YAML

@Suite("Edits of YAML files")
struct SourceEditTests {
  @Test func edits() {
    let source = Array("class: tank # c\n".utf8)
    let edits = [
      SourceEdit.insertion("a", at: 0), SourceEdit(7..<11, "panzer"), SourceEdit.insertion("b", at: 0), SourceEdit(11..<15, ""),
    ]
    #expect(String(decoding: source.applying(edits), as: UTF8.self) == "abclass: panzer\n")
    #expect(String(decoding: source.applying(edits, in: 7..<11), as: UTF8.self) == "panzer")
    #expect(source.applying([]) == source)
  }

  @Test(
    arguments: [
      ("plain words", "plain words", "plain words"), ("a, b", "a, b", "\"a, b\""), ("a: b", "\"a: b\"", "\"a: b\""),
      ("no", "\"no\"", "\"no\""),
      ("NO", "\"NO\"", "\"NO\""), ("12", "\"12\"", "\"12\""), ("2026-01-02", "\"2026-01-02\"", "\"2026-01-02\""), ("F-16", "F-16", "F-16"),
      (".50-calibre", ".50-calibre", ".50-calibre"), ("2B9", "2B9", "2B9"), ("1e5", "\"1e5\"", "\"1e5\""), ("it's", "it's", "it's"),
      ("say \"x\"", "say \"x\"", "say \"x\""), ("\"x\"", "'\"x\"'", "'\"x\"'"), ("- a", "\"- a\"", "\"- a\""),
      ("a #b", "\"a #b\"", "\"a #b\""),
      ("", "\"\"", "\"\""), (" a", "\" a\"", "\" a\""), ("a\nb", "\"a\\nb\"", "\"a\\nb\""), ("null", "\"null\"", "\"null\""),
    ])
  func writing(_ text: String, _ block: String, _ inBrackets: String) {
    #expect(ScalarWriting.written(text, inBrackets: false) == block)
    #expect(ScalarWriting.written(text, inBrackets: true) == inBrackets)
  }

  /// Whatever is written is read again, wherever it stands.
  @Test(arguments: 0..<400)
  func isReadAgain(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let letters = Array("ab01 .:,-?[]{}#&*!|>'\"%@`\\é\u{85}\u{2028}\u{1F600}\t\n~=<")
    let text = String((0..<Int.random(in: 0...8, using: &random)).map { _ in random.pick(letters) })
    let block = ScalarWriting.written(text, inBrackets: false)
    let brackets = ScalarWriting.written(text, inBrackets: true)
    let quoted = ScalarWriting.inQuotes(text)
    let parsed = parseYAML(
      Array("a: \(block)\nb: [\(brackets), {c: \(brackets)}]\n\(quoted == "" ? "x" : "d"): \(quoted)\n".utf8), file: "")
    let root = parsed.document.root
    #expect(parsed.diagnostics.isEmpty, "\(text)")
    let read = [root?["a"], root?["b"]?.sequence?[0], root?["b"]?.sequence?[1]["c"], root?["d"]].map { $0?.scalar?.text }
    #expect(read == [text, text, text, text])
  }

  @Test func syntax() throws {
    let source = Array("a: &x [1, {b: 2}]  # c\nd: *x\ne:\n  - f: g\n  -\n".utf8)
    let root = try #require(parseSyntax(source))
    func text(_ node: SyntaxNode?) -> String { node.map { String(decoding: source[$0.bytes], as: UTF8.self) } ?? "" }
    #expect(text(root["a"]) == "&x [1, {b: 2}]")
    #expect(root["a"].map { source[$0.contentStart] } == UInt8(ascii: "["))
    #expect(root["a"]?.hasAnchor == true && root["a"]?.isBracketed == true && root["a"]?.hasReference == true)
    #expect(root["d"]?.isAlias == true && text(root["d"]) == "*x")
    #expect(text(root["e"]?.items?.first) == "f: g" && root["e"]?.isBracketed == false)
    #expect(text(root["a"]?.items?[1]) == "{b: 2}" && root["e"]?.items?.count == 2)
    #expect(parseSyntax(Array("a: [".utf8)) == nil && parseSyntax([]) == nil)
  }
}
