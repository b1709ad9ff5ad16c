import YAML

/// A key a line for mappings in braces, and an item a line for lists of them in brackets, where they do not fit one line.
struct BlockStylePass {
  private let source: [UInt8]
  private let lines: SourceLines
  private let oneLine: OneLine

  init(source: [UInt8]) {
    self.source = source
    oneLine = OneLine(source: source)
    lines = SourceLines(source)
  }

  /// The outermost such mappings and lists; what is inside them is for the next round.
  func edits(for root: SyntaxNode) -> [SourceEdit] {
    var edits: [SourceEdit] = []
    collect(root, column: 0, &edits)
    return edits
  }

  /// - Parameter column: of the key or the `-` that the node stands behind.
  private func collect(_ node: SyntaxNode, column: Int, _ edits: inout [SourceEdit]) {
    guard !node.isBracketed else { return }
    switch node.content {
    case .scalar, .alias: break
    case .mapping(let entries):
      for entry in entries {
        let column = lines.column(entry.key.bytes.lowerBound)
        if let split = split(entry.value, column: column + 2, behind: entry.key.bytes.upperBound, isBelowKey: true) {
          edits += split
        } else {
          collect(entry.value, column: column, &edits)
        }
      }
    case .sequence(let items):
      for item in items {
        let start = item.bytes.lowerBound
        if let split = split(item, column: lines.column(start), behind: start, isBelowKey: false) {
          edits += split
        } else {
          collect(item, column: column, &edits)
        }
      }
    }
  }

  /// The edit that turns a node in brackets into lines; nil where it may stay.
  private func split(_ node: SyntaxNode, column: Int, behind start: Int, isBelowKey: Bool) -> [SourceEdit]? {
    guard node.isBracketed, !node.hasAnchor, isTooLong(node), let pieces = pieces(of: node), let first = pieces.first else { return nil }
    let margin = "\n" + String(repeating: " ", count: column)
    let end = lines.end(ofLineAt: node.bytes.upperBound - 1)
    let rest = node.bytes.upperBound..<end
    // A comment behind the closing bracket moves up to the first line. Anything else there is not expected.
    let comment = source[rest].drop { $0 == 0x20 || $0 == 0x09 }
    guard comment.isEmpty || comment.first == UInt8(ascii: "#") else { return nil }
    let remark = comment.isEmpty ? "" : "  " + String(decoding: comment, as: UTF8.self)
    if isBelowKey {
      let gap = start..<node.bytes.lowerBound
      guard source[gap].allSatisfy({ ": \t\n".utf8.contains($0) }) else { return nil }
      return [SourceEdit(start..<end, ":" + remark + pieces.map { margin + $0 }.joined())]
    }
    return [SourceEdit(node.bytes.lowerBound..<end, first + remark + pieces.dropFirst().map { margin + $0 }.joined())]
  }

  /// Past the width, or over several lines. Lists of texts are not split, whatever their length.
  private func isTooLong(_ node: SyntaxNode) -> Bool {
    if let items = node.items, !items.contains(where: \.isCollection) { return false }
    return source[node.bytes].contains(0x0A) || lines.column(node.bytes.upperBound) > CatalogFormat.width
  }

  /// The node's entries or items, a line each; nil where it is empty or holds comments.
  private func pieces(of node: SyntaxNode) -> [String]? {
    guard !holdsComment(node) else { return nil }
    if let items = node.items { return items.isEmpty ? nil : items.map { "- " + oneLine.node($0) } }
    guard let entries = node.entries, !entries.isEmpty else { return nil }
    return entries.map(oneLine.entry)
  }

  /// Whether a `#` stands between the parts of brackets.
  private func holdsComment(_ node: SyntaxNode) -> Bool {
    var parts: [Range<Int>] = []
    node.forEachLeaf { parts.append($0.bytes) }
    var position = node.bytes.lowerBound
    for part in parts + [node.bytes.upperBound..<node.bytes.upperBound] {
      if position < part.lowerBound, source[position..<part.lowerBound].contains(UInt8(ascii: "#")) { return true }
      position = max(position, part.upperBound)
    }
    return false
  }
}

extension SyntaxNode {
  /// Calls `body` with every scalar and alias, in the file's order.
  func forEachLeaf(_ body: (SyntaxNode) -> Void) {
    switch content {
    case .scalar, .alias: body(self)
    case .sequence(let items): for item in items { item.forEachLeaf(body) }
    case .mapping(let entries):
      for entry in entries {
        entry.key.forEachLeaf(body)
        entry.value.forEachLeaf(body)
      }
    }
  }
}
