import ArgumentParser
import Review

/// `weapontag review adjudicate TAGS.jsonl`: a page on which differences between reviewers are settled.
struct ReviewAdjudicateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adjudicate",
    abstract: "Settles the differences between reviewers, on a page in the browser or by options.",
    discussion: """
      Shows each mention that two or more reviewers answer differently, in its article, with what each of them says; a number key takes the \
      answer of one. What is settled is kept beside the reviewers' own decisions, which stay as they are, and can be undone. The page that \
      review open serves has the same differences at its key d.

      Without a page: --list gives each difference a number, --settle NUMBER with --as CLASS (or none) settles one, --take REVIEWER all that \
      are open, as that reviewer sees them, and --undo takes the last step back.

      EXAMPLES
        weapontag review adjudicate tags.jsonl
        weapontag review adjudicate tags.jsonl --store decisions.sqlite --no-browser
        weapontag review adjudicate tags.jsonl --list
        weapontag review adjudicate tags.jsonl --settle 12 --as cruise-missile
        weapontag review adjudicate tags.jsonl --take Ada
      """)

  @OptionGroup var report: ReviewReportOptions
  @OptionGroup(title: "Without a page") var settling: SettlingOptions
  @OptionGroup var page: ReviewPageOptions

  func run() throws {
    guard !settling.areAsked else {
      var store = ReviewStoreOptions()
      store.tags = report.tagged.files[0]
      store.store = report.store
      return try settling.run(try store.open())
    }
    try page.serve(try report.open(), reviewer: nil)
  }
}
