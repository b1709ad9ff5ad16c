import Diagnostics

/// A class is its own ancestor. Each ring is reported once, at the first of its classes.
struct ParentCycleCheck: TaxonomyCheck {
  let code = "parent-cycle"
  let explanation =
    "A class that is its own ancestor has no place in the tree: filters by class, and evidence of a branch, would have no end."

  func findings(in taxonomy: Taxonomy) -> [Diagnostic] {
    taxonomy.classes.indices.compactMap { position in
      let lineage = taxonomy.lineages[position]
      guard taxonomy.parents[lineage[lineage.count - 1]] == position, lineage.min() == position,
        let parent = taxonomy.classes[position].parent
      else { return nil }
      let id = taxonomy.classes[position].id
      let ring = [id] + taxonomy.path(of: position)
      return taxonomy.error(
        code, "class \(quoted(id)) is its own ancestor: \(ring.joined(separator: " > "))", at: parent.place,
        fix: "name a parent that is nearer to the root")
    }
  }
}
