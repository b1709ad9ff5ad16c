import Diagnostics

/// A former id that a class still has, or that two classes claim: nobody could tell what an old report means by it.
struct FormerIDCheck: TaxonomyCheck {
  let code = "former-id"
  let explanation =
    "Former ids (`was`) let old reports and gold be read after a class was renamed or merged. One that a class has again, or that stands "
    + "twice, would make two classes of one old tag."

  func findings(in taxonomy: Taxonomy) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var firsts: [String: Phrase] = [:]
    for former in taxonomy.classes.lazy.flatMap(\.formerIDs) {
      if let living = taxonomy.positions[former.text] {
        let note = Diagnostic.Note("it is described here", at: taxonomy.location(taxonomy.classes[living].place))
        findings.append(
          taxonomy.error(
            code, "\(quoted(former.text)) is no former id: a class has it", at: former.place, notes: [note],
            fix: "take it out of 'was', or give that class another id"))
      } else if let first = firsts[former.text] {
        let note = Diagnostic.Note("it stands here first", at: taxonomy.location(first.place))
        findings.append(
          taxonomy.error(
            code, "the former id \(quoted(former.text)) stands twice", at: former.place, notes: [note],
            fix: "leave it with the class that has taken its place"))
      } else {
        firsts[former.text] = former
      }
    }
    return findings
  }
}
