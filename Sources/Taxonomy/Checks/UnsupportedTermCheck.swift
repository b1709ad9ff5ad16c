import Diagnostics

/// A weak term that nothing could ever support: it waits for a strong mention where no class has a strong term.
struct UnsupportedTermCheck: TaxonomyCheck {
  let code = "unsupported-term"

  func findings(in taxonomy: Taxonomy) -> [Diagnostic] {
    let strong = taxonomy.classes.map { weaponClass in
      weaponClass.terms.contains { $0.strength == .strong }
        || weaponClass.systems.contains { system in ([system.name] + system.aliases).contains { !system.weak.map(\.text).contains($0.text) } }
    }
    func hasStrongTerm(below ancestor: Int) -> Bool {
      taxonomy.classes.indices.contains { strong[$0] && taxonomy.isClass($0, within: ancestor) }
    }
    return taxonomy.classes.indices.flatMap { position -> [Diagnostic] in
      let weakTerms = taxonomy.classes[position].terms.filter { $0.strength == .weak }.map { ($0.form, $0.evidence) }
      let weakNames = taxonomy.classes[position].systems.flatMap { system in system.weak.map { ($0, system.evidence) } }
      return (weakTerms + weakNames).compactMap { form, evidence in
        guard evidence.near.isEmpty, evidence.topics.isEmpty else { return nil }
        let named = evidence.with.compactMap { taxonomy.positions[$0.text] }
        guard named.count == evidence.with.count else { return nil }
        let supporters = evidence.with.isEmpty ? [taxonomy.branch(of: position)] : named
        guard !supporters.contains(where: hasStrongTerm) else { return nil }
        return taxonomy.error(
          code, "nothing could ever support the weak term '\(form.text)': no class it waits for has a strong term", at: form.place,
          fix: "give it cue words with 'near:' or classes with 'with:'")
      }
    }
  }
}
