import Diagnostics

/// Two files describe the same class.
struct DuplicateIDCheck: TaxonomyCheck {
  let code = "duplicate-id"

  func findings(in taxonomy: Taxonomy) -> [Diagnostic] {
    taxonomy.classes.enumerated().compactMap { position, weaponClass in
      guard let first = taxonomy.positions[weaponClass.id], first != position else { return nil }
      let note = Diagnostic.Note("first described here", at: taxonomy.location(taxonomy.classes[first].place))
      return taxonomy.error(
        code, "class \(quoted(weaponClass.id)) is described twice", at: weaponClass.place, notes: [note],
        fix: "give one of them another id, or merge the files")
    }
  }
}
