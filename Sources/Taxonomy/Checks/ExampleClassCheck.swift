import Diagnostics

/// An example marks a class that no file describes.
struct ExampleClassCheck: TaxonomyCheck {
  let code = "example-class"
  let explanation =
    "An example that marks a class which does not exist can never pass, and so tests nothing."

  func findings(in taxonomy: Taxonomy) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for example in taxonomy.classes.lazy.flatMap(\.examples) {
      for mention in example.expected where !taxonomy.isDescribed(mention.weaponClass) {
        findings.append(
          taxonomy.error(
            code, "this example marks the unknown class \(quoted(mention.weaponClass))", at: example.place,
            fix: taxonomy.todaysID(of: mention.weaponClass).map { "it is now called \(quoted($0))" }
              ?? taxonomy.suggestion(
                for: mention.weaponClass, in: taxonomy.positions.keys, otherwise: "mark a class that the catalogue describes")))
      }
    }
    return findings
  }
}
