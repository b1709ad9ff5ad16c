import Diagnostics

/// A parent, relation or evidence names a class that no file describes.
struct UnknownClassCheck: TaxonomyCheck {
  let code = "unknown-class"

  func findings(in taxonomy: Taxonomy) -> [Diagnostic] {
    let ids = taxonomy.classes.map(\.id)
    return taxonomy.classes.flatMap(references).filter { taxonomy.positions[$0.text] == nil }.map { reference in
      taxonomy.error(
        code, "no class has the id '\(reference.text)'", at: reference.place,
        fix: taxonomy.suggestion(for: reference.text, in: ids, otherwise: "describe that class in a file of its own"))
    }
  }

  private func references(of weaponClass: WeaponClass) -> [Phrase] {
    var all = weaponClass.parent.map { [$0] } ?? []
    all += weaponClass.component.map { $0.of + $0.implies } ?? []
    all += weaponClass.terms.flatMap { $0.evidence.with + ($0.otherwise.map { [$0] } ?? []) }
    all += weaponClass.systems.flatMap(\.evidence.with)
    return all + weaponClass.broader + weaponClass.relations.map(\.weaponClass)
  }
}
