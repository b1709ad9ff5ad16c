import Diagnostics
import Lexicon
import Taxonomy

/// A form that stands twice in one class, to no use.
struct RepeatedFormCheck: VocabularyCheck {
  let code = "repeated-form"
  let explanation =
    "A form twice in one class, or a phrase twice in one list, does nothing the second time; but who changes one of the two believes that the "
    + "rule has changed. Two terms of the same form with different evidence are two ways to support it, and stay."

  func findings(in lexicon: Lexicon) -> [Diagnostic] {
    let taxonomy = lexicon.taxonomy
    var findings: [Diagnostic] = []
    func check(_ phrases: [Phrase]) {
      guard phrases.count > 1 else { return }
      var known: Set<String> = []
      known.reserveCapacity(phrases.count)
      for phrase in phrases where !known.insert(phrase.text).inserted {
        guard let first = phrases.first(where: { $0.text == phrase.text }) else { continue }
        findings.append(
          Diagnostic(
            .warning, code: code, "\(quoted(phrase.text)) stands twice here", at: taxonomy.location(phrase.place),
            notes: [Diagnostic.Note("it stands here first", at: taxonomy.location(first.place))], fix: "take it out", repair: .removal))
      }
    }
    for weaponClass in taxonomy.classes {
      check(weaponClass.terms.filter { $0.strength == .weak && $0.evidence.isOfBranch }.map(\.form))
      check(weaponClass.not)
      check(weaponClass.unless)
      for system in weaponClass.systems { check(system.aliases) }
      for evidence in weaponClass.terms.map(\.evidence) + weaponClass.systems.map(\.evidence) {
        check(evidence.near)
        check(evidence.unless)
        check(evidence.not)
      }
    }
    for topic in taxonomy.context.topics { check(topic.cues) }
    return findings
  }
}
