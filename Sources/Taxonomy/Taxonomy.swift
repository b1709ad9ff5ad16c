/// A file of the catalogue, or of an overlay, as it was read.
package struct CatalogFile: Sendable {
  /// As the user named the folder, with the file's path behind it.
  package var name: String
  /// Relative to the folder.
  package var path: String
  package var source: [UInt8]
  /// The overlay it belongs to; nil for the catalogue itself.
  package var overlay: Overlay?

  package init(name: String, path: String, source: [UInt8], overlay: Overlay? = nil) {
    self.name = name
    self.path = path
    self.source = source
    self.overlay = overlay
  }
}

/// A named group of cue words.
package struct Topic: Sendable {
  package var name: Phrase
  package var cues: [Phrase]
}

/// Words around a mention that speak for or against it, shared by all classes (`context.yaml`).
package struct ContextRules: Sendable {
  package var topics: [Topic] = []
  /// Last words of a proper name of an organisation, law, place or work.
  package var nameEndings: [Phrase] = []
  /// First words of such a name.
  package var nameOpenings: [Phrase] = []
  /// Names that stand before weapons and name none: of countries, peoples, groups, months.
  package var otherNames: [Phrase] = []
  /// Cues that say whether a mention is negated, alleged, hypothetical or historical.
  package var status: [StatusCues] = []
  /// Words that tell what short forms stand for.
  package var references = ReferenceRules()
  /// False where `context.yaml` could not be read, so that nobody knows its topics.
  package var isReadable = true

  /// The most topics that are told apart.
  package static let topicLimit = 64

  package init() {}
}

/// The class tree with its terms, systems, context rules and examples, decoded from the catalogue's files.
package struct Taxonomy: Sendable {
  package var files: [CatalogFile]
  /// Ordered by path, so that a class stands before its descendants; those of overlays come behind.
  package var classes: [WeaponClass]
  package var context: ContextRules
  /// What overlays have taken out of the classes below them.
  package var switchedOff: [SwitchedOffForm]
  /// The position in `classes` of an id; of a duplicate id, the first.
  package private(set) var positions: [String: Int]
  /// The position in `classes` of an id that a class had once; of an id that two classes claim, the first. Living ids are not in it.
  package private(set) var formerPositions: [String: Int]
  /// For each class the position of its parent, or nil for the root and for an unknown parent.
  package private(set) var parents: [Int?]
  /// For each class the positions of its ancestors, itself first, the root last; cut where a cycle closes.
  package private(set) var lineages: [[Int]]

  package init(files: [CatalogFile], classes: [WeaponClass], context: ContextRules, switchedOff: [SwitchedOffForm] = []) {
    self.files = files
    self.classes = classes
    self.context = context
    self.switchedOff = switchedOff
    var positions: [String: Int] = [:]
    for (position, weaponClass) in classes.enumerated() where positions[weaponClass.id] == nil {
      positions[weaponClass.id] = position
    }
    self.positions = positions
    var formerPositions: [String: Int] = [:]
    for (position, weaponClass) in classes.enumerated() {
      for id in weaponClass.formerIDs where positions[id.text] == nil && formerPositions[id.text] == nil {
        formerPositions[id.text] = position
      }
    }
    self.formerPositions = formerPositions
    let parents = classes.map { $0.parent.flatMap { positions[$0.text] } }
    self.parents = parents
    lineages = classes.indices.map { position in
      var lineage = [position]
      while let parent = parents[lineage[lineage.count - 1]], !lineage.contains(parent) { lineage.append(parent) }
      return lineage
    }
  }

  /// The position in `classes` of an id, or of the class that has taken its place.
  package func position(of id: String) -> Int? {
    positions[id] ?? formerPositions[id]
  }

  /// Whether `position` is `ancestor` or stands below it. Complexity: the depth of the tree.
  package func isClass(_ position: Int, within ancestor: Int) -> Bool {
    lineages[position].contains(ancestor)
  }

  /// The child of the root above a class (the class itself, where it is that child or the root).
  package func branch(of position: Int) -> Int {
    let lineage = lineages[position]
    return lineage.count < 2 ? position : lineage[lineage.count - 2]
  }

  /// The path that each class's file has by its place in the tree: folders mirror the tree, and a class with children keeps its file in
  /// its own folder. Classes of overlays, whose files stand anywhere, make no folders. Complexity: linear in the classes, times the depth of
  /// the tree.
  package var expectedPaths: [String] {
    var hasChildren = [Bool](repeating: false, count: classes.count)
    for (position, parent) in parents.enumerated() where files[Int(classes[position].place.file)].overlay == nil {
      if let parent { hasChildren[parent] = true }
    }
    return classes.indices.map { position in
      var folders = path(of: position)
      if !hasChildren[position], folders.count > 1 { folders.removeLast() }
      return folders.joined(separator: "/") + "/\(classes[position].id).yaml"
    }
  }

  /// Ids from the root down to the class.
  package func path(of position: Int) -> [String] {
    lineages[position].reversed().map { classes[$0].id }
  }
}
