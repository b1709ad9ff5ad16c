import ArgumentParser
import Articles
import Tagging

/// The articles that a command looks at, read as `tag` reads its own.
struct CorpusOptions: ParsableArguments {
  @Option(
    parsing: .upToNextOption, help: ArgumentHelp("Files, folders, or - for standard input.", valueName: "files"), completion: .file())
  var corpus: [String] = []

  @Option(help: "How the input is read; auto goes by the names and first bytes of files.")
  var input = InputFormat.auto

  @Option(help: ArgumentHelp("Only tags at least this sure, 0 to 1; 0 keeps all.", valueName: "number"))
  var minConfidence = standardConfidenceThreshold

  @OptionGroup(title: "Field names") var fields: FieldOptions

  func validate() throws {
    guard (0...1).contains(minConfidence) else { throw ValidationError("--min-confidence goes from 0 to 1.") }
  }

  /// Reads all articles, a batch at a time, and names what cannot be read.
  ///
  /// - Returns: how many articles and files could not be read.
  func forEachBatch(_ use: ([Article]) -> Void) -> Int {
    var reader = ArticleReader(sources: corpus, format: input, fields: fields.names)
    var problems = 0
    while true {
      let readings = reader.nextBatch(count: Self.batchCount, bytes: Self.batchBytes)
      guard !readings.isEmpty else { return problems }
      var articles: [Article] = []
      for reading in readings {
        switch reading {
        case .article(let article): articles.append(article)
        case .problem(let problem):
          Console.error(problem.report)
          problems += 1
        }
      }
      use(articles)
    }
  }

  private static let batchCount = 2048
  private static let batchBytes = 16 << 20
}
