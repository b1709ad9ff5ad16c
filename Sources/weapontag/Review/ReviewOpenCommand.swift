import ArgumentParser
import FoundationEssentials
import Review

/// `weapontag review open TAGS.jsonl`: a page on which one person decides on tags.
struct ReviewOpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Opens a page in the browser on which tags are accepted, rejected, changed and added, one key a decision.",
    discussion: """
      The page is served to this machine alone, at an address with a secret in it, until Ctrl-C or the page's own stop. Each decision is on \
      the disk before the page says so; open the same tags again to go on. Tags that were made anew, with a newer catalogue, keep their \
      decisions; only what has changed comes back. Several people can use one store, each under a name of their own, also at once; they \
      do not see each other's decisions.

      EXAMPLES
        weapontag review open tags.jsonl
        weapontag review open tags.jsonl --reviewer Ada
        weapontag review open tags.jsonl --articles news.jsonl     where the tags come without texts
        weapontag review open tags.jsonl --port 8100 --no-browser
      """)

  @OptionGroup var report: ReviewReportOptions

  @Option(help: ArgumentHelp("Who decides; default: your login name.", valueName: "name"))
  var reviewer: String?

  @OptionGroup var page: ReviewPageOptions

  func run() throws {
    let opened = try report.open()
    let named = try Failure.review { try opened.store.reviewer(named: reviewer ?? Self.loginName) }
    try page.serve(opened, reviewer: named)
  }

  static var loginName: String {
    let environment = ProcessInfo.processInfo.environment
    return environment["USER"].flatMap { $0.isEmpty ? nil : $0 } ?? "reviewer"
  }
}
