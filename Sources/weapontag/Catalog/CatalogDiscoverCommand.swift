import ArgumentParser
import Articles
import CatalogEditing
import Lexicon
import Tagging
import WeaponTagger

/// How `catalog discover` writes its finds.
enum DiscoveryFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case text, json, jsonl
}

/// `weapontag catalog discover --corpus FILES`: names and phrases that the catalogue does not know yet.
struct CatalogDiscoverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "discover",
    abstract: "Finds weapon names and phrases in articles that the catalogue does not know yet.",
    discussion: """
      Looks beside weapon nouns for capitalised words and designators ("the X-7 missile", "the X-7, a new cruise missile", "a frigate \
      called Storm"), and for nouns with a modifier of their own ("pump-jet torpedo"). Each find has the class of the noun beside it, the \
      file it would go into and an entry to paste there; ?? is for the editor to fill in.

      Ranked by the share of a word's articles in which it stands beside a weapon noun, and by their number. In JSON, `mentions` and \
      `articles` count such places, `articles_with_words` all articles with the words. Articles are read as `tag` reads them; one that \
      cannot be read is named, and the run ends with 1.

      EXAMPLES
        weapontag catalog discover --corpus news/
        weapontag catalog discover --corpus a.jsonl b.jsonl --max 100 --min-count 2
        extract | weapontag catalog discover --corpus - --input jsonl --format json
      """)

  @Option(
    parsing: .upToNextOption, help: ArgumentHelp("Files, folders, or - for standard input.", valueName: "files"), completion: .file())
  var corpus: [String]

  @Option(help: "How the input is read; auto goes by the names and first bytes of files.")
  var input = InputFormat.auto

  @Option(help: "What is written.")
  var format = DiscoveryFormat.text

  @Option(help: ArgumentHelp("The most finds that are listed.", valueName: "number"))
  var max = 50

  @Option(help: ArgumentHelp("Only what was seen so often beside a weapon noun.", valueName: "number"))
  var minCount = 1

  @OptionGroup(title: "Field names") var fields: FieldOptions
  @OptionGroup var catalog: CatalogOptions

  @Flag(name: .shortAndLong, help: "No progress.")
  var quiet = false

  func validate() throws {
    guard !corpus.isEmpty else { throw ValidationError("Name a file, a folder, or - for standard input behind --corpus.") }
    guard max > 0 else { throw ValidationError("--max is 1 or more.") }
    guard minCount > 0 else { throw ValidationError("--min-count is 1 or more.") }
  }

  func run() throws {
    let opened = try catalog.open()
    let tagger = Tagger(opened.lexicon, without: [.definedNames])
    var discovery = Discovery(opened.lexicon)
    var workspace = Workspace()
    var reader = ArticleReader(sources: corpus, format: input, fields: fields.names)
    var progress = Progress(isShown: !quiet && isTerminal(Console.standardError))
    var problems = 0
    while let reading = reader.next() {
      switch reading {
      case .article(let article): discovery.add(tagger.tag(article, using: &workspace))
      case .problem(let problem):
        progress.end()
        Console.error(problem.report)
        problems += 1
      }
      progress.show(articles: discovery.articles, problems: problems)
    }
    progress.end()
    let report = DiscoveryReport(discovery.ranked(most: max, leastMentions: minCount), articles: discovery.articles)
    switch format {
    case .text: try Results.print(report.text(inColour: Console.wantsColour(Console.standardOutput)))
    case .json: try Results.print(report.json())
    case .jsonl: try Results.print(report.jsonLines())
    }
    guard problems == 0 else { throw Failure.unread(problems, read: "\(discovery.articles) read") }
  }
}
