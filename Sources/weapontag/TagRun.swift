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
  private var summary = ClassSummary()
  private var problems = 0
  private var articles = 0

  init(reader: ArticleReader, pipeline: Pipeline, results: Results, jobs: Int, progress: Progress) {
    self.reader = reader
    self.pipeline = pipeline
    self.results = results
    self.jobs = jobs
    self.progress = progress
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
    guard problems == 0 else {
      let noun = problems == 1 ? "article or file" : "articles or files"
      throw Failure(code: Failure.someFailed, message: "error: \(problems) \(noun) could not be read, \(articles) tagged")
    }
  }

  private mutating func tagAll() throws {
    var output: [UInt8] = []
    pipeline.writer.writeHeader(to: &output)
    var workspace = Workspace()
    while true {
      let batch = nextBatch()
      guard !batch.articles.isEmpty || batch.hadProblems else { break }
      articles += batch.articles.count
      if jobs == 1 || batch.articles.count < 2 {
        let slice = Slice(batch.articles[...], through: pipeline, using: &workspace, output: output)
        output = slice.output
        summary.merge(slice.summary)
      } else {
        for slice in tagSideBySide(batch.articles) {
          output += slice.output
          summary.merge(slice.summary)
        }
      }
      try results.write(output)
      output.removeAll(keepingCapacity: true)
      progress.show(articles: articles, problems: problems)
    }
    if pipeline.writer.wantsSummary { pipeline.writer.write(summary, to: &output) }
    try results.write(output)
  }

  /// The next articles, up to a megabyte of text for each job; problems among them are told at once.
  private mutating func nextBatch() -> (articles: [Article], hadProblems: Bool) {
    var articles: [Article] = []
    var hadProblems = false
    for reading in reader.nextBatch(count: 256 * jobs, bytes: jobs << 20) {
      switch reading {
      case .article(let article): articles.append(article)
      case .problem(let problem):
        progress.end()
        Console.error(problem.report)
        problems += 1
        hadProblems = true
      }
    }
    return (articles, hadProblems)
  }

  /// Slices of a batch tagged on all processors, in the batch's order.
  private func tagSideBySide(_ articles: [Article]) -> [Slice] {
    let count = min(articles.count, jobs * 4)
    let slots = (0..<count).map { _ in Slot() }
    let pipeline = pipeline
    DispatchQueue.concurrentPerform(iterations: count) { index in
      var workspace = Workspace()
      let range = (articles.count * index / count)..<(articles.count * (index + 1) / count)
      let slice = Slice(articles[range], through: pipeline, using: &workspace, output: [])
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
  var output: [UInt8]
  var summary = ClassSummary()

  init(_ articles: ArraySlice<Article>, through pipeline: Pipeline, using workspace: inout Workspace, output: [UInt8]) {
    self.output = output
    for article in articles {
      var tagged = pipeline.tagger.tag(article, using: &workspace)
      pipeline.filter.apply(to: &tagged)
      if pipeline.writer.wantsSummary { summary.add(tagged) }
      pipeline.writer.write(tagged, to: &self.output)
    }
  }
}

/// A place for one thread's slice.
private final class Slot: Sendable {
  let slice = Mutex<Slice?>(nil)
}

extension ArticleProblem {
  /// `SOURCE:LINE:COLUMN: error: message`.
  fileprivate var report: String {
    let place = [source, line.map(String.init), line == nil ? nil : column.map(String.init)].compactMap(\.self).joined(separator: ":")
    return "\(place): error: \(message)"
  }
}
