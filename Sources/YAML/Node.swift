/// A value of a YAML document that knows where it stands.
///
/// An alias has been replaced by a copy of what it names, so the same location may occur more than once in a tree.
package struct Node: Sendable {
  package enum Content: Sendable {
    case scalar(Scalar)
    case sequence([Node])
    /// In the file's order. Keys are scalars, and no two have the same text.
    case mapping([(key: Node, value: Node)])
  }

  package var content: Content
  package var location: NodeLocation

  package init(_ content: Content, at location: NodeLocation) {
    self.content = content
    self.location = location
  }
}

extension Node {
  package var scalar: Scalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  package var sequence: [Node]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  package var mapping: [(key: Node, value: Node)]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// The value of a key, where this is a mapping that has it. Complexity: O(number of keys).
  package subscript(_ key: String) -> Node? {
    mapping?.first { $0.key.scalar?.text == key }?.value
  }

  /// What a message calls this node: `a text`, `nothing`, `a list` or `a mapping`.
  package var kind: String {
    switch content {
    case .scalar(let scalar): scalar.isNull ? "nothing" : "a text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}

/// A single value. Numbers and truth values are not told apart from other text: what they mean is for the reader of the tree.
package struct Scalar: Sendable, Hashable {
  /// The value with quotes, escapes and line folding undone.
  package var text: String
  /// Written without quotes and not as a block (`|`, `>`).
  package var isPlain: Bool

  package init(text: String, isPlain: Bool) {
    self.text = text
    self.isPlain = isPlain
  }

  /// Nothing at all, `~` or `null`, unquoted.
  package var isNull: Bool {
    guard isPlain, text.utf8.count <= 4 else { return false }  // Asked of every text, and hardly one is as short as these.
    return switch text {
    case "", "~", "null", "Null", "NULL": true
    default: false
    }
  }
}

/// Where a node stands in its file, in 16 bytes; `Document.location(of:)` adds the file's name.
package struct NodeLocation: Sendable, Hashable {
  private var storedLine: UInt32
  private var storedColumn: UInt32
  private var start: UInt32
  private var end: UInt32

  /// From 1.
  package var line: Int { Int(storedLine) }
  /// From 1, in Unicode scalars.
  package var column: Int { Int(storedColumn) }
  /// UTF-8 bytes of the file, end exclusive: quotes, brackets and an anchor included, a comment behind the node not. Empty
  /// where a value is left out (`key:`).
  package var bytes: Range<Int> { Int(start)..<Int(end) }

  /// - Precondition: all numbers fit in 32 bits, which `YAMLLimits` sees to.
  package init(line: Int, column: Int, bytes: Range<Int>) {
    storedLine = UInt32(line)
    storedColumn = UInt32(column)
    start = UInt32(bytes.lowerBound)
    end = UInt32(bytes.upperBound)
  }

  /// The same start with another end, never before the start.
  func ending(at newEnd: NodeLocation) -> NodeLocation {
    var copy = self
    copy.end = max(start, newEnd.end)
    return copy
  }
}
