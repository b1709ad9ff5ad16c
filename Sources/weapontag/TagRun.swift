import ArgumentParser
import Articles
import Dispatch
import Reports
import Synchronization
import Tagging

/// A run over a corpus: batches read in order, tagged side by side, written in order.
///
/// Memory holds one batch and its output, whatever the corpus's size.
struct TagRun {
  var reader: ArticleReader
  let pipeline: Pipeline
  let results: Results
  let jobs: Int
  var progress: Progress
  /// No warning of articles in other languages, where it is not taken for an error.
  let isQuiet: Bool
  let isStrict: Bool
  private var problems = 0
  private var articles = 0
  private var foreign = ForeignArticles()
  /// Bytes of output that are written together.
  private static let flushSize = 1 << 18

  init(reader: ArticleReader, pipeline: Pipeline, results: Results, jobs: Int, progress: Progress, isQuiet: Bool, isStrict: Bool) {
    self.reader = reader
    self.pipeline = pipeline
    self.results = results
    self.jobs = jobs
    self.progress = progress
    self.isQuiet = isQuiet
    self.isStrict = isStrict
  }

  /// - Throws: `Failure` where articles could not be read or results not written, `ExitCode` where nobody reads them.
  mutating func run() throws {
    do {
      try tagAll()
    } catch {
      progress.end()
      results.discard()
      throw error
    }
    progress.end()
    try results.finish()
    let warning = foreign.warning
    if let warning, !isQuiet || isStrict { Console.error("\(isStrict ? "error" : "warning"): \(warning)") }
    guard problems == 0 else { throw Failure.unread(problems, read: "\(articles) tagged") }
    if isStrict, warning != nil { throw ExitCode(Failure.someFailed) }
  }

  private mutating func tagAll() throws {
    var slice = Slice()
    pipeline.writer.writeHeader(to: &slice.output)
    if jobs == 1 { try tagOneByOne(into: &slice) } else { try tagInBatches(into: &slice) }
    if pipeline.writer.wantsSummary { pipeline.writer.write(slice.summary, to: &slice.output) }
    foreign = slice.foreign
    try flush(&slice)
  }

  /// Each article is written before the next one is read, so that it stays in the processor's cache all the way.
  private mutating func tagOneByOne(into slice: inout Slice) throws {
    var workspace = Workspace()
    while let reading = reader.next() {
      if let article = article(of: reading) { slice.add(article, through: pipeline, using: &workspace) }
      if slice.output.count >= Self.flushSize { try flush(&slice) }
    }
  }

  private mutating func tagInBatches(into slice: inout Slice) throws {
    while true {
      let readings = reader.nextBatch(count: 256 * jobs, bytes: jobs << 20)
      guard !readings.isEmpty else { return }
      let batch = readings.compactMap { article(of: $0) }
      for part in tagSideBySide(batch) { slice.add(part) }
      try flush(&slice)
    }
  }

  /// Writes what has been tagged; the summary goes on.
  private mutating func flush(_ slice: inout Slice) throws {
    try results.write(slice.output)
    slice.output.removeAll(keepingCapacity: true)
    progress.show(articles: articles, problems: problems)
  }

  /// The article that was read; a problem is told at once.
  private mutating func article(of reading: Reading) -> Article? {
    switch reading {
    case .article(let article):
      articles += 1
      return article
    case .problem(let problem):
      progress.end()
      Console.error(problem.report)
      problems += 1
      return nil
    }
  }

  /// Slices of a batch tagged on all processors, in the batch's order.
  private func tagSideBySide(_ articles: [Article]) -> [Slice] {
    let count = min(articles.count, jobs * 4)
    let slots = (0..<count).map { _ in Slot() }
    let pipeline = pipeline
    DispatchQueue.concurrentPerform(iterations: count) { index in
      var workspace = Workspace()
      let range = (articles.count * index / count)..<(articles.count * (index + 1) / count)
      var slice = Slice()
      for article in articles[range] { slice.add(article, through: pipeline, using: &workspace) }
      slots[index].slice.withLock { $0 = slice }
    }
    return slots.compactMap { $0.slice.withLock { $0 } }
  }
}

/// What happens to one article after another.
struct Pipeline: Sendable {
  let tagger: Tagger
  let filter: TagFilter
  let writer: ArticleOutput
}

/// Tagged and written articles of one thread.
private struct Slice: Sendable {
  var output: [UInt8] = []
  var summary = ClassSummary()
  var foreign = ForeignArticles()

  mutating func add(_ article: Article, through pipeline: Pipeline, using workspace: inout Workspace) {
    var tagged = pipeline.tagger.tag(article, using: &workspace)
    pipeline.filter.apply(to: &tagged)
    if pipeline.writer.wantsSummary { summary.add(tagged) }
    foreign.add(tagged)
    pipeline.writer.write(tagged, to: &output)
  }

  mutating func add(_ other: Slice) {
    output += other.output
    summary.merge(other.summary)
    foreign.merge(other.foreign)
  }
}

/// A place for one thread's slice.
private final class Slot: Sendable {
  let slice = Mutex<Slice?>(nil)
}

extension ArticleProblem {
  /// `SOURCE:LINE:COLUMN: error: message`.
  var report: String {
    let place = [source, line.map(String.init), line == nil ? nil : column.map(String.init)].compactMap(\.self).joined(separator: ":")
    return "\(place): error: \(message)"
  }
}
