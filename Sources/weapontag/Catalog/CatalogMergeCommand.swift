import ArgumentParser
import CatalogEditing

/// `weapontag catalog merge CLASS INTO`: two classes become one.
struct CatalogMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Makes a class part of another.",
    discussion: """
      Its terms, systems, families, examples, 'not' and 'meant-by' phrases move to the other class, with their comments, unless they are there \
      already; the classes below it move too. Its id goes into the key 'was' of the other class. Keys that could not move (codes, \
      component, unless, relations, abbreviation) are told. Nothing is written where the catalogue would not load. \
      \(EditOptions.overlayClassHelp)

      EXAMPLES
        weapontag catalog merge submachine-gun small-arm --dry-run
        weapontag catalog merge submachine-gun small-arm
      """)

  @Argument(help: ArgumentHelp("The id of the class that goes.", valueName: "class"))
  var weaponClass: String

  @Argument(help: "The id of the class that it becomes part of.")
  var into: String

  @OptionGroup var edit: EditOptions

  func run() throws {
    try edit.perform { (editor) throws(EditProblem) in
      let left = try editor.merge(weaponClass, into: into)
      let note = left.isEmpty ? "" : "not moved: \(left.joined(separator: ", "))\n"
      return "\(weaponClass) is now part of \(into): \(counted(editor.changes.count, "file")) changed\n" + note
    }
  }
}
