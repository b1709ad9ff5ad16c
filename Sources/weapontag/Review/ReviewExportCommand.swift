import ArgumentParser
import Evaluation
import FoundationEssentials
import Review

extension GoldScope: ExpressibleByArgument {}

/// `weapontag review export TAGS.jsonl`: decisions as gold for `evaluate`.
struct ReviewExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes the decisions as gold that 'evaluate' reads.",
    discussion: """
      What was settled counts first, then what all reviewers say who decided. Articles whose mentions are all decided are written whole; of \
      the others only the sentences whose mentions are, joined to a shorter text, so that nothing undecided is held against a tagger: tag \
      that text to evaluate. With --sentences all every article is written whole; what is not decided is as it was tagged, and a tagger \
      may leave it out. Gold has no place for titles.

      EXAMPLES
        weapontag review export tags.jsonl > gold.jsonl
        weapontag review export tags.jsonl --reviewer Ada --output gold.jsonl
        weapontag tag gold.jsonl --format jsonl | weapontag evaluate gold.jsonl -
      """)

  @OptionGroup var store: ReviewStoreOptions

  @Option(help: "Which sentences are gold.")
  var sentences = GoldScope.decided

  @Option(help: ArgumentHelp("Whose decisions alone count, where nothing was settled; default: those of all.", valueName: "name"))
  var reviewer: String?

  @Option(help: ArgumentHelp("Where the gold goes; default: standard output.", valueName: "file"), completion: .file())
  var output: String?

  func run() throws {
    let store = try store.open()
    let reviewer = try reviewer.map { try Failure.knownReviewer($0, in: store) }
    let export = try Failure.review { try store.gold(sentences, of: reviewer) }
    guard !export.articles.isEmpty else {
      throw Failure(code: Failure.someFailed, message: "error: nothing to export: no article has a sentence whose mentions are all decided")
    }
    let results = try Results(path: output)
    for article in export.articles { try results.write(try article.line()) }
    try results.finish()
    for note in Self.notes(export) { Console.error("note: \(note)") }
  }

  /// What is not in the gold, and why.
  private static func notes(_ export: GoldExport) -> [String] {
    var notes: [String] = []
    if export.cutArticles > 0 { notes.append("\(counted(export.cutArticles, "article")) cut down to decided sentences") }
    if export.leftOutSentences > 0 { notes.append("\(counted(export.leftOutSentences, "sentence")) left out, not all decided") }
    if export.unsettled > 0 {
      notes.append("\(counted(export.unsettled, "mention")) seen differently and not settled: 'weapontag review adjudicate' settles them")
    }
    if export.withoutPlace > 0 { notes.append("\(counted(export.withoutPlace, "mention")) left out, in titles or in earlier texts") }
    return notes
  }
}
