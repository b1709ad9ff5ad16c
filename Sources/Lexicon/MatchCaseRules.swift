import Taxonomy
import TermScanner

/// Whether a form is all capitals, so that its letters are initials: `ICBM`, `C4ISR`, `RPG`.
func isAcronym(_ form: String) -> Bool {
  var capitals = 0
  for byte in form.utf8 {
    if byte.isUpper {
      capitals += 1
    } else if !byte.isDigit {
      return false
    }
  }
  return capitals > 1
}

/// How a form's letters compare with a text's where the catalogue does not say.
///
/// Short acronyms match in capitals only. Longer ones are also written as names (`Himars`, `Nasams`), so that only their
/// first letter is held to be a capital; so are the initials of names without a number. Everything else matches in any case.
func matchCase(of form: String, rule: CaseRule?, isName: Bool) -> MatchCase {
  switch rule {
  case .any: .any
  case .exact: .exact
  case .name: .name
  case nil:
    if isAcronym(form), !form.utf8.contains(where: \.isDigit) {
      form.utf8.count > 4 ? .name : .exact
    } else if isName, !form.utf8.contains(where: \.isDigit) {
      .name
    } else {
      .any
    }
  }
}
