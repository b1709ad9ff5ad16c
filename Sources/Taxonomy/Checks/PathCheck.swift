import Diagnostics

/// A file stands elsewhere than its class's place in the tree.
struct PathCheck: TaxonomyCheck {
  let code = "path-mismatch"

  func findings(in taxonomy: Taxonomy) -> [Diagnostic] {
    let parents = Set(taxonomy.parents.compactMap { $0 })
    return taxonomy.classes.indices.compactMap { position in
      let weaponClass = taxonomy.classes[position]
      guard weaponClass.parent.map({ taxonomy.positions[$0.text] != nil }) ?? true else { return nil }
      var folders = taxonomy.path(of: position)
      if !parents.contains(position), folders.count > 1 { folders.removeLast() }
      let expected = folders.joined(separator: "/") + "/\(weaponClass.id).yaml"
      let path = taxonomy.files[Int(weaponClass.place.file)].path
      guard path != expected else { return nil }
      return taxonomy.error(
        code, "class '\(weaponClass.id)' belongs into \(expected), by its parent", at: weaponClass.parent?.place ?? weaponClass.place,
        fix: "move the file, or correct 'class:' or 'parent:'")
    }
  }
}
