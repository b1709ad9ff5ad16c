import ArgumentParser
import CatalogEditing
import Dispatch
import FoundationEssentials
import NIOHTTP1
import Review

/// How a review's page is served.
struct ReviewPageOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The port on 127.0.0.1; 0 takes one that is free.", valueName: "number"))
  var port = 0

  @Flag(help: "Only print the address.")
  var noBrowser = false

  func validate() throws {
    guard port == 0 || (1024...65535).contains(port) else { throw ValidationError("--port goes from 1024 to 65535.") }
  }

  /// Serves the reviewer's page, and beside it the page of differences, until it is to stop.
  ///
  /// - Parameter reviewer: nil where differences alone are of interest.
  func serve(_ opened: OpenedReview, reviewer: Reviewer?) throws {
    let stop = StopRequest()
    let watch = stop.watchSignals()
    defer { for source in watch { source.cancel() } }
    var router = Router()
    let adjudication = try Failure.review { try opened.store.adjudication() }
    ReviewService(opened, for: adjudication, of: .differences, hasOther: reviewer != nil).add(to: &router, below: "/differences/")
    if let reviewer { ReviewService(opened, for: reviewer, of: .report, hasOther: true).add(to: &router, below: "/") }
    for path in ["/api/stop", "/differences/api/stop"] {
      router.on(.POST, path) { _ in
        stop.request(.asked)
        return .json(["stopped": true])
      }
    }
    let server = try start(router)
    let address = server.address + (reviewer == nil ? "differences/" : "")
    try Results.print("\(address)\n")
    let left = try Failure.review {
      guard let reviewer else { return counted(try opened.store.disagreements().count, "open difference") }
      return "\(try opened.store.progress(of: reviewer).left) left to decide"
    }
    Console.error(opened.outcome.summary(of: opened.name, left: left))
    if !noBrowser { openInBrowser(address) }
    let reason = stop.wait()
    server.stop()
    try Failure.review { try opened.store.close() }
    if case .interrupted = reason { throw ExitCode(Failure.interrupted) }
  }

  private func start(_ router: Router) throws -> LocalServer {
    do {
      return try LocalServer(port: port, router: router)
    } catch {
      throw Failure(
        code: Failure.usage,
        message: "error: cannot listen on 127.0.0.1:\(port): another program may have the port; leave --port out to take a free one")
    }
  }

  /// The address stays printed where no browser can be started.
  private func openInBrowser(_ address: String) {
    #if os(macOS)
      let program = "open"
    #else
      let program = "xdg-open"
    #endif
    if !startChild([program, address], environment: ProcessInfo.processInfo.environment) {
      Console.error("note: no browser could be started; open the address above")
    }
  }
}

/// The page's files, which are the same for every page.
func addReviewPages(to router: inout Router, below base: String) {
  let files = [
    ("", reviewPage, "text/html"), ("page.css", reviewPageStyle, "text/css"), ("icon.svg", reviewIcon, "image/svg+xml"),
    ("page.js", reviewPageScript, "text/javascript"), ("wire.js", reviewPageWire, "text/javascript"),
    ("text.js", reviewPageText, "text/javascript"), ("card.js", reviewPageCard, "text/javascript"),
    ("dialogs.js", reviewPageDialogs, "text/javascript"), ("desk.js", reviewPageDesk, "text/javascript"),
    ("selection.js", reviewPageSelection, "text/javascript"),
  ]
  for (name, text, type) in files { router.on(.GET, base + name) { _ in .text(text, type) } }
}

extension LoadOutcome {
  /// `tags.jsonl: 12 articles, 96 mentions, 40 left to decide. Ctrl-C stops.`, and what has changed since the report before.
  func summary(of name: String, left: String) -> String {
    var text = "\(name): \(counted(articles, "article")), \(counted(mentions, "mention")), \(left). Ctrl-C stops."
    if let previousCatalog, previousCatalog != catalog {
      text += "\nnote: another catalogue than before: \(counted(keptDecisions, "decision")) hold, \(changedDecisions) come back"
    }
    if changedTexts > 0 { text += "\nnote: \(counted(changedTexts, "article")) with another text than before" }
    if absentArticles > 0 {
      text += "\nnote: \(counted(absentArticles, "article")) of the store not in this report; their decisions are kept"
    }
    return text
  }
}
