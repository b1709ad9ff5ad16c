import ArgumentParser
import Lexicon
import Taxonomy
import WeaponTagger

/// `weapontag catalog check`: every problem of the catalogue.
struct CatalogCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Lists every problem of the catalogue with its place and a fix.",
    discussion: """
      Ends with 3 where there is an error, with 0 where there is none.

      EXAMPLES
        weapontag catalog check
        weapontag catalog check --catalog my-catalogue --strict
      """)

  @OptionGroup var catalog: CatalogOptions

  func run() throws {
    let opened = openCatalog(folder: try catalog.folder())
    guard !opened.diagnostics.isEmpty else {
      let taxonomy = opened.lexicon.taxonomy
      let systems = taxonomy.classes.reduce(0) { $0 + $1.systems.count }
      let terms = taxonomy.classes.reduce(0) { $0 + $1.terms.count }
      let examples = taxonomy.classes.reduce(0) { $0 + $1.examples.count }
      try Results.print(
        "no problems: \(taxonomy.classes.count) classes, \(terms) terms, \(systems) systems, \(examples) examples\n")
      return
    }
    try Results.print(opened.rendered(inColour: Console.wantsColour(Console.standardOutput)))
    Console.error(opened.summary)
    if opened.hasErrors || catalog.strict { throw ExitCode(Failure.noCatalog) }
  }
}
