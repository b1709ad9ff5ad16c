import ArgumentParser
import Diagnostics
import FoundationEssentials
import Reports
import Review
import Tagging
import Taxonomy

/// The report that is reviewed and the store that keeps what is decided, for the commands that need both.
struct ReviewReportOptions: ParsableArguments {
  @OptionGroup var tagged: TaggedFileOptions

  @Option(
    help: ArgumentHelp("The store of decisions; default: review.sqlite beside the first file.", valueName: "file"), completion: .file())
  var store: String?

  @OptionGroup var catalog: CatalogOptions

  /// Opens the store and lets it take over the report.
  func open() throws -> OpenedReview {
    let report = try read()
    let taxonomy = try readClasses()
    return try Failure.review {
      let store = try ReviewStore(file: storePath)
      let outcome = try store.load(
        report.map { ReviewArticle(tagged: $0.tagged, textDigest: $0.textDigest, catalogDigest: $0.catalogDigest) },
        classes: ReviewClasses(taxonomy))
      return OpenedReview(
        store: store, outcome: outcome, name: URL(filePath: tagged.files[0]).lastPathComponent, taxonomy: taxonomy,
        titles: report.map { ($0.tagged.article.id, $0.tagged.article.title.map { String(decoding: $0, as: UTF8.self) }) })
    }
  }

  private var storePath: String {
    store ?? URL(filePath: tagged.files[0]).deletingLastPathComponent().appending(path: "review.sqlite").path
  }

  /// The articles of the report. One that cannot be read ends the run: the store would take it for one that has gone.
  private func read() throws -> [RecordedArticle] {
    var report: [RecordedArticle] = []
    let problems = try tagged.read { report.append($0) }
    guard problems == 0 else { throw Failure.unread(problems, read: "and the store is left as it was") }
    guard !report.isEmpty else { throw Failure(code: Failure.someFailed, message: "error: \(tagged.files[0]) has no article") }
    return report
  }

  private func readClasses() throws -> Taxonomy {
    let folder = try catalog.folder()
    let loaded = loadCatalog(folder: folder, overlays: catalog.overlays)
    guard !loaded.diagnostics.contains(where: { $0.severity == .error }) else {
      throw Failure(
        code: Failure.noCatalog,
        message: "error: the catalogue \(folder) does not load: weapontag catalog check tells what is wrong with it")
    }
    return loaded.taxonomy
  }
}

/// A store with a report taken over.
struct OpenedReview {
  var store: ReviewStore
  var outcome: LoadOutcome
  /// The report's file.
  var name: String
  var taxonomy: Taxonomy
  /// Ids and titles of the report's articles, in its order.
  var titles: [(id: String, title: String?)]
}

extension Failure {
  init(_ problem: ReviewProblem) {
    self.init(code: Failure.someFailed, message: "error: \(problem.message)")
  }

  /// Does what a store was asked; a problem of it ends the run.
  static func review<Value>(_ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch let problem as ReviewProblem {
      throw Failure(problem)
    }
  }
}
