import Diagnostics

/// A system calls a form weak that is neither its name nor an alias.
struct WeakFormCheck: TaxonomyCheck {
  let code = "unknown-weak-form"
  let explanation =
    "`weak` picks forms among the name and the aliases. A form that is neither is misspelt, and the one that was meant stays "
    + "strong."

  func findings(in taxonomy: Taxonomy) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for system in taxonomy.classes.lazy.flatMap(\.systems) where !system.weak.isEmpty {
      for form in system.weak where form.text != system.name.text && !system.aliases.contains(where: { $0.text == form.text }) {
        findings.append(
          taxonomy.error(
            code, "\(quoted(form.text)) is neither the name nor an alias of \(quoted(system.name.text))", at: form.place,
            fix: taxonomy.suggestion(for: form.text, in: [system.name.text] + system.aliases.map(\.text), otherwise: "add it to 'aliases'"))
        )
      }
    }
    return findings
  }
}
