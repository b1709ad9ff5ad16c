import ArgumentParser
import CatalogEditing

/// `weapontag catalog rename OLD NEW`: another id for a class.
struct CatalogRenameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: "Gives a class another id, wherever the catalogue speaks of it.",
    discussion: """
      The class's file moves to its new name, with the files below it. The old id goes into the key 'was' of the class: reports, gold and \
      --class may go on using it, and 'weapontag migrate' rewrites them. Nothing is written where the catalogue would not load. \
      \(EditOptions.overlayClassHelp)

      EXAMPLES
        weapontag catalog rename small-arm light-weapon --dry-run
        weapontag catalog rename small-arm light-weapon
      """)

  @Argument(help: "The id of a class.")
  var old: String

  @Argument(help: "The id that it shall have.")
  var new: String

  @OptionGroup var edit: EditOptions

  func run() throws {
    try edit.perform { (editor) throws(EditProblem) in
      try editor.rename(old, to: new)
      return "\(old) is now \(new): \(counted(editor.changes.count, "file")) changed\n"
    }
  }
}
