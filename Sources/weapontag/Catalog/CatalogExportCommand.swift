import ArgumentParser
import CatalogEditing
import Lexicon
import TextFormats
import WeaponTagger

/// What `catalog export` writes.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case json, csv, skos, html
}

/// `weapontag catalog export`: the catalogue for other programs and for readers.
struct CatalogExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes the whole catalogue as JSON, CSV, SKOS or a page to browse.",
    discussion: """
      json has everything, as one object. csv has a row for every term, name, alias and family pattern. skos is a concept scheme in \
      Turtle: classes and systems with labels, definitions, what is broader and narrower, and the codes of other schemes. html is one \
      page with a tree and a search, which needs nothing beside it and opens from a file.

      EXAMPLES
        weapontag catalog export --format html --output catalogue.html
        weapontag catalog export --format csv | head
        weapontag catalog export --format skos --base-iri https://example.org/weapons/ --output catalogue.ttl
      """)

  @Option(help: "What is written.")
  var format: ExportFormat

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"), completion: .file())
  var output: String?

  @Option(help: ArgumentHelp("What the IRIs of skos begin with.", valueName: "iri"))
  var baseIri = "urn:weapontag:"

  @OptionGroup var catalog: CatalogOptions

  func validate() throws {
    guard baseIri.prefix(while: { $0 != ":" }).wholeMatch(of: /[A-Za-z][A-Za-z0-9+.\-]*/) != nil, baseIri.contains(":") else {
      throw ValidationError("--base-iri is an absolute IRI, such as https://example.org/weapons/.")
    }
  }

  func run() throws {
    let lexicon = try catalog.open().lexicon
    let text =
      switch format {
      case .json: CatalogJSON(lexicon.taxonomy).json.text
      case .csv: CatalogCSV(lexicon).text
      case .skos: CatalogSKOS(lexicon.taxonomy, base: baseIri).text
      case .html: CatalogHTML(lexicon.taxonomy).text
      }
    try Results.write(text, to: output)
  }
}
