import Diagnostics

/// Two files describe the same class.
struct DuplicateIDCheck: TaxonomyCheck {
  let code = "duplicate-id"
  let explanation =
    "An id names one class, in tags, gold and reports. Of two classes with one id the second would be out of reach."

  func findings(in taxonomy: Taxonomy) -> [Diagnostic] {
    taxonomy.classes.enumerated().compactMap { position, weaponClass in
      guard let first = taxonomy.positions[weaponClass.id], first != position else { return nil }
      let note = Diagnostic.Note("first described here", at: taxonomy.location(taxonomy.classes[first].place))
      let isOfOverlay = taxonomy.files[Int(weaponClass.place.file)].overlay != nil
      return taxonomy.error(
        code, "class \(quoted(weaponClass.id)) is described twice", at: weaponClass.place, notes: [note],
        fix: isOfOverlay
          ? "write 'extends: \(weaponClass.id)' to add to that class, or give this one another id"
          : "give one of them another id, or merge the files")
    }
  }
}
