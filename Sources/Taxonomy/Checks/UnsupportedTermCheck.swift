import Diagnostics

/// A weak form that nothing could ever support: it waits for a strong mention where no class has a strong form. Where an overlay has
/// switched forms off, the forms below it may be left so.
struct UnsupportedTermCheck: TaxonomyCheck {
  let code = "unsupported-term"
  let explanation =
    "A weak form tags only where something speaks for it. One without cues, whose branch has no strong form, can never tag."

  func findings(in taxonomy: Taxonomy) -> [Diagnostic] {
    var hasStrongBelow = [Bool](repeating: false, count: taxonomy.classes.count)
    for (position, weaponClass) in taxonomy.classes.enumerated() where hasStrongForm(weaponClass) {
      for ancestor in taxonomy.lineages[position] { hasStrongBelow[ancestor] = true }
    }
    var findings: [Diagnostic] = []
    func check(_ form: Phrase, _ evidence: Evidence, of position: Int) {
      guard evidence.near.isEmpty, evidence.topics.isEmpty, !taxonomy.isFollowedBySwitchOff(form.place) else { return }
      if evidence.with.isEmpty {
        if hasStrongBelow[taxonomy.branch(of: position)] { return }
      } else {
        // A class that does not exist is reported by itself.
        guard evidence.with.allSatisfy({ taxonomy.positions[$0.text].map { !hasStrongBelow[$0] } ?? false }) else { return }
      }
      findings.append(
        taxonomy.error(
          code, "nothing could ever support the weak form \(quoted(form.text)): no class that it waits for has a strong one",
          at: form.place, fix: "give it cue words with 'near:' or classes with 'with:'"))
    }
    for (position, weaponClass) in taxonomy.classes.enumerated() {
      for term in weaponClass.terms where term.strength == .weak { check(term.form, term.evidence, of: position) }
      for system in weaponClass.systems {
        for form in system.weak { check(form, system.evidence, of: position) }
      }
      for family in weaponClass.families where family.strength == .weak { check(family.pattern, family.evidence, of: position) }
    }
    return findings
  }

  private func hasStrongForm(_ weaponClass: WeaponClass) -> Bool {
    weaponClass.terms.contains { $0.strength == .strong }
      || weaponClass.systems.contains { system in
        system.weak.isEmpty || ([system.name] + system.aliases).contains { form in !system.weak.contains { $0.text == form.text } }
      }
  }
}
