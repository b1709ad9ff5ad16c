import Diagnostics

/// A parent, relation, component rule, evidence or reference names a class that no file describes.
struct UnknownClassCheck: TaxonomyCheck {
  let code = "unknown-class"
  let explanation =
    "A parent, relation, `with`, `otherwise` or component rule names a class that does not exist: the class would hang in the air, "
    + "or the evidence would never be found."

  func findings(in taxonomy: Taxonomy) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var classes = ClassReferences(taxonomy)
    var lastKnown = ""  // Entries beside each other name the same class again and again.
    for reference in references(in: taxonomy) where reference.text != lastKnown {
      if classes.isDescribed(reference.text) {
        lastKnown = reference.text
        continue
      }
      let fix = classes.fix(for: reference.text, otherwise: "describe that class in a file of its own")
      findings.append(
        taxonomy.error(code, "no class has the id \(quoted(reference.text))", at: reference.place, fix: fix.words, repair: fix.repair))
    }
    return findings
  }

  /// Wherever the catalogue names a class.
  private func references(in taxonomy: Taxonomy) -> [Phrase] {
    var references: [Phrase] = []
    for weaponClass in taxonomy.classes {
      if let parent = weaponClass.parent { references.append(parent) }
      if let component = weaponClass.component { references += component.of + component.implies }
      weaponClass.forEachEvidence { references += $0.with }
      for term in weaponClass.terms.indices { if let otherwise = weaponClass.terms[term].otherwise { references.append(otherwise) } }
      references += weaponClass.broader
      references += weaponClass.relations.map(\.weaponClass)
    }
    references += taxonomy.context.references.individuals
    references += taxonomy.context.references.unfit.map(\.weaponClass)
    return references
  }
}
