package import Taxonomy
package import TextFormats

/// A class with the classes below it.
package struct ClassTree: Sendable {
  /// Position in `Taxonomy.classes`.
  package var position: Int
  package var own: ClassCounts
  /// Of the class and all below it.
  package var total: ClassCounts
  package var children: [ClassTree]

  /// The tree below a class. Complexity: linear in the catalogue.
  package init(of position: Int, in taxonomy: Taxonomy) {
    self.init(of: position, in: taxonomy, childrenOf: Self.children(in: taxonomy))
  }

  /// All trees of a catalogue: one in a sound one. Classes whose parents go round in a circle stand below none; the first of them is
  /// taken for a root.
  package static func all(in taxonomy: Taxonomy) -> [ClassTree] {
    let children = children(in: taxonomy)
    var seen: Set<Int> = []
    var trees: [ClassTree] = []
    let roots = taxonomy.classes.indices.filter { taxonomy.parents[$0] == nil }
    for position in roots + Array(taxonomy.classes.indices) where !seen.contains(position) {
      let tree = ClassTree(of: position, in: taxonomy, childrenOf: children)
      seen.formUnion(tree.positions)
      trees.append(tree)
    }
    return trees
  }

  private init(of position: Int, in taxonomy: Taxonomy, childrenOf: [Int: [Int]], above: [Int] = []) {
    let path = above + [position]
    self.position = position
    own = ClassCounts(taxonomy.classes[position])
    children = childrenOf[position, default: []].filter { !path.contains($0) }.map {
      ClassTree(of: $0, in: taxonomy, childrenOf: childrenOf, above: path)
    }
    total = children.reduce(own) { $0 + $1.total }
  }

  private static func children(in taxonomy: Taxonomy) -> [Int: [Int]] {
    var children: [Int: [Int]] = [:]
    for position in taxonomy.classes.indices {
      if let parent = taxonomy.parents[position] { children[parent, default: []].append(position) }
    }
    return children
  }

  /// Of this class and all below it, from the top.
  package var positions: [Int] { [position] + children.flatMap(\.positions) }
}

/// Trees as text or JSON.
package struct TreeReport: Sendable {
  private let trees: [ClassTree]
  private let taxonomy: Taxonomy

  package init(_ trees: [ClassTree], in taxonomy: Taxonomy) {
    self.trees = trees
    self.taxonomy = taxonomy
  }

  /// A line a class, indented by its depth. A class with others below it has two numbers: its own, and with all below.
  package var text: String {
    var table = TextColumns(isNumber: [false, true, true, true, true])
    table.add(["class", "terms", "systems", "families", "examples"])
    for tree in trees { add(tree, depth: 0, to: &table) }
    return table.lines.joined(separator: "\n") + "\n"
  }

  private func add(_ tree: ClassTree, depth: Int, to table: inout TextColumns) {
    let counts = [\ClassCounts.terms, \.systems, \.families, \.examples].map { count in
      tree.children.isEmpty ? String(tree.own[keyPath: count]) : "\(tree.own[keyPath: count])/\(tree.total[keyPath: count])"
    }
    table.add([String(repeating: "  ", count: depth) + taxonomy.classes[tree.position].id] + counts)
    for child in tree.children { add(child, depth: depth + 1, to: &table) }
  }

  /// A list of trees: `own` counts a class alone, `total` all below it too.
  package var json: JSONText { .array(trees.map(json)) }

  private func json(_ tree: ClassTree) -> JSONText {
    let weaponClass = taxonomy.classes[tree.position]
    return .object([
      ("class", .string(weaponClass.id)), ("label", .string(weaponClass.label)), ("at", .string(taxonomy.reference(weaponClass.place))),
      ("own", .object(tree.own.members)), ("total", .object(tree.total.members)), ("children", .array(tree.children.map(json))),
    ])
  }
}
