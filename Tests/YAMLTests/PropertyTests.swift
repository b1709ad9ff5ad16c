import Diagnostics
import TestSupport
import Testing

@testable import YAML

@Suite struct PropertyTests {
  /// Random bytes out of what YAML is made of: no input may trap, and every location lies in the file.
  @Test func anyBytesAreReadOrRefused() {
    let parts = [
      "a", "b", ": ", ":", "- ", "-", "\n", "\n  ", "\n\t", "[", "]", "{", "}", ", ", "&x ", "*x", "*y", "'", "\"", "|", ">", "\\", "#",
      " #", "!!str ", "<<", "? ", "---\n", "...", "%YAML", "@", "é", "日", "\u{2028}", "\u{85}", "\u{FEFF}", "\r", "\r\n", "~", " ",
      "\u{7}",
    ].map { Array($0.utf8) }
    var random = SeededGenerator(seed: 20_240_601)
    for round in 0..<20_000 {
      var source: [UInt8] = []
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        source += parts[Int.random(in: 0..<parts.count, using: &random)]
        if round % 8 == 0, Int.random(in: 0..<20, using: &random) == 0 { source.append(UInt8.random(in: 0...255, using: &random)) }
      }
      let result = parseYAML(source, file: "random.yaml", limits: YAMLLimits(depth: 8, nodes: 60))
      let isSound = result.diagnostics.allSatisfy { diagnostic in
        guard let location = diagnostic.location else { return false }
        return location.bytes.upperBound <= source.count && location.line >= 1 && location.column >= 1
      }
      #expect(isSound, "\(source)")
      if let root = result.document.root { #expect(holds(root, within: 0..<source.count), "\(source)") }
    }
  }

  private func holds(_ node: Node, within bytes: Range<Int>) -> Bool {
    guard bytes.lowerBound <= node.location.bytes.lowerBound, node.location.bytes.upperBound <= bytes.upperBound else { return false }
    return switch node.content {
    case .scalar: true
    case .sequence(let items): items.allSatisfy { holds($0, within: bytes) }
    case .mapping(let entries): entries.allSatisfy { holds($0.key, within: bytes) && holds($0.value, within: bytes) }
    }
  }

  /// What a simple emitter writes is read back as the same tree, in every mix of block and flow style.
  @Test func whatIsWrittenIsReadBack() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<3_000 {
      let tree = Tree.random(depth: 4, using: &random)
      var emitter = Emitter(random: random)
      emitter.emit(tree, indent: 0, isFlow: false)
      random = emitter.random
      let result = parseYAML(Array(emitter.text.utf8), file: "emitted.yaml")
      #expect(result.diagnostics.isEmpty, "\(emitter.text)")
      #expect(result.document.root.map(Tree.init) == tree, "\(emitter.text)")
    }
  }

  /// A place of a node, counted by the standard library's own decoding.
  @Test func placesAgreeWithACountOfTheText() {
    var random = SeededGenerator(seed: 99)
    for _ in 0..<1_000 {
      var emitter = Emitter(random: random)
      emitter.emit(Tree.random(depth: 3, using: &random), indent: 0, isFlow: false)
      let source = Array(emitter.text.utf8)
      if let root = parseYAML(source, file: "emitted.yaml").document.root { check(root, source) }
    }
  }

  private func check(_ node: Node, _ source: [UInt8]) {
    let before = String(decoding: source[..<node.location.bytes.lowerBound], as: UTF8.self).unicodeScalars
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(node.location.line == lines.count)
    #expect(node.location.column == (lines.last?.count ?? 0) + 1)
    for item in node.sequence ?? [] { check(item, source) }
    for entry in node.mapping ?? [] {
      check(entry.key, source)
      check(entry.value, source)
    }
  }
}

/// A tree without places, to compare.
indirect enum Tree: Equatable {
  case text(String)
  case list([Tree])
  case entries([String], [Tree])

  init(_ node: Node) {
    switch node.content {
    case .scalar(let scalar): self = .text(scalar.text)
    case .sequence(let items): self = .list(items.map(Tree.init))
    case .mapping(let entries):
      self = .entries(entries.compactMap(\.key.scalar?.text), entries.map { Tree($0.value) })
    }
  }

  static func random(depth: Int, using random: inout SeededGenerator) -> Tree {
    let count = Int.random(in: 0...4, using: &random)
    switch depth == 0 ? 0 : Int.random(in: 0...2, using: &random) {
    case 1: return .list((0..<count).map { _ in Tree.random(depth: depth - 1, using: &random) })
    case 2:
      let keys = (0..<count).map { "\(word(using: &random))\($0)" }
      return .entries(keys, keys.map { _ in Tree.random(depth: depth - 1, using: &random) })
    default: return .text(word(using: &random))
    }
  }

  private static func word(using random: inout SeededGenerator) -> String {
    let letters = ["a", "b", "é", "日", "🚀", " ", ": ", "#", "'", "\"", "\\", "-", ",", "[", "}", "*", "&", "!", "~", "\n", "\t", "%"]
    return (0..<Int.random(in: 0...8, using: &random)).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] }.joined()
  }
}

/// Writes a tree as YAML, each text in a style it can stand in.
struct Emitter {
  var random: SeededGenerator
  var text = ""

  init(random: SeededGenerator) {
    self.random = random
  }

  mutating func emit(_ tree: Tree, indent: Int, isFlow: Bool) {
    switch tree {
    case .text(let value): text += scalar(value)
    case .list(let items): list(items, indent, isFlow)
    case .entries(let keys, let values): mapping(keys, values, indent, isFlow)
    }
  }

  private mutating func list(_ items: [Tree], _ indent: Int, _ isFlow: Bool) {
    if isFlow || items.isEmpty || Bool.random(using: &random) {
      text += "["
      for item in items {
        emit(item, indent: indent, isFlow: true)
        text += ", "
      }
      text += "]"
    } else {
      for item in items {
        line(indent)
        text += "- "
        emit(item, indent: indent + 2, isFlow: false)
      }
    }
  }

  private mutating func mapping(_ keys: [String], _ values: [Tree], _ indent: Int, _ isFlow: Bool) {
    let inBraces = isFlow || keys.isEmpty || Bool.random(using: &random)
    if inBraces { text += "{" }
    for (key, value) in zip(keys, values) {
      if !inBraces { line(indent) }
      text += scalar(key) + ": "
      emit(value, indent: indent + 2, isFlow: inBraces)
      if inBraces { text += ", " }
    }
    if inBraces { text += "}" }
  }

  private mutating func line(_ indent: Int) {
    if Bool.random(using: &random) { text += " # é" }
    text += "\n" + String(repeating: " ", count: indent)
  }

  private mutating func scalar(_ value: String) -> String {
    let isSimple = value.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "0" } && !value.isEmpty
    if isSimple, Bool.random(using: &random) { return value }
    if !value.contains("\n"), !value.contains("\t"), Bool.random(using: &random) { return "'\(value.replacing("'", with: "''"))'" }
    let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    return "\"\(escaped.replacing("\t", with: "\\t"))\""
  }
}
