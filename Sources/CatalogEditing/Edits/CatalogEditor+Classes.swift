import Taxonomy
import YAML

extension CatalogEditor {
  /// Gives a class another id: in its own file, which moves, with the files below it, and wherever the catalogue speaks of it. The old
  /// id stays known as a former one.
  package mutating func rename(_ old: String, to new: String) throws(EditProblem) {
    let position = try position(of: old)
    let weaponClass = taxonomy.classes[position]
    try requireOwn(position)
    if let taken = taxonomy.positions[new] {
      throw EditProblem(
        "taken-id", "a class has the id '\(new)' already", at: taxonomy.location(taxonomy.classes[taken].place),
        fix: "use another id, or 'weapontag catalog merge \(old) \(new)'")
    }
    if let former = taxonomy.formerPositions[new], former != position {
      throw EditProblem(
        "taken-id", "'\(new)' is a former id of class '\(taxonomy.classes[former].id)'",
        at: taxonomy.location(taxonomy.classes[former].place),
        fix: "use an id that no class has had, so that old reports can be read")
    }
    guard Self.isID(new) else {
      throw EditProblem("malformed-id", "'\(new)' is no id", fix: "use lower-case words and numbers, joined by hyphens")
    }
    for file in editedLayer { apply(ReferenceEditing.edits(in: source(file), from: old, to: new), to: file) }
    let file = file(of: position)
    if let id = try lists(file)["class"] {
      apply([SourceEdit(id.contentStart..<id.bytes.upperBound, ScalarWriting.written(new, inBrackets: false))], to: file)
    }
    apply(try lists(file).addingFormerIDs([weaponClass.id], insteadOf: new), to: file)
    renameFile(file, from: old, to: new)
    moveToExpectedPaths()
  }

  /// Makes a class part of another: its terms, systems, families, examples, `not` and `meant-by` phrases move there, but for those that are there
  /// already; its children become the other's; its id becomes a former one of the other's.
  ///
  /// - Returns: the keys of the class whose values could not move, because the other class has its own.
  package mutating func merge(_ id: String, into target: String) throws(EditProblem) -> [String] {
    let (position, targetPosition) = (try position(of: id), try position(of: target))
    let weaponClass = taxonomy.classes[position]
    guard position != targetPosition else {
      throw EditProblem("same-class", "'\(id)' and '\(target)' are one class", fix: "name two classes")
    }
    try requireOwn(position)
    try requireOwn(targetPosition)
    guard let parent = weaponClass.parent else {
      throw EditProblem(
        "root-class", "'\(id)' is the root of the tree, and stays", at: taxonomy.location(weaponClass.place),
        fix: "merge the other way round")
    }
    let relations = taxonomy.classes[targetPosition].broader + taxonomy.classes[targetPosition].relations.map(\.weaponClass)
    if let relation = relations.first(where: { $0.text == id }) {
      throw EditProblem(
        "self-relation", "class '\(target)' would be related to itself", at: taxonomy.location(relation.place),
        fix: "take '\(id)' out of its relations")
    }
    let (file, targetFile) = (file(of: position), file(of: targetPosition))
    if taxonomy.classes[targetPosition].parent?.text == id, let node = try lists(targetFile)["parent"] {
      apply([SourceEdit(node.contentStart..<node.bytes.upperBound, ScalarWriting.written(parent.text, inBrackets: false))], to: targetFile)
    }
    for file in editedLayer { apply(ReferenceEditing.edits(in: source(file), from: id, to: target), to: file) }
    let moving = try lists(file)
    for key in Self.mergedLists { try move(key, from: moving, to: targetFile) }
    let formerIDs = weaponClass.formerIDs.map(\.text).filter { $0 != target } + [id]
    apply(try lists(targetFile).addingFormerIDs(formerIDs, insteadOf: target), to: targetFile)
    remove(file)
    moveToExpectedPaths()
    return Self.ownKeys.filter { moving[$0] != nil }
  }

  private static let mergedLists = ["not", "meant-by", "terms", "systems", "families", "examples"]
  private static let ownKeys = ["abbreviation", "codes", "component", "unless", "unless-topics", "relations"]

  /// Appends to a list what it does not hold yet, known by the form, name, pattern or sentence.
  private mutating func move(_ key: String, from lists: ListEditing, to file: Int) throws(EditProblem) {
    let target = try self.lists(file)
    let known = Set(target.items(of: key).compactMap { Self.identity($0.node) })
    let new = lists.items(of: key).filter { Self.identity($0.node).map { !known.contains($0) } ?? true }
    apply(try target.appending(new.map(\.item), to: key), to: file)
  }

  /// What an item is known by: itself, or the value of its first key.
  private static func identity(_ node: SyntaxNode) -> String? {
    if let text = node.scalar?.text { return text }
    for key in ["term", "name", "pattern", "tagged", "untagged"] {
      if let text = node[key]?.scalar?.text { return text }
    }
    return nil
  }

  /// Lower-case words and numbers, joined by hyphens.
  private static func isID(_ id: String) -> Bool {
    let words = id.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return words.allSatisfy { word in
      !word.isEmpty && word.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
  }
}
