import CatalogEditing
import Diagnostics
import Lexicon
import Tagging
import Taxonomy
import WeaponTagger

/// What `catalog watch` knows between saves, and what it tells at each.
///
/// It only ever adds lines to its output, so that nothing flickers and all can be read again.
struct WatchSession {
  private let folder: String
  private let overlays: [String]
  private let articles: [Article]
  private let settings: CatalogDifference.Settings
  private let isStrict: Bool
  private let colour = Console.wantsColour(Console.standardOutput)
  private let clock = ContinuousClock()
  /// The catalogue's files as they were at the last save, whether or not they loaded.
  private var files: [CatalogFile] = []
  /// The articles with the tags of the last catalogue that loaded; nil before the first.
  private var corpus: WatchedCorpus?

  init(folder: String, overlays: [String], articles: [Article], settings: CatalogDifference.Settings, isStrict: Bool) {
    self.folder = folder
    self.overlays = overlays
    self.articles = articles
    self.settings = settings
    self.isStrict = isStrict
  }

  /// Loads the catalogue and tags the corpus for the first time.
  mutating func start() throws {
    let start = clock.now
    let opened = openCatalog(folder: folder, overlays: overlays)
    files = opened.lexicon.taxonomy.files
    try Results.print(findings(of: opened))
    if loads(opened) { corpus = WatchedCorpus(articles, lexicon: opened.lexicon, settings: settings) }
    let tags = corpus.map { ", \(counted($0.tagCount, "tag")) in \(counted(articles.count, "article"))" } ?? ""
    try Results.print(
      "watching \(([folder] + overlays).joined(separator: ", ")): \(counted(files.count, "file"))\(articles.isEmpty ? "" : tags) \(took(since: start))\n"
    )
  }

  /// Tells what a save did. Problems and examples are written at once, the effect on the corpus behind them.
  mutating func reload(_ paths: [String]) throws {
    let start = clock.now
    let opened = openCatalog(folder: folder, overlays: overlays)
    let newFiles = opened.lexicon.taxonomy.files
    let isSame = newFiles.elementsEqual(files) { $0.name == $1.name && $0.source == $1.source }
    files = newFiles
    let heading = "\n" + (colour ? "\u{1B}[1m\(named(paths))\u{1B}[0m" : named(paths)) + "\n"
    guard !isSame else { return try Results.print(heading + "no byte has changed \(took(since: start))\n") }
    try Results.print(heading + findings(of: opened))
    if loads(opened) { try Results.print(effect(of: opened.lexicon)) }
    try Results.print("\(took(since: start))\n")
  }

  private func loads(_ opened: OpenedCatalog) -> Bool { !opened.hasErrors && !(isStrict && !opened.diagnostics.isEmpty) }

  /// Problems, then examples where the catalogue loads.
  private func findings(of opened: OpenedCatalog) -> String {
    var text = opened.diagnostics.isEmpty ? "" : opened.rendered(inColour: colour)
    guard loads(opened) else { return text + "the catalogue does not load: \(opened.summary); tags stay as they were\n" }
    if !opened.diagnostics.isEmpty { text += "\(opened.summary)\n" }
    let results = Tagger(opened.lexicon).testExamples().filter { !$0.isSetAside }
    let failed = results.filter { !$0.passed }
    for result in failed { text += result.report(opened.lexicon.taxonomy) }
    return text + "\(results.count - failed.count) of \(results.count) examples pass\n"
  }

  private mutating func effect(of lexicon: Lexicon) -> String {
    guard !articles.isEmpty else { return "" }
    guard let difference = corpus?.tag(with: lexicon) else {
      let first = WatchedCorpus(articles, lexicon: lexicon, settings: settings)
      corpus = first
      return "\(counted(first.tagCount, "tag")) in \(counted(articles.count, "article"))\n"
    }
    return DifferenceReport(difference, before: "last save", after: folder).text(inColour: colour)
  }

  private static let mostNamed = 3

  private func named(_ paths: [String]) -> String {
    let left = paths.count - Self.mostNamed
    return paths.prefix(Self.mostNamed).joined(separator: ", ") + (left > 0 ? " and \(left) more" : "")
  }

  /// `(142 ms)`.
  private func took(since start: ContinuousClock.Instant) -> String {
    let time = (clock.now - start).components
    return "(\(time.seconds * 1000 + time.attoseconds / 1_000_000_000_000_000) ms)"
  }
}
