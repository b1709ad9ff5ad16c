import ArgumentParser
import Articles
import Dispatch
import FoundationEssentials
import Lexicon
import Reports
import Tagging
import Taxonomy
import Text
import WeaponTagger

/// `weapontag tag`: articles in, tagged sentences out.
struct TagCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag",
    abstract: "Tags every sentence of articles with the weapon classes it names.",
    discussion: """
      Reads texts (one article a file) and JSON Lines (one a line: {"id", "text", …}); folders are read with all below them, - is \
      standard input. A text that is not English is tagged too, with one warning for the run. A line or file that cannot be read is named on standard error and passed over, and the run ends with 1.

      EXAMPLES
        weapontag tag article.txt
        weapontag tag news/ --format jsonl --output tags.jsonl
        weapontag tag corpus.jsonl --class missile --sentences tagged
        weapontag tag crawl.jsonl --id-field url --text-field maintext --format csv
        curl -s https://example.org/a.txt | weapontag tag - --min-confidence 0.8
      """)

  @Argument(help: "Files, folders, or - for standard input.", completion: .file())
  var sources: [String]

  @Option(help: "How the input is read; auto goes by the names and first bytes of files.")
  var input = InputFormat.auto

  @Option(help: "What is written.")
  var format = OutputFormat.text

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"), completion: .file())
  var output: String?

  @Option(help: "Which sentences are listed.")
  var sentences = SentenceSelection.all

  @Option(
    name: .customLong("class"), help: ArgumentHelp("Only tags of this class and the classes below it; may be repeated.", valueName: "id"))
  var classes: [String] = []

  @Option(help: ArgumentHelp("Only tags at least this sure, 0 to 1; 0 keeps all.", valueName: "number"))
  var minConfidence = standardConfidenceThreshold

  @Option(help: "What offsets count: codepoint, utf8, utf16.")
  var offsets = OffsetUnit.codepoint

  @Flag(help: "Add the whole text to each JSON line.")
  var withText = false

  @OptionGroup(title: "Field names") var fields: FieldOptions
  @OptionGroup var catalog: CatalogOptions

  @Option(name: .shortAndLong, help: ArgumentHelp("Threads that tag; default: one for each processor.", valueName: "number"))
  var jobs: Int?

  @Option(help: ArgumentHelp("Leave out a part of the interpretation, to see what it brings.", valueName: "mechanism", visibility: .hidden))
  var without: [Mechanism] = []

  @Flag(name: .shortAndLong, help: "No progress, no reasons, no summary, no warning of other languages.")
  var quiet = false

  private static let mostJobs = 1024

  func validate() throws {
    guard !sources.isEmpty else { throw ValidationError("Name a file, a folder, or - for standard input.") }
    guard (0...1).contains(minConfidence) else { throw ValidationError("--min-confidence goes from 0 to 1.") }
    guard jobs.map({ (1...Self.mostJobs).contains($0) }) ?? true else { throw ValidationError("--jobs goes from 1 to \(Self.mostJobs).") }
  }

  func run() throws {
    let opened = try catalog.open()
    let filter = try TagFilter(classes: classes, minConfidence: minConfidence, taxonomy: opened.lexicon.taxonomy)
    let results = try Results(path: output)
    let interruption = Interruption.watch { results.discard() }
    defer { interruption.cancel() }
    let writer = ArticleOutput(
      format: format, sentences: sentences, offsets: offsets, withText: withText, quiet: quiet,
      colour: output == nil && Console.wantsColour(Console.standardOutput), taxonomy: opened.lexicon.taxonomy)
    let reader = ArticleReader(sources: sources, format: input, fields: fields.names)
    var run = TagRun(
      reader: reader, pipeline: Pipeline(tagger: Tagger(opened.lexicon, without: Set(without)), filter: filter, writer: writer),
      results: results,
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
      progress: Progress(isShown: !quiet && isTerminal(Console.standardError) && (output != nil || !isTerminal(Console.standardOutput))),
      isQuiet: quiet, isStrict: catalog.strict)
    try run.run()
  }
}

/// The names of the input fields, so that the output of common extractors is read as it is.
struct FieldOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The field that holds an article's id.", valueName: "name"))
  var idField = "id"

  @Option(help: ArgumentHelp("The field that holds its text.", valueName: "name"))
  var textField = "text"

  @Option(help: ArgumentHelp("The field that holds its title.", valueName: "name"))
  var titleField = "title"

  @Option(help: ArgumentHelp("The field that holds its date.", valueName: "name"))
  var dateField = "date"

  var names: FieldNames { FieldNames(id: idField, text: textField, title: titleField, date: dateField) }
}

extension InputFormat: ExpressibleByArgument {}
extension Mechanism: ExpressibleByArgument {}
extension SentenceSelection: ExpressibleByArgument {}

extension OffsetUnit: ExpressibleByArgument {
  public init?(argument: String) {
    switch argument {
    case "utf8": self = .utf8
    case "utf16": self = .utf16
    case "codepoint": self = .codepoint
    default: return nil
    }
  }
}
