import ArgumentParser
import CatalogEditing
import Lexicon
import TextFormats
import WeaponTagger

/// `weapontag catalog search WORDS`: entries of the catalogue by words.
struct CatalogSearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Finds classes, terms, systems and families by words, also begun or mistyped ones.",
    discussion: """
      Looks in ids, labels, abbreviations, terms, names and aliases of systems, family patterns and definitions. Each hit has its class, \
      what fits, and its place. Every word must fit the entry or the name of its class; case, accents and hyphens do not count. A word of \
      four letters may have one letter wrong, missing, too many or swapped, one of eight two; numbers must be right.

      EXAMPLES
        weapontag catalog search kalashnkov
        weapontag catalog search hwasong missile --max 5
        weapontag catalog search t72 --format json
      """)

  @Argument(help: "What to look for.")
  var words: [String]

  @Option(help: ArgumentHelp("The most hits that are listed.", valueName: "number"))
  var max = 20

  @Option(help: "What is written.")
  var format = BrowsingFormat.text

  @OptionGroup var catalog: CatalogOptions

  func validate() throws {
    guard max > 0 else { throw ValidationError("--max is 1 or more.") }
    guard CatalogSearch(query) != nil else { throw ValidationError("Give words with letters or digits to look for.") }
  }

  private var query: String { words.joined(separator: " ") }

  func run() throws {
    let taxonomy = try catalog.browse().lexicon.taxonomy
    let hits = CatalogSearch(query)?.hits(in: taxonomy) ?? []
    let report = SearchReport(hits, for: query, most: max, in: taxonomy)
    try Results.print(format == .text ? report.text : report.json.text)
  }
}
