import Diagnostics

/// What can be wrong between an overlay and what it is read on top of. One place words every message.
enum OverlayProblem {
  case extensionInCatalog(String)
  /// `today` is the id of the class that had this one before.
  case unknownExtended(String, known: [String], today: String?)
  /// `elsewhere` is a class that has the form.
  case unknownForm(String, of: WeaponClass, elsewhere: String?)

  func diagnostic(at location: SourceLocation) -> Diagnostic {
    switch self {
    case .extensionInCatalog(let id):
      return .error(
        "extension-in-catalog", "a file of the catalogue itself cannot extend class \(quoted(id))", at: location,
        fix: "write it into that class's own file, or read this folder with --overlay")
    case .unknownExtended(let id, let known, let today):
      let renamed = today.map { "it is now called \(quoted($0))" }
      let nearest = closestMatch(to: id, in: known).map { "did you mean \(quoted($0))?" }
      return .error(
        "unknown-class", "no class has the id \(quoted(id)), so that nothing can be added to it", at: location,
        fix: renamed ?? nearest ?? "describe a new class with 'class:' and 'parent:'",
        repair: (today ?? onlyCloseMatch(to: id, in: known)).map(Diagnostic.Repair.replacement))
    case .unknownForm(let form, let weaponClass, let elsewhere):
      let nearest = closestMatch(to: form, in: weaponClass.removableForms).map { "did you mean \(quoted($0))?" }
      let other = elsewhere.map { "it is a form of class \(quoted($0)): write it into a file with 'extends: \($0)'" }
      return .error(
        "unknown-form", "class \(quoted(weaponClass.id)) has no term, system, alias or family \(quoted(form)) to leave out", at: location,
        fix: other ?? nearest ?? "'weapontag catalog show \(weaponClass.id)' lists its forms",
        repair: other == nil ? onlyCloseMatch(to: form, in: weaponClass.removableForms).map(Diagnostic.Repair.replacement) : nil)
    }
  }
}
