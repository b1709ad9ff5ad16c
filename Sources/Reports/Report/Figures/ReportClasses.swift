import Taxonomy

/// The classes that a report counts by: those of the catalogue and, behind them, ids that it does not know.
struct ReportClasses: Sendable {
  struct Entry: Sendable {
    var id: String
    var label: String
    /// Labels from the tree's root down to the class.
    var path: [String]
    /// Positions of the class and of those above it, itself first. The tree's root belongs to no lineage but its own, so that its own
    /// mentions can be told from all mentions.
    var lineage: [Int]

    /// The position of the topmost class above it, or its own.
    var family: Int { lineage[lineage.count - 1] }
    /// 0 for a family.
    var depth: Int { lineage.count - 1 }
  }

  private(set) var entries: [Entry]
  private var positions: [String: Int]
  /// Ids that the catalogue does not have, in the order of their first tag.
  private(set) var unknown: [String] = []
  private let taxonomy: Taxonomy

  init(_ taxonomy: Taxonomy) {
    self.taxonomy = taxonomy
    positions = taxonomy.positions
    entries = taxonomy.classes.indices.map { position in
      let lineage = taxonomy.lineages[position]
      let weaponClass = taxonomy.classes[position]
      return Entry(
        id: weaponClass.id, label: weaponClass.label, path: lineage.reversed().map { taxonomy.classes[$0].label },
        lineage: lineage.count > 1 ? lineage.dropLast() : lineage)
    }
  }

  /// The position of an id, a former one too. An unknown one is added as a family of its own.
  mutating func position(of id: String) -> Int {
    if let position = positions[id] { return position }
    let position = taxonomy.position(of: id) ?? entries.count
    positions[id] = position
    if position == entries.count {
      entries.append(Entry(id: id, label: id, path: [id], lineage: [position]))
      unknown.append(id)
    }
    return position
  }

  /// Whether one of two classes stands above the other, or they are the same.
  func areRelated(_ one: Int, _ other: Int) -> Bool {
    entries[one].lineage.contains(other) || entries[other].lineage.contains(one)
  }
}
