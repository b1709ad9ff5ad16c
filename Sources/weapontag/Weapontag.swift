import ArgumentParser
import Diagnostics
import Taxonomy

/// The program: one command a file below this one.
@main
struct Weapontag: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "weapontag",
    abstract: "Tags the weapon classes that news text names, sentence by sentence, and tells why.",
    discussion: """
      EXAMPLES
        weapontag tag article.txt                 read one article with its tags
        weapontag tag news/ --format jsonl        a folder, one JSON line an article
        extract | weapontag tag - --input jsonl   from another program
        weapontag explain "A tank left the fair." why words are tagged, or not
        weapontag catalog show cruise-missile     what the catalogue knows of a class
        weapontag report tags.jsonl -o tags.html  a page with figures, charts and the articles
        weapontag export tags.jsonl --format spacy  for training and annotation tools
        weapontag review open tags.jsonl          accept, reject and change tags, one key each
        weapontag evaluate gold.jsonl tags.jsonl  how well tags agree with annotators
        weapontag migrate gold.jsonl              class ids that have been renamed, rewritten
        weapontag --generate-completion-script bash

      The catalogue is found by --catalog, WEAPONTAG_CATALOG, ./Catalog, then beside the program.
      Exit codes: 0 done, 1 some articles or checks failed, 2 usage, 3 the catalogue does not load, 130 after Ctrl-C.
      """,
    version: version,
    subcommands: [
      TagCommand.self, ExplainCommand.self, CatalogCommand.self, ReportCommand.self, ExportCommand.self, ReviewCommand.self,
      EvaluateCommand.self,
      MigrateCommand.self,
    ])

  /// Parses and runs, with the exit codes that the help lists.
  static func main() {
    Interruption.ignoreClosedPipes()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      Console.error(failure.message)
      exit(withError: ExitCode(failure.code))
    } catch let code as ExitCode {
      exit(withError: code)
    } catch {
      let code = exitCode(for: error)
      guard code != .success, code != .validationFailure else {
        if code == .success { exit(withError: error) }
        Console.error(fullMessage(for: error))
        exit(withError: ExitCode(Failure.usage))
      }
      Console.error(fullMessage(for: error))
      exit(withError: ExitCode(1))
    }
  }
}

/// A reason to end, with the exit code that goes with it.
struct Failure: Error {
  static let someFailed: Int32 = 1
  static let usage: Int32 = 2
  static let noCatalog: Int32 = 3
  static let interrupted: Int32 = 130

  var code: Int32
  var message: String

  /// Articles or files that were passed over; `read` tells what became of the others.
  static func unread(_ problems: Int, read: String) -> Failure {
    let noun = problems == 1 ? "article or file" : "articles or files"
    return Failure(code: someFailed, message: "error: \(problems) \(noun) could not be read, \(read)")
  }

  /// An id that no class of the catalogue has, with the nearest one that there is.
  static func unknownClass(_ id: String, in taxonomy: Taxonomy) -> Failure {
    let hint = closestMatch(to: id, in: taxonomy.classes.map(\.id)).map { ": did you mean \(quoted($0))?" } ?? ""
    return Failure(code: usage, message: "error: no class has the id \(quoted(id))\(hint)")
  }
}
