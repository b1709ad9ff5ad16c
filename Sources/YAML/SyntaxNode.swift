/// A value of a YAML document as it is written: its brackets, its anchor, and aliases that are not replaced by what they name.
/// For tools that edit files; `Node` is for those that read them.
package struct SyntaxNode: Sendable {
  package struct Entry: Sendable {
    package var key: SyntaxNode
    package var value: SyntaxNode
  }

  package enum Content: Sendable {
    case scalar(Scalar)
    case alias(String)
    case sequence([SyntaxNode])
    case mapping([Entry])
  }

  package var content: Content
  /// UTF-8 bytes of the file, the anchor included. A block ends with its last part, not with the comments behind it; a block scalar
  /// (`|`, `>`) may end at the start of a later line. Empty where a value is left out.
  package var bytes: Range<Int>
  /// Where the value itself starts, behind its anchor.
  package var contentStart: Int
  package var hasAnchor: Bool
  /// A list in `[` and `]`, or a mapping in `{` and `}`. A mapping of one pair in a list, without braces, is none.
  package var isBracketed: Bool
}

extension SyntaxNode {
  package var scalar: Scalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  package var items: [SyntaxNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  package var entries: [Entry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  package var isCollection: Bool { items != nil || entries != nil }

  package var isAlias: Bool {
    if case .alias = content { true } else { false }
  }

  /// The value of a key, where this is a mapping that has it. Complexity: O(number of keys).
  package subscript(_ key: String) -> SyntaxNode? {
    entries?.first { $0.key.scalar?.text == key }?.value
  }

  /// Whether this value or one within it has an anchor or is an alias.
  package var hasReference: Bool {
    if hasAnchor { return true }
    return switch content {
    case .scalar: false
    case .alias: true
    case .sequence(let items): items.contains(where: \.hasReference)
    case .mapping(let entries): entries.contains { $0.key.hasReference || $0.value.hasReference }
    }
  }
}

/// The document of a file as it is written.
///
/// - Returns: nil for a file without a value, and for one in which `parseYAML` finds anything wrong.
///
/// Complexity: O(size of the file).
package func parseSyntax(_ source: [UInt8], limits: YAMLLimits = YAMLLimits()) -> SyntaxNode? {
  let parsed = parseYAML(source, file: "", limits: limits)
  guard parsed.diagnostics.isEmpty, parsed.document.root != nil, var builder = try? SyntaxBuilder(source) else { return nil }
  return try? builder.document()
}

/// Builds the tree from libyaml's events. The file has been read once already, so that its depth and its size are within the limits.
private struct SyntaxBuilder: ~Copyable {
  private let source: [UInt8]
  private var reader: EventReader
  private var cursor: MarkCursor

  init(_ source: [UInt8]) throws(LibYAMLError) {
    self.source = source
    reader = try EventReader(source)
    cursor = MarkCursor(source)
  }

  mutating func document() throws(LibYAMLError) -> SyntaxNode? {
    _ = try reader.next()
    guard case .documentStart = try reader.next().kind else { return nil }
    return try node(from: reader.next())
  }

  private mutating func node(from event: Event) throws(LibYAMLError) -> SyntaxNode {
    let bytes = cursor.location(from: event.start, to: event.end).bytes
    var node = SyntaxNode(
      content: .scalar(.empty), bytes: bytes, contentStart: contentStart(of: event, bytes), hasAnchor: event.anchor != nil,
      isBracketed: false)
    switch event.kind {
    case .scalar(let scalar): node.content = .scalar(scalar)
    case .alias(let name): node.content = .alias(name)
    case .sequenceStart(let isFlow):
      node.isBracketed = isFlow
      try readItems(into: &node)
    case .mappingStart(let isFlow):
      node.isBracketed = isFlow && node.contentStart < source.count && source[node.contentStart] == UInt8(ascii: "{")
      try readEntries(into: &node)
    default: break
    }
    return node
  }

  private mutating func readItems(into node: inout SyntaxNode) throws(LibYAMLError) {
    var items: [SyntaxNode] = []
    while true {
      let event = try reader.next()
      if case .sequenceEnd = event.kind {
        end(&node, at: event, last: items.last)
        node.content = .sequence(items)
        return
      }
      items.append(try self.node(from: event))
    }
  }

  private mutating func readEntries(into node: inout SyntaxNode) throws(LibYAMLError) {
    var entries: [SyntaxNode.Entry] = []
    while true {
      let event = try reader.next()
      if case .mappingEnd = event.kind {
        end(&node, at: event, last: entries.last?.value)
        node.content = .mapping(entries)
        return
      }
      let key = try self.node(from: event)
      entries.append(SyntaxNode.Entry(key: key, value: try self.node(from: reader.next())))
    }
  }

  /// A block's own end mark lies behind the comments that follow it.
  private mutating func end(_ node: inout SyntaxNode, at event: Event, last: SyntaxNode?) {
    let end = node.isBracketed ? cursor.location(from: event.start, to: event.end).bytes.upperBound : last?.bytes.upperBound
    node.bytes = node.bytes.lowerBound..<max(node.bytes.upperBound, end ?? 0)
  }

  /// Behind `&name` and what separates it from the value.
  private func contentStart(of event: Event, _ bytes: Range<Int>) -> Int {
    guard let anchor = event.anchor else { return bytes.lowerBound }
    return source.positionBehindTrivia(from: bytes.lowerBound + 1 + anchor.utf8.count)
  }
}

extension [UInt8] {
  /// The first byte from `start` on that is no white space, line end or comment. Complexity: linear in what is passed over.
  package func positionBehindTrivia(from start: Int) -> Int {
    var position = start
    while position < count {
      switch self[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      case UInt8(ascii: "#") where position == 0 || self[position - 1] <= 0x20:
        while position < count, self[position] != 0x0A { position += 1 }
      default: return position
      }
    }
    return position
  }
}
