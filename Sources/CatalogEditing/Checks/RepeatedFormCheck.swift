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
    // Phrases that are written alike have the same digest: only where one comes again are texts compared.
    var digests: Set<UInt32> = []
    func check(_ phrases: [Phrase]) {
      guard phrases.count > 1 else { return }
      digests.removeAll(keepingCapacity: true)
      for (position, phrase) in phrases.enumerated() where !digests.insert(letterDigest(of: phrase.text)).inserted {
        guard let first = phrases[..<position].first(where: { $0.text == phrase.text }) else { continue }
        findings.append(
          Diagnostic(
            .warning, code: code, "\(quoted(phrase.text)) stands twice here", at: taxonomy.location(phrase.place),
            notes: [Diagnostic.Note("it stands here first", at: taxonomy.location(first.place))], fix: "take it out", repair: .removal))
      }
    }
    func check(_ evidence: Evidence) {
      check(evidence.near)
      check(evidence.unless)
      check(evidence.not)
    }
    for weaponClass in taxonomy.classes {
      check(weaponClass.terms.filter { $0.strength == .weak && $0.evidence.isOfBranch }.map(\.form))
      check(weaponClass.not)
      check(weaponClass.unless)
      for term in weaponClass.terms.indices { check(weaponClass.terms[term].evidence) }
      for system in weaponClass.systems.indices {
        check(weaponClass.systems[system].aliases)
        check(weaponClass.systems[system].evidence)
      }
    }
    for topic in taxonomy.context.topics { check(topic.cues) }
    return findings
  }
}
