import Diagnostics
import Taxonomy
import TermScanner

/// A `not` phrase that can never matter: no form it could forbid stands in it or overlaps it.
struct IdleNotPhraseCheck: VocabularyCheck {
  let code = "idle-not"

  func findings(in lexicon: Lexicon) -> [Diagnostic] {
    let taxonomy = lexicon.taxonomy
    var findings: [Diagnostic] = []
    for (position, weaponClass) in taxonomy.classes.enumerated() {
      for phrase in weaponClass.not {
        let matters = entries(in: phrase.text, lexicon).contains { taxonomy.isClass(lexicon.entries[$0].weaponClass, within: position) }
        if !matters { findings.append(finding(phrase, "no term of '\(weaponClass.id)' or below it stands in it", taxonomy)) }
      }
    }
    for entry in lexicon.entries.indices {
      guard let system = lexicon.entries[entry].system else { continue }
      let owner = taxonomy.classes[lexicon.entries[entry].weaponClass].systems[system]
      guard owner.name.place == lexicon.entries[entry].form.place else { continue }
      for phrase in owner.evidence.not {
        let found = entries(in: phrase.text, lexicon)
        let matters = found.contains { lexicon.entries[$0].evidence == lexicon.entries[entry].evidence }
        if !matters { findings.append(finding(phrase, "no form of \(owner.name.text) stands in it", taxonomy)) }
      }
    }
    return findings
  }

  private func entries(in phrase: String, _ lexicon: Lexicon) -> [Int] {
    var matches: [TermMatch] = []
    lexicon.terms.scan(Array(phrase.utf8).span, into: &matches)
    return matches.map { lexicon.forms[Int($0.id)].entry }
  }

  private func finding(_ phrase: Phrase, _ reason: String, _ taxonomy: Taxonomy) -> Diagnostic {
    Diagnostic(
      .error, code: code, "the 'not' phrase '\(phrase.text)' can never matter: \(reason)", at: taxonomy.location(phrase.place),
      fix: "correct the phrase, or take it out")
  }
}
