import ArgumentParser
import Evaluation
import FoundationEssentials
import Review

/// `weapontag review status TAGS.jsonl`: how far each reviewer has come.
struct ReviewStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Shows how far each reviewer has come.",
    discussion: """
      'left' counts the mentions without a decision, the skipped ones, and those that have changed since they were decided on; the pace is \
      decisions a minute over the last ten minutes.

      EXAMPLES
        weapontag review status tags.jsonl
        weapontag review status tags.jsonl --format json
      """)

  @OptionGroup var store: ReviewStoreOptions

  @Option(help: "What is written.")
  var format = ReviewFormat.text

  private struct Line: Encodable {
    var reviewer: String
    var decided: Int
    var left: Int
    var skipped: Int
    var changed: Int
    var pace: Double
    var minutesLeft: Double?

    enum CodingKeys: String, CodingKey {
      case reviewer, decided, left, skipped, changed
      case pace = "decisions_a_minute"
      case minutesLeft = "minutes_left"
    }
  }

  func run() throws {
    let store = try store.open()
    let lines = try Failure.review {
      try store.reviewers().map { reviewer in
        let progress = try store.progress(of: reviewer)
        return Line(
          reviewer: reviewer.name, decided: progress.decided, left: progress.left, skipped: progress.skipped, changed: progress.changed,
          pace: progress.pace, minutesLeft: progress.minutesLeft)
      }
    }
    guard format == .text else { return try lines.printJSON() }
    guard !lines.isEmpty else { return try Results.print("nobody has reviewed yet\n") }
    var table = TextTable(
      ["reviewer", "decided", "left", "skipped", "changed", "a minute", "minutes left"],
      style: TextStyle(colour: Console.wantsColour(Console.standardOutput)))
    for line in lines {
      table.add([
        line.reviewer, "\(line.decided)", "\(line.left)", "\(line.skipped)", "\(line.changed)",
        line.pace > 0 ? "\(Int(line.pace.rounded()))" : "-", line.minutesLeft.map { "\(Int($0.rounded(.up)))" } ?? "-",
      ])
    }
    try Results.print(table.text)
  }
}
