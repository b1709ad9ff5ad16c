import ArgumentParser
import Articles
import CatalogEditing
import Dispatch
import Tagging
import WeaponTagger

/// `weapontag catalog watch --corpus FILES`: what each save of a catalogue file does.
struct CatalogWatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Tells at each save of a catalogue file what is wrong with it and what it does to the tags of articles.",
    discussion: """
      Runs until Ctrl-C beside an editor. At each save: the problems of the catalogue, the examples that fail, and the tags of the corpus \
      that are gained (+), lost (-), moved to another class (~) or altered (=) since the last save that loaded, as diff shows them. \
      Without --corpus only problems and examples. The articles are read once, at the start, and stay in memory. \
      Overlays are watched too.

      EXAMPLES
        weapontag catalog watch
        weapontag catalog watch --corpus news.jsonl
        weapontag catalog watch --catalog my-catalogue --corpus news/ --max 20
        weapontag catalog watch --overlay acme --corpus news/
        weapontag catalog watch --poll --corpus news/     where the catalogue is on a network drive
      """)

  @OptionGroup var corpus: CorpusOptions

  @Option(help: ArgumentHelp("The most changes listed for a class; all are counted.", valueName: "number"))
  var max = 5

  @Flag(help: "Look at the files every 50 milliseconds instead of waiting for the system's news of them.")
  var poll = false

  @Option(help: .hidden)
  var saves: Int?

  @OptionGroup var catalog: CatalogOptions

  func validate() throws {
    guard max >= 0 else { throw ValidationError("--max is 0 or more.") }
  }

  func run() throws {
    let folder = try catalog.folder()
    for folder in [folder] + catalog.overlays where OutputPlace(folder) != .folder {
      throw Failure(code: Failure.noCatalog, message: "error: cannot watch \(folder): no such folder")
    }
    let isOnTerminal = isTerminal(Console.standardOutput)
    let interruption = Interruption.watch {
      if isOnTerminal { _ = try? writeBytes([UInt8(ascii: "\n")], to: Console.standardOutput) }
    }
    defer { interruption.cancel() }
    var watcher = CatalogWatcher(folder: folder, overlays: catalog.overlays, usesEvents: !poll)
    var articles: [Article] = []
    let problems = corpus.forEachBatch { articles += $0 }
    var session = WatchSession(
      folder: folder, overlays: catalog.overlays, articles: articles,
      settings: .init(minConfidence: corpus.minConfidence, limit: max), isStrict: catalog.strict)
    try session.start()
    var left = saves ?? .max
    while left > 0 {
      try session.reload(watcher.waitForChange())
      left -= 1
    }
    guard problems == 0 else { throw Failure.unread(problems, read: "\(articles.count) watched") }
  }
}
