/// An edit of the catalogue that decisions speak for.
package struct Suggestion: Sendable, Equatable {
  package enum Edit: Sendable, Equatable {
    /// - Parameter isName: whether its letters count as written.
    case addTerm(String, isName: Bool)
    case addSystem(String)
    case addAlias(String, system: String)
    /// Phrases that are no mention of an entry.
    case forbid([String], entry: String)
    /// The entry tags only beside a cue; without cues, with a strong mention of its branch.
    case weaken(entry: String, near: [String])
    case moveTerm(String, to: String)
  }

  /// The class whose file is edited.
  package var weaponClass: String
  /// What may be tried, the likeliest first.
  package var edits: [Edit]
  /// The mentions that speak for it.
  package var mentions: [Int64]
  /// What the decisions were, for readers: `rejected 3 times of 4`.
  package var reason: String
}

extension Suggestion.Edit {
  /// For readers: `add the term 'x' to tank`.
  package func description(in weaponClass: String) -> String {
    let list = { (texts: [String]) in texts.map { "'\($0)'" }.joined(separator: ", ") }
    return switch self {
    case .addTerm(let term, _): "add the term '\(term)' to \(weaponClass)"
    case .addSystem(let name): "add the system '\(name)' to \(weaponClass)"
    case .addAlias(let alias, let system): "add '\(alias)' to the names of the system '\(system)' of \(weaponClass)"
    case .forbid(let phrases, let entry): "let \(list(phrases)) be no mention of '\(entry)' of \(weaponClass)"
    case .weaken(let entry, let near) where near.isEmpty: "let '\(entry)' of \(weaponClass) ask for evidence"
    case .weaken(let entry, let near): "let '\(entry)' of \(weaponClass) ask for one of \(list(near))"
    case .moveTerm(let term, let other): "move the term '\(term)' from \(weaponClass) to \(other)"
    }
  }
}
