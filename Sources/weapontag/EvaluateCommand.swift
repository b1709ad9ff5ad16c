import ArgumentParser
import Diagnostics
import Evaluation
import Lexicon
import WeaponTagger
import YAML

/// How `evaluate` writes its figures.
enum EvaluationFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case text, json
}

/// `weapontag evaluate GOLD PREDICTED`: how well tags agree with annotators.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Scores tagged articles against gold annotations.",
    discussion: """
      GOLD holds an article a line:
        {"id", "source", "text", "sentences": [[start, end], …],
         "mentions": [[start, end, class, resolved or null, alternatives], …]}
      Alternatives are classes as good as the two; "" among them says that the
      mention may be left out. PREDICTED is what `tag --format jsonl` writes.
      Offsets count code points.

        exact         over (sentence, class); a mention's resolved class is as
                      good as its class
        resolved      the same with the resolved class in place of the class
        hierarchical  the same over the classes and all above them, so that a
                      near miss costs less
        any           over sentences: is a weapon mentioned at all?
        mention       one tag to one mention of an accepted class; the spans
                      share at least a third of what they cover
        macro F1      the mean of the exact F1 of the classes that gold meets

      Intervals are the middle 95 % of what samples of the articles give; p is
      the paired bootstrap test's, in both directions. Ends with 1 where gold
      and predictions do not fit each other; all that does not fit is listed.

      EXAMPLES
        weapontag tag gold.jsonl --format jsonl --output tags.jsonl
        weapontag evaluate gold.jsonl tags.jsonl
        weapontag evaluate gold.jsonl tags.jsonl --errors | less
        weapontag evaluate gold.jsonl new.jsonl --compare old.jsonl --format json
      """)

  @Argument(help: "The annotated articles, JSON Lines; - is standard input.", completion: .file())
  var gold: String

  @Argument(help: "The tagged articles, JSON Lines; - is standard input.", completion: .file())
  var predicted: String

  @Flag(help: "List the sentences whose classes differ.")
  var errors = false

  @Option(help: ArgumentHelp("Tagged articles to compare with.", valueName: "file"), completion: .file())
  var compare: String?

  @Option(help: "What is written: \(EvaluationFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format = EvaluationFormat.text

  @Option(help: ArgumentHelp("How often the articles are drawn anew.", valueName: "number"))
  var samples = 1000

  @Option(help: ArgumentHelp("Where the drawing starts; the same seed gives the same intervals.", valueName: "number"))
  var seed: UInt64 = 1

  @OptionGroup var catalog: CatalogOptions

  func validate() throws {
    guard (1...1_000_000).contains(samples) else { throw ValidationError("--samples goes from 1 to 1000000.") }
    guard [gold, predicted, compare ?? ""].count(where: { $0 == "-" }) < 2 else {
      throw ValidationError("Only one file can come from standard input.")
    }
  }

  func run() throws {
    let tree = ClassTree(try catalog.open().lexicon.taxonomy)
    let goldFile = try read(gold)
    let predictionFiles = try [predicted, compare].compactMap(\.self).map(read)
    let gold = readGold(goldFile, tree: tree)
    let predictions = predictionFiles.map(readPredictions)
    let pairings = predictions.map { pair(gold, with: $0, tree: tree) }
    try require(
      gold.diagnostics + predictions.flatMap(\.diagnostics) + pairings.flatMap(\.diagnostics), of: [goldFile] + predictionFiles)
    let scores = pairings.map { Scores($0.pairs, tree: tree) }
    let report = EvaluationReport(
      scores[0], bootstrap: Bootstrap(samples: samples, seed: seed), comparedWith: compare.map { ($0, scores[1]) },
      listsDifferences: errors)
    try Results.print(format == .json ? report.json : report.text(inColour: Console.wantsColour(Console.standardOutput)))
  }

  /// The largest file, in bytes, that is read.
  private static let limit = 1 << 30

  private func read(_ path: String) throws -> JSONLinesFile {
    let name = path == "-" ? "stdin" : path
    do throws(FileProblem) {
      let bytes = try readFile(path == "-" ? "/dev/stdin" : path, limit: Self.limit)
      guard bytes.count <= Self.limit else { throw FileProblem(path: path, message: "it is larger than \(Self.limit) bytes") }
      return JSONLinesFile(name: name, bytes: bytes)
    } catch {
      throw Failure(code: Failure.someFailed, message: "error: cannot read \(name): \(error.message)")
    }
  }

  /// Ends the run where something does not fit, with all of it on standard error.
  private func require(_ findings: [Diagnostic], of files: [JSONLinesFile]) throws {
    guard !findings.isEmpty else { return }
    let sources = Dictionary(files.map { ($0.name, $0.bytes) }) { first, _ in first }
    let renderer = DiagnosticRenderer(colour: Console.wantsColour(Console.standardError)) { sources[$0] }
    let text = renderer.render(findings.inReadingOrder())
    let noun = findings.count == 1 ? "problem" : "problems"
    throw Failure(
      code: Failure.someFailed, message: text + "error: no figures: \(findings.count) \(noun) in gold and predictions")
  }
}
