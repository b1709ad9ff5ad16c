import Diagnostics

/// A form that no reader could recognise: without a letter, or of a single character.
struct ShortTermCheck: TaxonomyCheck {
  let code = "short-term"
  let explanation =
    "A single character, or a number alone, stands in every article for something else: it would tag house numbers and initials."

  func findings(in taxonomy: Taxonomy) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    taxonomy.forEachForm { form in
      let counts = letters(of: form.text)
      if counts.letters == 0 {
        findings.append(taxonomy.error(code, "\(quoted(form.text)) has no letter", at: form.place, fix: "write the name with its letters"))
      } else if counts.letters + counts.digits < 2 {
        findings.append(
          taxonomy.error(
            code, "\(quoted(form.text)) is too short to be told from other words", at: form.place, fix: "write a longer form"))
      }
    }
    return findings
  }

  private func letters(of form: String) -> (letters: Int, digits: Int) {
    var letters = 0
    var digits = 0
    for scalar in form.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z": letters += 1
      case "0"..."9": digits += 1
      case "\0"..."\u{7F}": break
      default:
        if scalar.properties.isAlphabetic {
          letters += 1
        } else if scalar.properties.numericType != nil {
          digits += 1
        }
      }
      if letters > 1 { break }
    }
    return (letters, digits)
  }
}
