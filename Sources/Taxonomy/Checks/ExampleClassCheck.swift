import Diagnostics

/// An example marks a class that no file describes.
struct ExampleClassCheck: TaxonomyCheck {
  let code = "example-class"

  func findings(in taxonomy: Taxonomy) -> [Diagnostic] {
    let ids = taxonomy.classes.map(\.id)
    return taxonomy.classes.flatMap(\.examples).flatMap { example in
      example.expected.filter { taxonomy.positions[$0.weaponClass] == nil }.map { mention in
        taxonomy.error(
          code, "this example marks the unknown class '\(mention.weaponClass)'", at: example.place,
          fix: taxonomy.suggestion(for: mention.weaponClass, in: ids, otherwise: "mark a class of the catalogue"))
      }
    }
  }
}
