import Diagnostics

/// A file of the catalogue stands elsewhere than its class's place in the tree. An overlay's files stand where their owner likes.
struct PathCheck: TaxonomyCheck {
  let code = "path-mismatch"
  let explanation =
    "Files stand where their classes stand in the tree, so that a class is found without a search and a folder shows a branch. An "
    + "overlay's files stand where their owner likes."

  func findings(in taxonomy: Taxonomy) -> [Diagnostic] {
    guard let root = taxonomy.classes.firstIndex(where: { $0.parent == nil }) else { return [] }
    let expectedPaths = taxonomy.expectedPaths
    return taxonomy.classes.indices.compactMap { position in
      // Where the way to the root is broken, or the class is described twice, that is what has to be mended.
      guard taxonomy.lineages[position].last == root, taxonomy.positions[taxonomy.classes[position].id] == position else { return nil }
      let weaponClass = taxonomy.classes[position]
      let expected = expectedPaths[position]
      let file = taxonomy.files[Int(weaponClass.place.file)]
      guard file.overlay == nil, file.path != expected else { return nil }
      return taxonomy.error(
        code, "by its parent, class \(quoted(weaponClass.id)) belongs in \(expected)", at: weaponClass.parent?.place ?? weaponClass.place,
        fix: "move the file, or correct 'class:' or 'parent:'")
    }
  }
}
