import ArgumentParser
import CatalogEditing
import Taxonomy

/// `weapontag catalog add-term CLASS TERM`: a new term of a class.
struct CatalogAddTermCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add-term",
    abstract: "Adds a term to a class.",
    discussion: """
      Plurals, hyphens and spelling variants come by themselves. The term goes behind the other terms of the class; comments and all \
      other lines stay. Nothing is written where the catalogue would not load with it. \
      \(EditOptions.overlayHelp)

      EXAMPLES
        weapontag catalog add-term tank "breakthrough tank"
        weapontag catalog add-term missile bird --strength weak --near launched --not "bird flu"
        weapontag catalog add-term missile-launcher TLR --case exact --dry-run
      """)

  @Argument(help: ArgumentHelp("The id of a class.", valueName: "class"))
  var weaponClass: String

  @Argument(help: "The words, in the singular.")
  var term: String

  @Option(name: .customLong("case"), help: "How its letters compare with the text's.")
  var caseRule: CaseRule?

  @Option(help: "Whether it tags by itself.")
  var strength: Strength?

  @Option(help: ArgumentHelp("The class that answers where a weak term finds no evidence.", valueName: "class"))
  var otherwise: String?

  @OptionGroup(title: "Evidence") var evidence: EvidenceOptions
  @OptionGroup var edit: EditOptions

  func run() throws {
    var entry = NewEntry.term
    entry.set("term", term)
    entry.set("case", caseRule?.rawValue)
    entry.set("strength", strength?.rawValue)
    entry.set("otherwise", otherwise)
    evidence.set(in: &entry)
    try edit.perform { (editor) throws(EditProblem) in
      try editor.add(term: term, as: entry, to: weaponClass)
      return "added to \(weaponClass)\(editor.where)\n"
    }
  }
}
