import Diagnostics
import Taxonomy
import YAML

/// Edits of the lists of one class file. Each leaves all other bytes as they are.
struct ListEditing {
  let file: String
  let source: [UInt8]
  private let root: SyntaxNode
  private let lines: SourceLines

  /// - Throws: where the file is no class file in block style, which no edit here could keep readable.
  init(_ source: [UInt8], file: String) throws(EditProblem) {
    guard let root = parseSyntax(source), root.entries?.isEmpty == false, !root.isBracketed else {
      throw EditProblem("not-editable", "\(file) is no mapping with a key a line", fix: "run 'weapontag catalog check', or edit it by hand")
    }
    self.file = file
    self.source = source
    self.root = root
    lines = SourceLines(source)
  }

  subscript(_ key: String) -> SyntaxNode? { root[key] }

  /// Where a key itself is written.
  func keyStart(_ key: String) -> Int? { root.entries?.first { $0.key.scalar?.text == key }?.key.bytes.lowerBound }

  /// Appends items to the list of a key; the key is added in its canonical place where the file has none.
  func appending(_ items: [ListItem], to key: String) throws(EditProblem) -> [SourceEdit] {
    guard !items.isEmpty else { return [] }
    guard let list = root[key] else { return [newKey(key, value: items.map { $0.block(at: 2) }.joined())] }
    let inBrackets = items.map(\.inBrackets).joined(separator: ", ")
    guard let old = list.items else {
      guard let text = list.scalar else {
        throw EditProblem("not-editable", "'\(key)' is no list of its own", at: location(of: list), fix: "write the list out here")
      }
      let known = ScalarWriting.written(text.text, inBrackets: true)
      return [SourceEdit(list.contentStart..<list.bytes.upperBound, "[\(known), \(inBrackets)]")]
    }
    if list.isBracketed {
      return [.insertion(old.isEmpty ? inBrackets : ", " + inBrackets, at: old.last?.bytes.upperBound ?? list.contentStart + 1)]
    }
    let column = lines.column(list.contentStart)
    let end = lines.end(ofLineAt: max(list.contentStart, (old.last ?? list).contentEnd(in: source) - 1))
    return [.insertion(items.map { $0.block(at: column) }.joined(), at: end)]
  }

  /// Adds former ids to `was`.
  ///
  /// - Parameter living: an id that is no former one any more; its place is taken.
  func addingFormerIDs(_ ids: [String], insteadOf living: String) throws(EditProblem) -> [SourceEdit] {
    let written = ids.map { ScalarWriting.written($0, inBrackets: true) }.joined(separator: ", ")
    guard let was = root["was"] else { return [newKey("was", value: " [\(written)]")] }
    if let taken = (was.items ?? [was]).first(where: { $0.scalar?.text == living }) {
      return [SourceEdit(taken.contentStart..<taken.bytes.upperBound, was.isBracketed || ids.count == 1 ? written : "[\(written)]")]
    }
    return try appending(
      ids.map { ListItem(comments: [], inBrackets: ScalarWriting.written($0, inBrackets: true), lines: [$0]) }, to: "was")
  }

  /// The items of a key's list as they are written, with the comments above each.
  func items(of key: String) -> [(node: SyntaxNode, item: ListItem)] {
    guard let list = root[key] else { return [] }
    guard let nodes = list.items else {
      guard let text = list.scalar?.text else { return [] }
      let written = ScalarWriting.written(text, inBrackets: true)
      return [(list, ListItem(comments: [], inBrackets: written, lines: [written]))]
    }
    var position = list.contentStart
    return nodes.map { node in
      defer { position = max(position, node.bytes.upperBound) }
      let text = OneLine(source: source)
      guard !list.isBracketed else { return (node, ListItem(comments: [], inBrackets: text.node(node), lines: [text.node(node)])) }
      return (node, ListItem(comments: comments(above: node, from: position), inBrackets: text.node(node), lines: itemLines(node)))
    }
  }

  func location(of node: SyntaxNode) -> SourceLocation {
    SourceLocation(file: file, bytes: node.bytes, in: source)
  }

  /// A key with its value, before the first key that stands behind it in canonical order.
  private func newKey(_ key: String, value: String) -> SourceEdit {
    let keys = KeyOrder.weaponClass.keys
    let rank = keys.firstIndex(of: key) ?? keys.count
    let entries = root.entries ?? []
    guard let next = entries.first(where: { (keys.firstIndex(of: $0.key.scalar?.text ?? "") ?? keys.count) > rank }),
      let first = entries.first, next.key.bytes.lowerBound > first.key.bytes.lowerBound
    else {
      let end = lines.end(ofLineAt: max(0, (entries.last?.value ?? root).contentEnd(in: source) - 1))
      return .insertion("\n\(key):\(value)", at: end)
    }
    var line = lines.line(of: next.key.bytes.lowerBound)
    while line > 0, lines.looksLikeComment(line - 1), lines.indentation(line - 1) == 0 { line -= 1 }
    return .insertion("\(key):\(value)\n", at: lines.start(line))
  }

  /// Comment lines between the item before and this one's `-`.
  private func comments(above node: SyntaxNode, from start: Int) -> [String] {
    var found: [String] = []
    var line = lines.line(of: node.bytes.lowerBound)
    while line > 0, lines.start(line - 1) >= start, lines.looksLikeComment(line - 1) {
      line -= 1
      found.append(String(decoding: source[lines.bytes(line)].drop { $0 <= 0x20 }, as: UTF8.self))
    }
    return found.reversed()
  }

  /// The lines of an item of a block list, with comments behind them and between them.
  private func itemLines(_ node: SyntaxNode) -> [String] {
    let first = lines.line(of: node.bytes.lowerBound)
    let last = lines.line(of: max(node.bytes.lowerBound, node.contentEnd(in: source) - 1))
    let column = lines.column(node.bytes.lowerBound)
    let start = String(decoding: source[node.bytes.lowerBound..<lines.bytes(first).upperBound], as: UTF8.self)
    guard last > first else { return [start] }
    return [start]
      + (first + 1...last).map { line in
        let bytes = lines.bytes(line)
        return String(decoding: source[bytes.dropFirst(min(column, lines.indentation(line)))], as: UTF8.self)
      }
  }
}
