import ArgumentParser
import Dispatch
import Lexicon
import Reports
import Tagging
import Taxonomy
import WeaponTagger

/// `weapontag export TAGS.jsonl`: tagged articles for other tools.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes tagged articles in the formats of annotation and training tools.",
    discussion: """
      brat         a new folder: NAME.txt and NAME.ann for each article, annotation.conf with the class tree
      conll        token, start, end and IOB2 tag a line, as in CoNLL-2003; of nested mentions the outer one
      spacy        JSON Lines of Doc.to_json; nested mentions in the span group 'sc'
      labelstudio  a JSON array of tasks with predictions; --config FILE writes the labelling configuration
      csv          a row a mention, those of titles too

      Offsets count Unicode code points of the article's text. Titles are exported in csv only: in the other formats offsets into one \
      text are all there is. Lines that cannot be read are named, passed over, and end the run with 1.

      EXAMPLES
        weapontag tag news.jsonl --format jsonl --with-text > tags.jsonl
        weapontag export tags.jsonl --format spacy --output train.jsonl
        weapontag export tags.jsonl --format brat --output brat/news
        weapontag export tags.jsonl --format labelstudio --config labels.xml > tasks.json
        weapontag tag news.jsonl --format jsonl | weapontag export - --articles news.jsonl --format conll
      """)

  @OptionGroup var tagged: TaggedFileOptions

  @Option(help: "What is written.")
  var format: TagExportFormat

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write to a file instead of standard output; for brat the new folder.", valueName: "path"),
    completion: .file())
  var output: String?

  @Option(help: ArgumentHelp("Also write Label Studio's labelling configuration.", valueName: "file"), completion: .file())
  var config: String?

  @Option(
    name: .customLong("class"), help: ArgumentHelp("Only tags of this class and the classes below it; may be repeated.", valueName: "id"))
  var classes: [String] = []

  @Option(help: ArgumentHelp("Only tags at least this sure, 0 to 1.", valueName: "number"))
  var minConfidence = 0.0

  @OptionGroup var catalog: CatalogOptions

  func validate() throws {
    guard (0...1).contains(minConfidence) else { throw ValidationError("--min-confidence goes from 0 to 1.") }
    guard format != .brat || output != nil else { throw ValidationError("--format brat writes a folder: name it with --output.") }
    guard config == nil || format == .labelstudio else { throw ValidationError("--config goes with --format labelstudio.") }
  }

  func run() throws {
    let taxonomy = try catalog.open().lexicon.taxonomy
    let filter = try TagFilter(classes: classes, minConfidence: minConfidence, taxonomy: taxonomy)
    if let config { try Results.write(LabelStudioExport.configuration(taxonomy), to: config) }
    var count = 0
    let problems =
      if format == .brat {
        try exportFolder(taxonomy, filter, &count)
      } else {
        try exportFile(filter, &count)
      }
    guard problems == 0 else { throw Failure.unread(problems, read: "\(count) exported") }
  }

  private func exportFile(_ filter: TagFilter, _ count: inout Int) throws -> Int {
    let results = try Results(path: output)
    let interruption = Interruption.watch { results.discard() }
    defer { interruption.cancel() }
    do {
      var writer = ExportWriter(format: format)
      let problems = try tagged.read { recorded in
        var article = recorded.tagged
        filter.apply(to: &article)
        try results.write(try writer.bytes(of: article))
        count += 1
      }
      try results.write(writer.end())
      try results.finish()
      return problems
    } catch {
      results.discard()
      throw error
    }
  }

  private func exportFolder(_ taxonomy: Taxonomy, _ filter: TagFilter, _ count: inout Int) throws -> Int {
    let folder = try NewFolder(path: output ?? "")
    let interruption = Interruption.watch { folder.discard() }
    defer { interruption.cancel() }
    do {
      var brat = BratExport()
      let configuration = BratExport.configuration(taxonomy)
      try folder.write(configuration.bytes, to: configuration.name)
      let problems = try tagged.read { recorded in
        var article = recorded.tagged
        filter.apply(to: &article)
        for file in brat.files(of: article) { try folder.write(file.bytes, to: file.name) }
        count += 1
      }
      try folder.finish()
      return problems
    } catch {
      folder.discard()
      throw error
    }
  }
}

/// What `export` writes.
enum TagExportFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case brat, conll, spacy, labelstudio, csv
}

/// The writers of one file, behind one face.
private struct ExportWriter {
  let format: TagExportFormat
  private let labelStudio = LabelStudioExport(model: "weapontag \(Weapontag.version)")
  private var isEmpty = true

  init(format: TagExportFormat) { self.format = format }

  mutating func bytes(of article: TaggedArticle) throws -> [UInt8] {
    var output: [UInt8] = []
    switch format {
    case .brat: break
    case .conll: CoNLLExport().write(article, to: &output)
    case .spacy: try SpaCyExport().write(article, to: &output)
    case .labelstudio: try labelStudio.write(article, isFirst: isEmpty, to: &output)
    case .csv:
      if isEmpty { CSVWriter().writeHeader(to: &output) }
      CSVWriter().write(article, to: &output)
    }
    isEmpty = false
    return output
  }

  func end() -> [UInt8] {
    var output: [UInt8] = []
    if format == .labelstudio { labelStudio.writeEnd(isEmpty: isEmpty, to: &output) }
    if format == .csv, isEmpty { CSVWriter().writeHeader(to: &output) }
    return output
  }
}
