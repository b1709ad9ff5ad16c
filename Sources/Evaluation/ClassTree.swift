import Diagnostics
package import Taxonomy

/// The class tree as far as scores need it. Classes are numbered in the order of their ids.
package struct ClassTree: Sendable {
  /// In the order of their UTF-8.
  package let ids: [String]
  private let positions: [String: Int]
  /// For each class itself and its ancestors. The root stands only in its own.
  private let closures: [[Int]]

  /// The tree of a catalogue. It knows a class by its former ids too.
  package init(_ taxonomy: Taxonomy) {
    self.init(
      parents: Dictionary(taxonomy.classes.map { ($0.id, $0.parent?.text) }) { first, _ in first },
      former: taxonomy.formerPositions.mapValues { taxonomy.classes[$0].id })
  }

  /// A tree by the parent of each id; a class whose parent is nil or not in the tree is a root.
  ///
  /// - Parameter former: for each id that is given up, the class that has taken its place.
  package init(parents: [String: String?], former: [String: String] = [:]) {
    let ids = parents.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let positions = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    self.ids = ids
    self.positions = positions.merging(former.compactMapValues { positions[$0] }) { living, _ in living }
    let parent = ids.map { id in parents[id]?.flatMap { positions[$0] } }
    closures = ids.indices.map { position in
      var chain = [position]
      while let above = parent[chain[chain.count - 1]], !chain.contains(above) { chain.append(above) }
      return chain.count > 1 ? chain.filter { parent[$0] != nil } : chain
    }
  }

  package func position(of id: String) -> Int? { positions[id] }

  /// Classes with all their ancestors, the root only where it is given itself, so that a near miss costs less than a wild one.
  func closure(of classes: Set<Int>) -> Set<Int> {
    classes.reduce(into: []) { $0.formUnion(closures[$1]) }
  }

  /// What to do about an id that the tree does not have.
  func suggestion(for id: String) -> String {
    closestMatch(to: id, in: ids).map { "did you mean '\($0)'?" } ?? "take a class of the catalogue, or name another with --catalog"
  }
}
