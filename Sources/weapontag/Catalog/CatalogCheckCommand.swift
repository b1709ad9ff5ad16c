import ArgumentParser
import CatalogEditing
import Diagnostics
import Lexicon
import Taxonomy
import WeaponTagger

/// How `check` writes its findings.
enum CheckFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case text, json, github
}

/// `weapontag catalog check`: every problem of the catalogue.
struct CatalogCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Lists every problem of the catalogue with its place and a fix.",
    discussion: """
      Ends with 3 where there is an error, with 0 where there is none. Warnings are advice; --strict ends with 3 for them too.
      --format github writes workflow commands, which a pull request shows beside the lines.

      EXAMPLES
        weapontag catalog check
        weapontag catalog check --catalog my-catalogue --strict
        weapontag catalog check --overlay acme         your own entries too
        weapontag catalog check --format json | jq '.[].code'

      AN OVERLAY is a folder of catalogue files that is read on top, in any
      layout; the catalogue itself stays as it is. A file of it says one of
        class: acme-drone             a new class, below a parent: that is there
        extends: cruise-missile       more for a class that is there: terms,
                                      systems, families, not, unless, examples, …
      and beside 'extends' what to leave out of that class: terms, systems by
      their names, aliases, families by their patterns; what is left out can
      be written anew in the same file:
        without: [Tomahawk]
      Its context.yaml adds cues to topics, and topics.
      """)

  @Option(help: "What is written: \(CheckFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format = CheckFormat.text

  @OptionGroup var catalog: CatalogOptions

  func run() throws {
    var opened = try catalog.read()
    if !opened.hasErrors {
      // Advice speaks of a vocabulary that is whole.
      opened.diagnostics = (opened.diagnostics + adviceChecks.flatMap { $0.findings(in: opened.lexicon) }).inReadingOrder()
    }
    try Results.print(text(of: opened))
    if !opened.diagnostics.isEmpty { Console.error(opened.summary) }
    if opened.hasErrors || (catalog.strict && !opened.diagnostics.isEmpty) { throw ExitCode(Failure.noCatalog) }
  }

  private func text(of opened: OpenedCatalog) throws -> String {
    switch format {
    case .text where opened.diagnostics.isEmpty: "no problems: \(contents(of: opened.lexicon.taxonomy))\n"
    case .text: opened.rendered(inColour: Console.wantsColour(Console.standardOutput))
    case .json: try diagnosticsJSON(opened.diagnostics)
    case .github: opened.diagnostics.map(githubCommand).joined()
    }
  }

  /// `102 classes, 1200 terms, 500 systems, 300 examples`.
  private func contents(of taxonomy: Taxonomy) -> String {
    let classes = taxonomy.classes
    return [
      counted(classes.count, "class", plural: "classes"), counted(classes.reduce(0) { $0 + $1.terms.count }, "term"),
      counted(classes.reduce(0) { $0 + $1.systems.count }, "system"), counted(classes.reduce(0) { $0 + $1.examples.count }, "example"),
    ].joined(separator: ", ")
  }
}
