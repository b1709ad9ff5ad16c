import ArgumentParser
import Articles
import Reports
import Tagging

/// Files of tagged articles, as `tag --format jsonl` writes them, and the articles they speak of.
struct TaggedFileOptions: ParsableArguments {
  @Argument(help: "Tagged articles (JSON Lines); - is standard input.", completion: .file())
  var files: [String]

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("The articles themselves, where they were tagged without --with-text.", valueName: "files"), completion: .file())
  var articles: [String] = []

  @OptionGroup(title: "Field names of --articles") var fields: FieldOptions

  func validate() throws {
    guard !files.isEmpty else { throw ValidationError("Name a file of tagged articles, or - for standard input.") }
  }

  /// Reads all tagged articles in order; one that cannot be read is named on standard error and passed over.
  ///
  /// - Returns: how many lines, articles and files could not be read.
  func read(_ use: (RecordedArticle) throws -> Void) throws -> Int {
    var problems = 0
    let texts = readTexts(&problems)
    let reader = TaggedArticleReader { texts[$0] }
    for file in files {
      do {
        var lines = try LineSource(path: file)
        var number = 0
        while let line = try lines.next() {
          number += 1
          guard line.contains(where: { $0 > 0x20 }) else { continue }
          do {
            try use(try reader.read(line))
          } catch let problem as TaggedLineProblem {
            Console.error("\(file == "-" ? "stdin" : file):\(number): error: \(problem.message)")
            problems += 1
          }
        }
      } catch let failure as SystemFailure {
        Console.error("error: cannot read \(file): \(failure.message)")
        problems += 1
      }
    }
    return problems
  }

  private func readTexts(_ problems: inout Int) -> [String: [UInt8]] {
    Self.texts(of: articles, fields: fields.names, problems: &problems)
  }

  /// The texts of articles by their ids. What cannot be read is named on standard error and counted.
  static func texts(of paths: [String], fields: FieldNames, problems: inout Int) -> [String: [UInt8]] {
    guard !paths.isEmpty else { return [:] }
    var texts: [String: [UInt8]] = [:]
    var reader = ArticleReader(sources: paths, format: .auto, fields: fields)
    while let reading = reader.next() {
      switch reading {
      case .article(let article): texts[article.id] = article.text
      case .problem(let problem):
        Console.error(problem.report)
        problems += 1
      }
    }
    return texts
  }
}
