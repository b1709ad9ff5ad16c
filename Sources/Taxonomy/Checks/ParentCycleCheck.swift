import Diagnostics

/// A class is its own ancestor, or a second class has no parent.
struct ParentCycleCheck: TaxonomyCheck {
  let code = "parent-cycle"

  func findings(in taxonomy: Taxonomy) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for (position, weaponClass) in taxonomy.classes.enumerated() {
      let top = taxonomy.lineages[position][taxonomy.lineages[position].count - 1]
      guard taxonomy.parents[top] == position, let parent = weaponClass.parent else { continue }
      let ring = taxonomy.path(of: position).joined(separator: " > ")
      findings.append(
        taxonomy.error(
          code, "class '\(weaponClass.id)' is its own ancestor: \(ring)", at: parent.place,
          fix: "name a parent nearer to the root"))
    }
    let roots = taxonomy.classes.filter { $0.parent == nil }
    for root in roots.dropFirst() {
      let note = Diagnostic.Note("the root is described here", at: taxonomy.location(roots[0].place))
      findings.append(
        taxonomy.error(
          code, "class '\(root.id)' has no parent, and the tree has a root already", at: root.place, notes: [note],
          fix: "add 'parent:'"))
    }
    return findings
  }
}
