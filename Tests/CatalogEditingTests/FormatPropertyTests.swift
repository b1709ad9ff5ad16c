import Diagnostics
import TestSupport
import Testing
import YAML

@testable import CatalogEditing
@testable import Taxonomy

/// What holds for every file, however it is written.
@Suite("Formatting any file")
struct FormatPropertyTests {
  private let format = CatalogFormat(path: "weapon.yaml")

  @Test(arguments: 0..<150)
  func keepsMeaningAndComments(_ seed: Int) throws {
    var writer = RandomCatalogFile(seed: UInt64(seed))
    let source = writer.source()
    let text = String(decoding: source, as: UTF8.self)
    try #require(parseYAML(source, file: "").diagnostics.isEmpty, "the writer has gone wrong:\n\(text)")
    try check(source, "seed \(seed)")
  }

  /// Files with a few bytes changed, as far as they still are YAML.
  @Test(arguments: 0..<150)
  func keepsMeaningOfEditedFiles(_ seed: Int) throws {
    var writer = RandomCatalogFile(seed: UInt64(1000 + seed))
    var source = writer.source()
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<Int.random(in: 1...4, using: &random) where !source.isEmpty {
      let position = Int.random(in: 0..<source.count, using: &random)
      let byte = random.pick(Array(" \n-#:,[]{}'\"&*|>ax\t".utf8))
      switch random.pick([0, 1, 2]) {
      case 0: source.insert(byte, at: position)
      case 1: source.remove(at: position)
      default: source[position] = byte
      }
    }
    try check(source, "seed \(seed)")
  }

  /// The repository's own files, with lines and bytes changed.
  @Test(arguments: 0..<30)
  func keepsMeaningOfTheCatalogue(_ seed: Int) throws {
    let folder = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/Catalog"
    var random = SeededGenerator(seed: UInt64(seed))
    let path = random.pick(try yamlFiles(below: folder))
    let source = try readFile("\(folder)/\(path)", limit: 1 << 20)
    try check(source, path)
    var lines = source.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      let line = Int.random(in: 0..<lines.count, using: &random)
      switch random.pick([0, 1, 2, 3, 4]) {
      case 0: lines.remove(at: line)
      case 1: lines.insert(lines[line], at: random.pick(Array(lines.indices)))
      case 2: lines[line].insert(contentsOf: [0x20, 0x20], at: 0)
      case 3: lines.swapAt(line, random.pick(Array(lines.indices)))
      default: lines.insert(Array("  # remark".utf8), at: line)
      }
    }
    try check(Array(lines.joined(separator: [0x0A])), "\(path), seed \(seed)")
  }

  private func check(_ source: [UInt8], _ name: String) throws {
    let text = String(decoding: source, as: UTF8.self)
    guard let formatted = format.formatted(source) else {
      let parsed = parseYAML(source, file: "")
      #expect(!parsed.diagnostics.isEmpty || parsed.document.root == nil, "\(name):\n\(text)")
      return
    }
    let result = String(decoding: formatted, as: UTF8.self)
    #expect(format.formatted(formatted) == formatted, "\(name) is not idempotent:\n\(text)\n\(result)")
    let (before, after) = (parseYAML(source, file: ""), parseYAML(formatted, file: ""))
    let (old, new) = (try #require(before.document.root), try #require(after.document.root))
    #expect(old.hasSameContent(as: new), "\(name):\n\(text)\n\(result)")
    #expect(comments(in: source) == comments(in: formatted), "\(name):\n\(text)\n\(result)")
    #expect(meaning(of: source) == meaning(of: formatted), "\(name):\n\(text)\n\(result)")
  }

  /// The comments of a file in the order of their texts.
  private func comments(in source: [UInt8]) -> [String] {
    guard let root = parseSyntax(source) else { return [] }
    var comments: [String] = []
    var position = 0
    func collect(upTo end: Int) {
      while position < end {
        if source[position] == UInt8(ascii: "#"), position == 0 || source[position - 1] <= 0x20 {
          let comment = source[position...].prefix { $0 != 0x0A && $0 != 0x0D }
          comments.append(String(decoding: comment, as: UTF8.self).trimmingSpaces)
          position += comment.count
        }
        position += 1
      }
    }
    root.forEachLeaf { leaf in
      collect(upTo: leaf.bytes.lowerBound)
      position = max(position, leaf.bytes.upperBound)
    }
    collect(upTo: source.count)
    return comments.sorted()
  }

  /// All that the loader reads from a file, without places.
  private func meaning(of source: [UInt8]) -> [String] {
    let loaded = readCatalog([CatalogFile(name: "weapon.yaml", path: "weapon.yaml", source: source)])
    return ["\(loaded.taxonomy.classes.map { words(of: $0) })"] + loaded.diagnostics.map { "\($0.code) \($0.message)" }.sorted()
  }

  private func words(of value: Any) -> String {
    if value is Place { return "" }
    let children = Mirror(reflecting: value).children
    return children.isEmpty ? "\(value)" : "(" + children.map { "\($0.label ?? ""):\(words(of: $0.value))" }.joined(separator: " ") + ")"
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var trimmed = Substring(self)
    while let last = trimmed.last, last == " " || last == "\t" { trimmed.removeLast() }
    return String(trimmed)
  }
}

/// Writes a class file in any of the ways in which one may be written.
struct RandomCatalogFile {
  private var random: SeededGenerator
  private var comments = 0

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func source() -> [UInt8] {
    var text = random.chance(20) ? "# head\n\n" : ""
    for key in ["class", "label", "definition", "codes", "not", "terms", "systems", "examples"].shuffled(using: &random) {
      text += pause(0)
      switch key {
      case "class": text += "class:\(gap)\(scalar("weapon"))\(remark)\n"
      case "label", "definition": text += "\(key):\(gap)\(anyText(indent: 2))\n"
      case "codes": text += "codes:\(gap){unroca: VII, \(random.pick(["cameo: \"193\"", "gdelt: [A, B]"]))}\(remark)\n"
      case "not": text += "not:" + list([scalar("a b"), scalar("c: d"), scalar("it's")])
      case "terms": text += "terms:" + list((0..<3).map { term($0) })
      case "systems": text += "systems:" + list((0..<2).map { system($0) })
      default: text += "examples:" + list(["{untagged: \"Nothing, came.\"}", "{tagged: 'A [tank](weapon) came.'}"])
      }
    }
    if random.chance(10) { text.removeLast() }
    return random.chance(10) ? Array(text.utf8).flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] } : Array(text.utf8)
  }

  private var gap: String { mutating get { random.pick([" ", " ", " ", "  ", "   "]) } }

  private var remark: String {
    mutating get {
      guard random.chance(15) else { return "" }
      comments += 1
      return "  # remark \(comments)"
    }
  }

  private mutating func pause(_ indent: Int) -> String {
    var lines = ""
    if random.chance(10) { lines += "\n" }
    if random.chance(15) {
      comments += 1
      lines += String(repeating: " ", count: random.pick([indent, indent, 0, indent + 1])) + "# line \(comments)\n"
    }
    return lines
  }

  private mutating func scalar(_ text: String) -> String {
    let single = "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    let isPlain = !text.contains(": ") && !text.contains(",") && text != "no"
    return random.pick(isPlain ? [text, text, "\"\(text)\"", single] : ["\"\(text)\"", single])
  }

  private mutating func anyText(indent: Int) -> String {
    let margin = "\n" + String(repeating: " ", count: indent + Int.random(in: 0...3, using: &random))
    switch random.pick([0, 1, 2, 3, 4]) {
    case 0: return ">\(random.pick(["", "-"]))\(margin)one two\(margin)three"
    case 1: return "|\(margin)one\n\(margin)  two"
    case 2: return "\"one\(margin)two\""
    case 3: return "one\(margin)two"
    default: return scalar(random.pick(["plain words", "a: b", "\(Int.random(in: 1...99, using: &random))", "no"]))
    }
  }

  private mutating func term(_ number: Int) -> String {
    guard random.chance(60) else { return scalar("term \(number)") }
    let pairs = [
      "term: \(scalar("word \(number)"))", "strength: weak", "near: [\(scalar("x")), y\(random.chance(20) ? ",\n        z" : "")]",
    ]
    return "{" + pairs.shuffled(using: &random).joined(separator: random.pick([", ", ",", " , "])) + "}"
  }

  private mutating func system(_ number: Int) -> String {
    var pairs = ["name: \(scalar("S-\(number)0"))", "origin: NO", "source: \(scalar("army"))"]
    if random.chance(40) { pairs.append("unless: [\((0..<15).map { "cue number \($0)" }.joined(separator: ", "))]") }
    if random.chance(30) { pairs.append("weak: &w\(number) [S-\(number)0]") }
    if random.chance(30), number > 0 { pairs.append("aliases: [S-1]") }
    return "{" + pairs.shuffled(using: &random).joined(separator: ", ") + "}"
  }

  /// A list in brackets, in block style, or in block style with its mappings in block style.
  private mutating func list(_ items: [String]) -> String {
    if random.chance(30) { return "\(gap)[" + items.joined(separator: random.pick([", ", ",", ",\n   "])) + "]\(remark)\n" }
    let indent = random.pick([0, 2, 2, 4])
    let margin = String(repeating: " ", count: indent)
    var text = "\(remark)\n"
    for item in items {
      text += pause(indent)
      let dash = random.pick(["- ", "- ", "-   "])
      if item.hasPrefix("{"), !item.contains("["), !item.contains("\""), !item.contains("'"), random.chance(50) {
        let pairs = item.dropFirst().dropLast().split(separator: ",").map { $0.drop { $0 == " " } }
        text += margin + dash + pairs.joined(separator: "\(remark)\n" + margin + String(repeating: " ", count: dash.count)) + "\n"
      } else {
        text += margin + dash + item + remark + "\n"
      }
    }
    return text
  }
}
