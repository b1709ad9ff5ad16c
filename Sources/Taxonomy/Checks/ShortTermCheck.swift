import Diagnostics

/// A form that no reader could recognise: without a letter, or of a single character.
struct ShortTermCheck: TaxonomyCheck {
  let code = "short-term"

  func findings(in taxonomy: Taxonomy) -> [Diagnostic] {
    taxonomy.classes.flatMap { weaponClass in
      weaponClass.terms.map(\.form) + weaponClass.systems.flatMap { [$0.name] + $0.aliases }
    }.compactMap { form in
      let scalars = form.text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
      if !scalars.contains(where: \.properties.isAlphabetic) {
        return taxonomy.error(code, "'\(form.text)' has no letter", at: form.place, fix: "write the name with its letters")
      }
      guard scalars.count < 2 else { return nil }
      return taxonomy.error(code, "'\(form.text)' is too short to be told from other words", at: form.place, fix: "write a longer form")
    }
  }
}
