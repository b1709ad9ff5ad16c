import ArgumentParser
import Evaluation
import FoundationEssentials
import Review

/// `weapontag review agreement TAGS.jsonl`: how far reviewers agree.
struct ReviewAgreementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement",
    abstract: "Measures how far reviewers agree.",
    discussion: """
      Of each pair: Cohen's kappa over the mentions that both have decided on (a class, or none), and F1 of the mentions that each stands \
      for, of the same words and class, and of the same words. Of all: Krippendorff's alpha for nominal labels, which does not ask that \
      everyone has decided on everything. A mention that one reviewer has added counts as none for another who has decided on all \
      mentions of its article. What was settled later changes nothing here.

      With --format csv, the answers themselves: a row a mention, a column a reviewer; nothing where there is no answer.

      EXAMPLES
        weapontag review agreement tags.jsonl
        weapontag review agreement tags.jsonl --format csv > answers.csv
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument, Sendable {
    case text, json, csv
  }

  @OptionGroup var store: ReviewStoreOptions

  @Option(help: "What is written.")
  var format = Format.text

  func run() throws {
    let store = try store.open()
    let (reviewers, answers) = try Failure.review { (try store.reviewers(), try store.answers()) }
    let report = AgreementReport(answers, by: reviewers)
    switch format {
    case .text: try Results.print(Self.text(of: report))
    case .json: try AgreementJSON(report).printJSON()
    case .csv: try Results.print(Self.table(of: answers, by: reviewers))
    }
  }

  private static func text(of report: AgreementReport) -> String {
    guard report.items > 0 else { return "no mention has been decided on by two reviewers\n" }
    let style = TextStyle(colour: Console.wantsColour(Console.standardOutput))
    var table = TextTable(["reviewers", "mentions", "equal", "kappa", "F1", "F1 of words"], style: style)
    for pair in report.pairs {
      table.add([
        "\(pair.first.name), \(pair.second.name)", "\(pair.items)", "\(pair.equal)", pair.kappa?.threeDecimals ?? "-",
        pair.f1?.threeDecimals ?? "-", pair.wordsF1?.threeDecimals ?? "-",
      ])
    }
    let alpha = report.alpha?.threeDecimals ?? "not defined: all answers are one"
    return table.text + "\nKrippendorff's alpha of \(counted(report.items, "mention")): \(alpha)\n"
  }

  private static func table(of answers: [AnsweredMention], by reviewers: [Reviewer]) -> String {
    let header = ["article", "field", "start_byte", "end_byte", "words"] + reviewers.map(\.name)
    let rows = answers.map { mention in
      [
        mention.articleID, mention.field == .title ? "title" : "text", "\(mention.span.lowerBound)", "\(mention.span.upperBound)",
        mention.quote,
      ] + reviewers.map { mention.answers[$0.id] ?? "" }
    }
    return ([header] + rows).map { $0.map(cell).joined(separator: ",") + "\n" }.joined()
  }

  /// RFC 4180.
  private static func cell(_ text: String) -> String {
    text.contains { ",\"\r\n".contains($0) || $0.isNewline } ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }
}

/// The report as JSON.
private struct AgreementJSON: Encodable {
  struct Pair: Encodable {
    var reviewers: [String]
    var mentions: Int
    var equal: Int
    var kappa: Double?
    var f1: Double?
    var wordsF1: Double?

    enum CodingKeys: String, CodingKey {
      case reviewers, mentions, equal
      case kappa = "cohens_kappa"
      case f1
      case wordsF1 = "f1_words"
    }
  }

  var reviewers: [String]
  var mentions: Int
  var alpha: Double?
  var pairs: [Pair]

  enum CodingKeys: String, CodingKey {
    case reviewers, mentions, pairs
    case alpha = "krippendorffs_alpha"
  }

  init(_ report: AgreementReport) {
    reviewers = report.reviewers.map(\.name)
    mentions = report.items
    alpha = report.alpha
    pairs = report.pairs.map {
      Pair(
        reviewers: [$0.first.name, $0.second.name], mentions: $0.items, equal: $0.equal, kappa: $0.kappa, f1: $0.f1, wordsF1: $0.wordsF1)
    }
  }
}
