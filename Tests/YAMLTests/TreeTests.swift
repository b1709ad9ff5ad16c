import Diagnostics
import Testing

@testable import YAML

@Suite struct TreeTests {
  /// Every node with the bytes its location covers.
  private func outline(_ node: Node, _ source: [UInt8]) -> String {
    let text = String(decoding: source[node.location.bytes], as: UTF8.self)
    return "\(node.location.line):\(node.location.column)<\(text)>"
  }

  private func parsed(_ text: String) -> (root: Node?, source: [UInt8]) {
    let source = Array(text.utf8)
    let result = parseYAML(source, file: "a.yaml")
    #expect(result.diagnostics == [])
    return (result.document.root, source)
  }

  @Test(arguments: [
    ("a: b", "a", "1:4<b>"),
    ("a: 'b'  # c", "a", "1:4<'b'>"),
    ("x: 1\na:\n  - b\n  - c\n\n# end\ny: 2", "a", "3:3<- b\n  - c>"),
    ("a:\n- b\n- c\ny: 2", "a", "2:1<- b\n- c>"),
    ("a:\n  b: c\n  d:\ne: f", "a", "2:3<b: c\n  d:>"),
    ("a: {b: c}", "a", "1:4<{b: c}>"),
    ("a: &x [b, c]", "a", "1:4<&x [b, c]>"),
    ("a:\nb: c", "a", "1:3<>"),
    ("é: ñ\na: ü\n", "a", "2:4<ü>"),
    ("\u{FEFF}a: b", "a", "1:4<b>"),
    ("\u{FEFF}é: ü\r\na: b", "a", "2:4<b>"),
    ("x: \"\u{2028}\"\na: é", "a", "2:4<é>"),
    ("x: 1\r\na: \"日本 語\"", "a", "2:4<\"日本 語\">"),
    ("x: &n {y: z}\na: *n", "a", "1:4<&n {y: z}>"),
  ])
  func aValueKnowsItsPlace(_ text: String, _ key: String, _ expected: String) throws {
    let (root, source) = parsed(text)
    let value = try #require(root?[key])
    #expect(outline(value, source) == expected)
  }

  @Test func keysAndRootKnowTheirPlaces() throws {
    let (root, source) = parsed("# head\nclass: a\n\"label\": b\n# tail\n")
    let node = try #require(root)
    #expect(outline(node, source) == "2:1<class: a\n\"label\": b>")
    #expect(node.mapping?.map { outline($0.key, source) } == ["2:1<class>", "3:1<\"label\">"])
  }

  @Test(arguments: [
    ("", true), ("~", true), ("null", true), ("Null", true), ("NULL", true), ("'null'", false), ("\"\"", false), ("no", false),
    ("nULL", false), ("0", false),
  ])
  func nothingIsToldFromText(_ value: String, _ isNull: Bool) throws {
    let scalar = try #require(parsed("a: \(value)").root?["a"]?.scalar)
    #expect(scalar.isNull == isNull)
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n", "\u{FEFF}"])
  func aFileMayHoldNothing(_ text: String) {
    #expect(parsed(text).root == nil)
  }

  @Test func anAliasIsACopy() throws {
    let root = try #require(parsed("a: &x [1, 2]\nb: *x\nc: {d: *x}\nd: &k name\ne: {*k : 3}\n").root)
    #expect(root["b"]?.sequence?.compactMap(\.scalar?.text) == ["1", "2"])
    #expect(root["c"]?["d"]?.sequence?.count == 2)
    #expect(root["e"]?["name"]?.scalar?.text == "3")
  }

  @Test func anAnchorUsedAgainNamesTheNewValue() throws {
    let root = try #require(parsed("a: &x 1\nb: &x [&x 2, *x]\nc: *x\n").root)
    #expect(root["b"]?.sequence?.compactMap(\.scalar?.text) == ["2", "2"])
    #expect(root["c"]?.scalar?.text == "2")
  }

  @Test func theTreeIsWholeAfterASmallProblem() throws {
    let result = parseYAML(Array("a: 1\na: 2\nb: *none\nc: !!int 3\n".utf8), file: "a.yaml")
    #expect(result.diagnostics.map(\.code) == ["duplicate-key", "undefined-alias", "tag"])
    let root = try #require(result.document.root)
    #expect(root.mapping?.compactMap(\.value.scalar?.text) == ["1", "", "3"])
  }

  @Test func manyProblemsEndTheParse() {
    let source = Array(String(repeating: "- *none\n", count: 1000).utf8)
    let result = parseYAML(source, file: "a.yaml")
    #expect(result.diagnostics.count == 101)
    #expect(result.diagnostics.contains { $0.code == "too-many-problems" })
    #expect(result.document.root == nil)
  }

  @Test func manyKeysAreComparedToo() {
    let keys = (0..<200).map { "k\($0): v\n" }.joined()
    #expect(parseYAML(Array((keys + "k7: v\n").utf8), file: "a.yaml").diagnostics.map(\.location?.line) == [201])
    #expect(parseYAML(Array(keys.utf8), file: "a.yaml").diagnostics.isEmpty)
  }

  @Test func limitsHoldToTheNode() {
    let source = Array("a: [b, [c]]\n".utf8)
    func codes(_ limits: YAMLLimits) -> [String] { parseYAML(source, file: "a.yaml", limits: limits).diagnostics.map(\.code) }
    #expect(codes(YAMLLimits(bytes: 12, depth: 3, nodes: 6)) == [])
    #expect(codes(YAMLLimits(bytes: 11)) == ["file-too-large"])
    #expect(codes(YAMLLimits(depth: 2)) == ["too-deep"])
    #expect(codes(YAMLLimits(nodes: 5)) == ["too-many-nodes"])
  }
}
