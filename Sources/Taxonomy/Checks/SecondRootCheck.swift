import Diagnostics

/// More than one class has no parent.
struct SecondRootCheck: TaxonomyCheck {
  let code = "second-root"
  let explanation =
    "All classes hang from one root. A second one is nearly always a class whose `parent:` was forgotten."

  func findings(in taxonomy: Taxonomy) -> [Diagnostic] {
    let roots = taxonomy.classes.filter { $0.parent == nil }
    guard let first = roots.first else { return [] }
    return roots.dropFirst().filter { $0.id != first.id }.map { root in
      let note = Diagnostic.Note("the root is described here", at: taxonomy.location(first.place))
      return taxonomy.error(
        code, "class \(quoted(root.id)) has no parent, and the tree has a root already", at: root.place, notes: [note],
        fix: "name the class above it with 'parent:'")
    }
  }
}
