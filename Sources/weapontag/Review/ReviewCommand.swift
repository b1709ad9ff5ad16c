import ArgumentParser

/// `weapontag review`: the commands for people who judge tags.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Lets people accept, reject, change and add tags, and keeps what they decide.",
    discussion: """
      EXAMPLES
        weapontag tag news/ --format jsonl --with-text --output tags.jsonl
        weapontag review open tags.jsonl           decide, one key a decision, in the browser
        weapontag review status tags.jsonl         how far each reviewer has come
        weapontag review agreement tags.jsonl      how far reviewers agree
        weapontag review adjudicate tags.jsonl     settle where reviewers differ
        weapontag review export tags.jsonl         the decisions as gold for 'evaluate'
        weapontag review suggest tags.jsonl        edits of the catalogue that follow from the decisions
      """,
    subcommands: [
      ReviewOpenCommand.self, ReviewStatusCommand.self, ReviewAgreementCommand.self, ReviewAdjudicateCommand.self, ReviewExportCommand.self,
      ReviewSuggestCommand.self,
    ])
}
