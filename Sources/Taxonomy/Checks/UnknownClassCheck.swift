import Diagnostics

/// A parent, relation, component rule, evidence or reference names a class that no file describes.
struct UnknownClassCheck: TaxonomyCheck {
  let code = "unknown-class"
  let explanation =
    "A parent, relation, `with`, `otherwise` or component rule names a class that does not exist: the class would hang in the air, "
    + "or the evidence would never be found."

  func findings(in taxonomy: Taxonomy) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    func check(_ reference: Phrase?) {
      guard let reference, !taxonomy.isDescribed(reference.text) else { return }
      findings.append(
        taxonomy.error(
          code, "no class has the id \(quoted(reference.text))", at: reference.place,
          fix: taxonomy.suggestion(
            for: reference.text, in: taxonomy.positions.keys, otherwise: "describe that class in a file of its own"),
          repair: taxonomy.repair(reference.text, in: taxonomy.positions.keys)))
    }
    for weaponClass in taxonomy.classes {
      check(weaponClass.parent)
      weaponClass.component?.of.forEach(check)
      weaponClass.component?.implies.forEach(check)
      weaponClass.forEachEvidence { $0.with.forEach(check) }
      for term in weaponClass.terms { check(term.otherwise) }
      weaponClass.broader.forEach(check)
      for relation in weaponClass.relations { check(relation.weaponClass) }
    }
    taxonomy.context.references.individuals.forEach(check)
    for unfit in taxonomy.context.references.unfit { check(unfit.weaponClass) }
    return findings
  }
}
