import YAML

/// Values as they are written, on one line. What stands on one line already is taken as it is; else comments are left out.
struct OneLine {
  let source: [UInt8]

  func entry(_ entry: SyntaxNode.Entry) -> String {
    let value = node(entry.value)
    return node(entry.key) + (entry.key.isAlias ? " :" : ":") + (value.isEmpty ? "" : " " + value)
  }

  /// A value as it may stand in brackets: a block list or mapping gets brackets or braces.
  func node(_ node: SyntaxNode) -> String {
    let written = source[node.bytes]
    guard written.contains(0x0A) || node.isCollection && !node.isBracketed else { return String(decoding: written, as: UTF8.self) }
    let anchor = String(decoding: source[node.bytes.lowerBound..<node.contentStart].prefix { $0 > 0x20 }, as: UTF8.self)
    let front = anchor.isEmpty ? "" : anchor + " "
    switch node.content {
    case .alias(let name): return "*" + name
    case .scalar(let scalar): return front + ScalarWriting.written(scalar.text, inBrackets: true)
    case .sequence(let items): return front + "[" + items.map(self.node).joined(separator: ", ") + "]"
    case .mapping(let entries): return front + "{" + entries.map(entry).joined(separator: ", ") + "}"
    }
  }
}
