import Diagnostics

/// A family's pattern that cannot be read, so that no name could ever fit it.
struct FamilyPatternCheck: TaxonomyCheck {
  let code = "family-pattern"
  let explanation =
    "A family's pattern says how the names of its members are made. One that cannot be read would find no member at all."

  func findings(in taxonomy: Taxonomy) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for weaponClass in taxonomy.classes {
      for family in weaponClass.families {
        do {
          _ = try FamilyPattern(family.pattern.text)
        } catch {
          let message = "\(quoted(family.pattern.text)) is no pattern: \(error.words)"
          findings.append(taxonomy.error(code, message, at: family.pattern.place, fix: error.fix))
        }
      }
    }
    return findings
  }
}

extension FamilyPattern.Problem {
  fileprivate var words: String {
    switch self {
    case .noOpening: "it does not begin with a word of two letters or more"
    case .noVariablePart: "nothing in it differs from member to member"
    case .unknownPart(let part): "it knows no part \(quoted(part))"
    case .openBracket: "its bracket is not closed at the end"
    }
  }

  fileprivate var fix: String {
    switch self {
    case .noOpening: "write the word that all members begin with, or list the members under 'systems:'"
    case .noVariablePart: "write '<number>' or '<name>' where members differ, or list the name under 'systems:'"
    case .unknownPart: "the parts are '<number>' and '<name>'"
    case .openBracket: "close the bracket, and write nothing behind it"
    }
  }
}
