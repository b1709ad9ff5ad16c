package import Taxonomy
package import TermScanner

/// The way back from the compiled vocabulary to the catalogue, for explanations. None of it is asked while articles are tagged.
extension Lexicon {
  /// What the catalogue says of an entry's evidence. Complexity: the terms of its class.
  package func evidenceSource(of entry: Entry) -> Evidence {
    let weaponClass = taxonomy.classes[entry.weaponClass]
    if let system = entry.system { return weaponClass.systems[system].evidence }
    if entry.family != nil { return weaponClass.families.first { $0.pattern == entry.form }?.evidence ?? Evidence() }
    return weaponClass.terms.first { $0.form == entry.form }?.evidence ?? Evidence()
  }

  /// How an entry's letters compare with a text's. Complexity: the terms of its class.
  package func letterCase(of entry: Entry) -> MatchCase {
    let weaponClass = taxonomy.classes[entry.weaponClass]
    if entry.family != nil { return matchCase(of: entry.form.text, rule: nil, isName: true) }
    guard let system = entry.system else {
      let rule = weaponClass.terms.first { $0.form == entry.form }?.caseRule
      return matchCase(of: entry.form.text, rule: rule, isName: false)
    }
    return matchCase(of: entry.form.text, rule: weaponClass.systems[system].caseRule, isName: true)
  }

  /// How an entry's form is varied.
  package func kind(of entry: Entry) -> FormKind { entry.isName ? .name : .term }
}
