import Diagnostics
import Taxonomy
import YAML

extension CatalogEditor {
  /// Adds a term to a class, behind its other terms.
  package mutating func add(term: String, as entry: NewEntry, to id: String) throws(EditProblem) {
    let position = try position(of: id)
    if let known = taxonomy.classes[position].terms.first(where: { $0.form.text == term }) {
      throw EditProblem(
        "known-term", "class '\(id)' has the term \(quoted(term)) already", at: taxonomy.location(known.form.place), fix: "edit it there")
    }
    try append(entry.item, to: "terms", of: position)
  }

  /// Adds a system to a class, behind its other systems.
  package mutating func add(system name: String, as entry: NewEntry, to id: String) throws(EditProblem) {
    let position = try position(of: id)
    if let known = taxonomy.classes[position].systems.first(where: { $0.name.text == name }) {
      throw EditProblem(
        "known-system", "class '\(id)' has the system \(quoted(name)) already", at: taxonomy.location(known.name.place),
        fix: "edit it there")
    }
    try append(entry.item, to: "systems", of: position)
  }

  private mutating func append(_ item: ListItem, to key: String, of position: Int) throws(EditProblem) {
    let file = fileForEntries(of: position)
    apply(try lists(file).appending([item], to: key), to: file)
  }

  func closestClass(to id: String) -> String? {
    closestMatch(to: id, in: taxonomy.classes.map(\.id))
  }
}
