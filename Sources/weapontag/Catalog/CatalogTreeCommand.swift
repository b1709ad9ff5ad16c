import ArgumentParser
import CatalogEditing
import Lexicon
import TextFormats
import WeaponTagger

/// `weapontag catalog tree [CLASS]`: the classes in their order.
struct CatalogTreeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tree",
    abstract: "Shows the classes as a tree, with how much the catalogue knows of each.",
    discussion: """
      Of a class with others below it two numbers are given: its own, and with all below it (3/40).

      EXAMPLES
        weapontag catalog tree
        weapontag catalog tree missile
        weapontag catalog tree --format json
      """)

  @Argument(help: ArgumentHelp("The id of a class, to see only what is below it.", valueName: "class"))
  var weaponClass: String?

  @Option(help: "What is written.")
  var format = BrowsingFormat.text

  @OptionGroup var catalog: CatalogOptions

  func run() throws {
    let taxonomy = try catalog.browse().lexicon.taxonomy
    let trees = try weaponClass.map { [ClassTree(of: try taxonomy.position(named: $0), in: taxonomy)] } ?? ClassTree.all(in: taxonomy)
    let report = TreeReport(trees, in: taxonomy)
    try Results.print(format == .text ? report.text : report.json.text)
  }
}
