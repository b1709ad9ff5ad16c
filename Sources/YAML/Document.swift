package import Diagnostics

/// One YAML file: its bytes and the tree in them.
package struct Document: Sendable {
  package var file: String
  package var source: [UInt8]
  /// `nil` where the file holds no value, or where an error kept the tree from being finished.
  package var root: Node?

  package init(file: String, source: [UInt8], root: Node?) {
    self.file = file
    self.source = source
    self.root = root
  }

  package func location(of node: Node) -> SourceLocation {
    location(of: node.location)
  }

  package func location(of place: NodeLocation) -> SourceLocation {
    SourceLocation(file: file, line: place.line, column: place.column, bytes: place.bytes)
  }
}

/// What `parseYAML` hands back.
package struct ParsedYAML: Sendable {
  package var document: Document
  /// In reading order; all are errors. Empty where the file is sound.
  package var diagnostics: [Diagnostic]

  package init(document: Document, diagnostics: [Diagnostic]) {
    self.document = document
    self.diagnostics = diagnostics
  }
}

/// What a file may cost before it is refused.
package struct YAMLLimits: Sendable {
  /// Size of a file.
  package var bytes: Int
  /// Sequences and mappings within one another.
  package var depth: Int
  /// Values, keys, sequences and mappings, counted as if every alias were written out.
  package var nodes: Int

  /// - Parameter bytes: at most 4 GiB less one, which the nodes' locations can hold.
  package init(bytes: Int = 4 << 20, depth: Int = 64, nodes: Int = 100_000) {
    self.bytes = min(bytes, Int(UInt32.max) - 1)
    self.depth = depth
    self.nodes = nodes
  }
}
