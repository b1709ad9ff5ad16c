import Diagnostics
import Lexicon
import Taxonomy

/// A definition or source that says nothing, as in an entry that was pasted and not finished.
struct PlaceholderCheck: VocabularyCheck {
  let code = "placeholder"
  let explanation =
    "`catalog discover` proposes entries with `??` where a person has to look something up. A definition or source without a word in it was "
    + "never looked up: nobody could tell why the entry is in its class."

  func findings(in lexicon: Lexicon) -> [Diagnostic] {
    let taxonomy = lexicon.taxonomy
    var findings: [Diagnostic] = []
    func check(_ text: String, _ key: String, at place: Place) {
      guard !text.isEmpty, !text.contains(where: \.isLetter) else { return }
      findings.append(
        Diagnostic(
          .warning, code: code, "the \(key) \(quoted(text)) says nothing", at: taxonomy.location(place),
          fix: "write the \(key) in a few words"))
    }
    for weaponClass in taxonomy.classes {
      check(weaponClass.definition, "definition", at: weaponClass.place)
      for source in weaponClass.systems.compactMap(\.source) + weaponClass.families.compactMap(\.source) {
        check(source.text, "source", at: source.place)
      }
    }
    return findings
  }
}
