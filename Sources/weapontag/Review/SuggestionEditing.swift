import CatalogEditing
import Review
import Taxonomy

extension CatalogEditor {
  /// Makes the edit of a suggestion.
  ///
  /// - Parameters:
  ///   - source: who designates a new system so.
  ///   - example: a sentence for the class's examples.
  mutating func make(_ edit: Suggestion.Edit, in weaponClass: String, source: String, example: String?) throws(EditProblem) {
    var home = weaponClass
    switch edit {
    case .addTerm(let term, let isName):
      var entry = NewEntry.term
      entry.set("term", term)
      entry.set("case", isName ? "exact" : nil)
      try add(term: term, as: entry, to: weaponClass)
    case .addSystem(let name):
      var entry = NewEntry.system
      entry.set("name", name)
      entry.set("source", source)
      try add(system: name, as: entry, to: weaponClass)
    case .addAlias(let alias, let system): try add(alias: alias, to: system, of: weaponClass)
    case .forbid(let phrases, let entry): try set([("not", .texts(phrases))], of: entry, in: weaponClass)
    case .weaken(let entry, let near):
      let isTerm = taxonomy.positions[weaponClass].map { taxonomy.classes[$0].terms.contains { $0.form.text == entry } } ?? false
      let weakness: (String, NewEntry.Value) = isTerm ? ("strength", .text("weak")) : ("weak", .texts([entry]))
      try set([weakness] + (near.isEmpty ? [] : [("near", .texts(near))]), of: entry, in: weaponClass)
    case .moveTerm(let term, let other):
      try move(term: term, from: weaponClass, to: other)
      home = other
    }
    if let example { try add(example: example, to: home) }
  }
}
