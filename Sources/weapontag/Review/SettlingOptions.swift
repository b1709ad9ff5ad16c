import ArgumentParser
import Evaluation
import FoundationEssentials
import Review

/// What `review adjudicate` does without a page.
struct SettlingOptions: ParsableArguments {
  @Flag(help: "List the open differences, with their numbers.")
  var list = false

  @Flag(help: "List the settled ones too.")
  var listAll = false

  @Option(help: ArgumentHelp("Settle every open difference as this reviewer sees it.", valueName: "reviewer"))
  var take: String?

  @Option(help: ArgumentHelp("Settle the difference of this number.", valueName: "number"))
  var settle: Int64?

  @Option(name: .customLong("as"), help: ArgumentHelp("What --settle says: a class id, or none.", valueName: "class"))
  var answer: String?

  @Flag(help: "Take the last step of settling back.")
  var undo = false

  func validate() throws {
    guard (settle == nil) == (answer == nil) else { throw ValidationError("--settle goes with --as.") }
    guard [list || listAll, take != nil, settle != nil, undo].count(where: { $0 }) <= 1 else {
      throw ValidationError("--list, --take, --settle and --undo go one at a time.")
    }
  }

  /// Whether no page is wanted.
  var areAsked: Bool { list || listAll || take != nil || settle != nil || undo }

  func run(_ store: ReviewStore) throws {
    if let take {
      let reviewer = try Failure.knownReviewer(take, in: store)
      let step = try Failure.review { try store.settle(as: reviewer) }
      try Results.print(step.map { "settled \(counted($0.count, "difference")) as \(take) sees them\n" } ?? "nothing to settle\n")
    } else if let settle, let answer {
      try settleOne(settle, as: answer, in: store)
    } else if undo {
      let step = try Failure.review { try store.undo(by: try store.adjudication()) }
      try Results.print(step.map { "\(counted($0.count, "difference")) open again\n" } ?? "nothing has been settled\n")
    } else {
      try printList(store)
    }
  }

  private func settleOne(_ number: Int64, as answer: String, in store: ReviewStore) throws {
    let mention = try Failure.review {
      let adjudication = try store.adjudication()
      guard try store.disagreements(openOnly: false).contains(where: { $0.mention.id == number }) else {
        throw ReviewProblem(.unknownMention, "no difference has the number \(number)")
      }
      let mention = try store.mention(number, for: adjudication)
      let verdict: Verdict =
        answer == AnsweredMention.none ? .reject : answer == mention.weaponClass ? .accept : .reclass(to: answer)
      return try store.decide(number, ReviewDecision(verdict), by: adjudication)
    }
    try Results.print("settled '\(mention.quote)' as \(answer)\n")
  }

  private func printList(_ store: ReviewStore) throws {
    let differences = try Failure.review { try store.disagreements(openOnly: !listAll) }
    guard !differences.isEmpty else { return try Results.print("reviewers see nothing differently\n") }
    var text = ""
    for difference in differences {
      let mention = difference.mention
      text += "\(mention.id)  \(oneLine(mention.articleID))  '\(oneLine(mention.quote))'\n"
      if let sentence = try Failure.review({ try store.sentence(of: mention.id) }) {
        let words = sentence.words
        text += "    " + oneLine("\(words.before)[\(words.mention)]\(words.after)") + "\n"
      }
      let answers = difference.answers.map { "\($0.reviewer.name): \($0.answer)" } + (difference.settled.map { ["settled: \($0)"] } ?? [])
      text += "    " + answers.joined(separator: ", ") + "\n"
    }
    try Results.print(text)
  }
}
