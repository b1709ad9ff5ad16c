import Diagnostics

/// A file stands elsewhere than its class's place in the tree.
struct PathCheck: TaxonomyCheck {
  let code = "path-mismatch"

  func findings(in taxonomy: Taxonomy) -> [Diagnostic] {
    guard let root = taxonomy.classes.firstIndex(where: { $0.parent == nil }) else { return [] }
    var hasChildren = [Bool](repeating: false, count: taxonomy.classes.count)
    for parent in taxonomy.parents { if let parent { hasChildren[parent] = true } }
    return taxonomy.classes.indices.compactMap { position in
      // Where the way to the root is broken, or the class is described twice, that is what has to be mended.
      guard taxonomy.lineages[position].last == root, taxonomy.positions[taxonomy.classes[position].id] == position else { return nil }
      let weaponClass = taxonomy.classes[position]
      var folders = taxonomy.path(of: position)
      if !hasChildren[position], folders.count > 1 { folders.removeLast() }
      let expected = folders.joined(separator: "/") + "/\(weaponClass.id).yaml"
      guard taxonomy.files[Int(weaponClass.place.file)].path != expected else { return nil }
      return taxonomy.error(
        code, "by its parent, class \(quoted(weaponClass.id)) belongs in \(expected)", at: weaponClass.parent?.place ?? weaponClass.place,
        fix: "move the file, or correct 'class:' or 'parent:'")
    }
  }
}
