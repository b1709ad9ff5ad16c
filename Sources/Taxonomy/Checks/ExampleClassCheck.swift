import Diagnostics

/// An example marks a class that no file describes.
struct ExampleClassCheck: TaxonomyCheck {
  let code = "example-class"
  let explanation =
    "An example that marks a class which does not exist can never pass, and so tests nothing."

  func findings(in taxonomy: Taxonomy) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var references = ClassReferences(taxonomy)
    for example in taxonomy.classes.lazy.flatMap(\.examples) {
      for mention in example.expected where !references.isDescribed(mention.weaponClass) {
        let fix = references.fix(for: mention.weaponClass, otherwise: "mark a class that the catalogue describes")
        findings.append(
          taxonomy.error(
            code, "this example marks the unknown class \(quoted(mention.weaponClass))", at: example.place, fix: fix.words))
      }
    }
    return findings
  }
}
