import ArgumentParser
import CatalogEditing
import Taxonomy

/// `weapontag catalog add-system CLASS NAME`: a new named system of a class.
struct CatalogAddSystemCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add-system",
    abstract: "Adds a named system to a class.",
    discussion: """
      The system goes behind the other systems of the class; comments and all other lines stay. A form that is also something else is \
      named again with --weak, and needs evidence then. Nothing is written where the catalogue would not load with it. \
      \(EditOptions.overlayHelp)

      EXAMPLES
        weapontag catalog add-system tank "K2 Panther" --alias K2PL --origin KR --source "army name"
        weapontag catalog add-system missile Gale --weak Gale --near missile --source "navy name"
      """)

  @Argument(help: ArgumentHelp("The id of a class.", valueName: "class"))
  var weaponClass: String

  @Argument(help: "The system's name.")
  var name: String

  @Option(help: ArgumentHelp("Another name of it; may be repeated.", valueName: "name"))
  var alias: [String] = []

  @Option(help: ArgumentHelp("The country it comes from, ISO 3166-1 alpha-2.", valueName: "code"))
  var origin: String?

  @Option(help: ArgumentHelp("A form, the name or an alias, that is also something else; may be repeated.", valueName: "name"))
  var weak: [String] = []

  @Option(name: .customLong("case"), help: "How its letters compare with the text's.")
  var caseRule: CaseRule?

  @Option(help: ArgumentHelp("Who designates it so, in a few words.", valueName: "words"))
  var source: String

  @OptionGroup(title: "Evidence") var evidence: EvidenceOptions
  @OptionGroup var edit: EditOptions

  func run() throws {
    var entry = NewEntry.system
    entry.set("name", name)
    entry.set("aliases", alias)
    entry.set("origin", origin)
    entry.set("weak", weak)
    entry.set("case", caseRule?.rawValue)
    entry.set("source", source)
    evidence.set(in: &entry)
    try edit.perform { (editor) throws(EditProblem) in
      try editor.add(system: name, as: entry, to: weaponClass)
      return "added to \(weaponClass)\(editor.where)\n"
    }
  }
}
