import ArgumentParser
import Articles
import Dispatch
import FoundationEssentials
import Lexicon
import Reports
import Tagging
import Taxonomy
import WeaponTagger

/// What `report` writes.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case html, json, markdown, csv
}

/// `weapontag report TAGS.jsonl`: what the articles say, to be read.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Writes a report on tagged articles: figures, charts and the texts with their mentions.",
    discussion: """
      Reads what 'tag --format jsonl --with-text' writes; for tags without text, --articles names the articles. Other files are \
      articles, which are tagged on the way. A line that cannot be read is named on standard error and passed over, and the run ends with 1.

      html is one page that opens from a file and asks for nothing over the network. Its figures count all articles; it holds the texts \
      of 2,000 (or fewer, where they are long), taken evenly, and says so. json has everything, markdown the first rows of each table, csv \
      one table: \(ReportCSVWriter.tables.joined(separator: ", ")).

      EXAMPLES
        weapontag report tags.jsonl --output report.html
        weapontag report news/ --output report.html --group-copies
        weapontag report tags.jsonl --articles corpus.jsonl --format markdown
        weapontag report week-2.jsonl --compare week-1.jsonl -o report.html
        weapontag report tags.jsonl --format csv --table systems
        weapontag tag news/ --format jsonl --with-text | weapontag report - --format json
      """)

  @Argument(help: "Tagged articles, articles, folders of articles, or - for standard input.", completion: .file())
  var sources: [String]

  @Option(help: "What is written.")
  var format = ReportFormat.html

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"), completion: .file())
  var output: String?

  @Option(
    parsing: .upToNextOption, help: ArgumentHelp("The articles of tags that were made without text.", valueName: "files"),
    completion: .file())
  var articles: [String] = []

  @Option(
    help: ArgumentHelp("Tell what is new, gone, more and less since an earlier file like these.", valueName: "file"), completion: .file())
  var compare: String?

  @Flag(help: "Count near-identical articles, such as copies of a wire story, once.")
  var groupCopies = false

  @Option(help: ArgumentHelp("The report's title.", valueName: "words"))
  var title = "Weapon mentions"

  @Option(help: ArgumentHelp("Rows of a table in html and markdown.", valueName: "number"))
  var top = 25

  @Option(help: ArgumentHelp("Articles whose text is in the page; default: 2000, fewer where they are long.", valueName: "number"))
  var max: Int?

  @Option(help: ArgumentHelp("The table that csv writes; default: classes.", valueName: "name"))
  var table: String?

  @Option(
    name: .customLong("class"), help: ArgumentHelp("Only tags of this class and the classes below it; may be repeated.", valueName: "id"))
  var classes: [String] = []

  @Option(
    help: ArgumentHelp("Only tags at least this sure, 0 to 1; default: all that are recorded, 0.4 for articles.", valueName: "number"))
  var minConfidence: Double?

  @Option(help: "How the input is read; auto knows tagged lines by themselves, others say that all are articles.")
  var input = InputFormat.auto

  @OptionGroup(title: "Field names") var fields: FieldOptions
  @OptionGroup var catalog: CatalogOptions

  func validate() throws {
    guard !sources.isEmpty else { throw ValidationError("Name a file, a folder, or - for standard input.") }
    guard (sources + articles + [compare].compactMap(\.self)).count(where: { $0 == "-" }) <= 1 else {
      throw ValidationError("Standard input can be read once only.")
    }
    guard (0...1).contains(minConfidence ?? 0) else { throw ValidationError("--min-confidence goes from 0 to 1.") }
    guard top > 0 else { throw ValidationError("--top goes from 1.") }
    guard max ?? 1 > 0 else { throw ValidationError("--max goes from 1.") }
    guard max == nil || format == .html else { throw ValidationError("--max goes with --format html.") }
    guard table == nil || format == .csv else { throw ValidationError("--table goes with --format csv.") }
    guard table.map(ReportCSVWriter.tables.contains) ?? true else {
      throw ValidationError("There is no table '\(table ?? "")': take \(ReportCSVWriter.tables.joined(separator: ", ")).")
    }
    guard format != .html || output != nil || !isTerminal(Console.standardOutput) else {
      throw ValidationError("A page is not for a terminal: name a file with --output, such as --output report.html.")
    }
  }

  func run() throws {
    let opened = try catalog.open()
    let taxonomy = opened.lexicon.taxonomy
    let tagging = ReportSources.Tagging(
      tagger: Tagger(opened.lexicon), catalogDigest: catalogDigest(of: taxonomy.files),
      filters: (
        recorded: try TagFilter(classes: classes, minConfidence: minConfidence ?? 0, taxonomy: taxonomy),
        tagged: try TagFilter(classes: classes, minConfidence: minConfidence ?? standardConfidenceThreshold, taxonomy: taxonomy)
      ), input: input, fields: fields.names)
    let results = try Results(path: output)
    let interruption = Interruption.watch { results.discard() }
    defer { interruption.cancel() }
    do {
      let problems = try write(tagging, taxonomy, to: results)
      try results.finish()
      if problems > 0 { throw Failure.unread(problems, read: "the report counts the others") }
    } catch {
      results.discard()
      throw error
    }
  }

  /// - Returns: how many articles and files could not be read.
  private func write(_ tagging: ReportSources.Tagging, _ taxonomy: Taxonomy, to results: Results) throws -> Int {
    var problems = 0
    let texts = TaggedFileOptions.texts(of: articles, fields: fields.names, problems: &problems)
    let now = try read(sources, tagging, texts)
    let data = ReportData(now.articles, taxonomy: taxonomy, groupsCopies: groupCopies)
    problems += now.problems
    var comparison: ReportComparison?
    if let compare {
      let earlier = try read([compare], tagging, texts)
      problems += earlier.problems
      comparison = ReportComparison(
        earlier: ReportData(earlier.articles, taxonomy: taxonomy, groupsCopies: groupCopies), of: earlier.articles, now: data,
        of: now.articles)
    }
    let document = ReportDocument(data, title: title, notes: now.notes, comparison: comparison)
    try results.write(try bytes(of: document, data, now))
    return problems
  }

  private func read(_ paths: [String], _ tagging: ReportSources.Tagging, _ texts: [String: [UInt8]]) throws -> ReportSources {
    var sources = ReportSources(tagging, texts: texts)
    for path in paths { sources.read(path) }
    guard sources.problems == 0 || !sources.articles.isEmpty else {
      throw Failure(code: Failure.someFailed, message: "error: no report: no article could be read")
    }
    return sources
  }

  private func bytes(of document: ReportDocument, _ data: ReportData, _ sources: ReportSources) throws -> [UInt8] {
    var output: [UInt8] = []
    switch format {
    case .html:
      let writer = ReportHTMLWriter(options: .init(top: top, max: max, origin: sources.origin))
      writer.write(document, data, of: sources.articles, to: &output)
    case .json: ReportJSONWriter().write(document, to: &output)
    case .markdown: ReportMarkdownWriter(top: top).write(document, to: &output)
    case .csv:
      let name = table ?? ReportCSVWriter.tables[0]
      guard let table = document.tables.first(where: { $0.id == name }) else {
        throw Failure(code: Failure.usage, message: "error: no table '\(name)' here: \(Self.reason(for: name))")
      }
      ReportCSVWriter().write(table, to: &output)
    }
    return output
  }

  /// Why a report is without a table.
  private static func reason(for table: String) -> String {
    switch table {
    case "copies": "it needs --group-copies"
    case "periods": "no article has a date that can be read"
    default: "it needs --compare"
    }
  }
}
