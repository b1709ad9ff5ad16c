import Diagnostics

/// A system calls a form weak that is neither its name nor an alias.
struct WeakFormCheck: TaxonomyCheck {
  let code = "unknown-weak-form"

  func findings(in taxonomy: Taxonomy) -> [Diagnostic] {
    taxonomy.classes.flatMap(\.systems).flatMap { system -> [Diagnostic] in
      let forms = ([system.name] + system.aliases).map(\.text)
      return system.weak.filter { !forms.contains($0.text) }.map { form in
        taxonomy.error(
          code, "'\(form.text)' is neither the name nor an alias of \(system.name.text)", at: form.place,
          fix: taxonomy.suggestion(for: form.text, in: forms, otherwise: "add it to 'aliases'"))
      }
    }
  }
}
