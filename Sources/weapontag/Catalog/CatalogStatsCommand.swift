import ArgumentParser
import CatalogEditing
import Lexicon
import TextFormats
import WeaponTagger

/// `weapontag catalog stats`: figures of the whole catalogue.
struct CatalogStatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Counts what the catalogue has: in all, by branch, by origin; and names classes with few examples.",
    discussion: """
      A form is a term, a name or alias of a system, or the pattern of a family; strong ones tag wherever they stand.

      EXAMPLES
        weapontag catalog stats
        weapontag catalog stats --few-examples 6
        weapontag catalog stats --format json
      """)

  @Option(help: ArgumentHelp("Name the classes with fewer examples than this.", valueName: "number"))
  var fewExamples = 3

  @Option(help: "What is written.")
  var format = BrowsingFormat.text

  @OptionGroup var catalog: CatalogOptions

  func validate() throws {
    guard fewExamples >= 0 else { throw ValidationError("--few-examples is 0 or more.") }
  }

  func run() throws {
    let statistics = CatalogStatistics(try catalog.browse().lexicon, fewExamples: fewExamples)
    try Results.print(format == .text ? statistics.text : statistics.json.text)
  }
}
