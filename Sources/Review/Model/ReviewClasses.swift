package import Taxonomy

/// A weapon class as reviewers choose it.
package struct ReviewClass: Sendable, Equatable {
  package var id: String
  package var label: String
  /// Nil for the root.
  package var parent: String?
  package var definition: String

  package init(id: String, label: String, parent: String?, definition: String) {
    self.id = id
    self.label = label
    self.parent = parent
    self.definition = definition
  }
}

/// The class tree that answers are chosen from, with the ids that classes had before.
package struct ReviewClasses: Sendable {
  /// Depth first, children by id.
  package var classes: [ReviewClass]
  /// The living id of each former one.
  package var renames: [String: String]

  package init(classes: [ReviewClass], renames: [String: String] = [:]) {
    self.classes = classes
    self.renames = renames
  }

  /// The classes of a catalogue. Linear in them.
  package init(_ taxonomy: Taxonomy) {
    var children: [Int?: [Int]] = [:]
    for (position, parent) in taxonomy.parents.enumerated() where taxonomy.positions[taxonomy.classes[position].id] == position {
      children[parent, default: []].append(position)
    }
    var classes: [ReviewClass] = []
    var open = (children[nil] ?? []).reversed().map { $0 }
    while let position = open.popLast() {
      let stated = taxonomy.classes[position]
      let parent = taxonomy.parents[position].map { taxonomy.classes[$0].id }
      classes.append(ReviewClass(id: stated.id, label: stated.label, parent: parent, definition: stated.definition))
      open += (children[position] ?? []).sorted { taxonomy.classes[$0].id > taxonomy.classes[$1].id }
    }
    self.init(classes: classes, renames: taxonomy.formerPositions.mapValues { taxonomy.classes[$0].id })
  }

  /// For each class the number of the last class below it, itself where it has none. Classes are ordered depth first.
  var lastDescendants: [Int] {
    var numbers: [String: Int] = [:]
    for (number, entry) in classes.enumerated() { numbers[entry.id] = number }
    var last = Array(classes.indices)
    for number in classes.indices.reversed() {
      if let parent = classes[number].parent.flatMap({ numbers[$0] }) { last[parent] = max(last[parent], last[number]) }
    }
    return last
  }
}
