import Diagnostics
import Lexicon
import Taxonomy

/// A class without an example.
struct NoExampleCheck: VocabularyCheck {
  let code = "no-example"
  let explanation =
    "Examples are the tests of a class: `catalog test` runs them. Without one, an edit of another class may take its words away, and nobody "
    + "hears of it before a reader does."

  func findings(in lexicon: Lexicon) -> [Diagnostic] {
    lexicon.taxonomy.classes.filter(\.examples.isEmpty).map { weaponClass in
      Diagnostic(
        .warning, code: code, "class \(quoted(weaponClass.id)) has no example", at: lexicon.taxonomy.location(weaponClass.place),
        fix: "add a sentence of your own under 'examples:', its words marked so: [words](\(weaponClass.id))")
    }
  }
}
