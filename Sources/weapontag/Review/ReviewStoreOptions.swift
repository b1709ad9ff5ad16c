import ArgumentParser
import FoundationEssentials
import Review

/// The store of a review that has begun, for the commands that only look at decisions.
struct ReviewStoreOptions: ParsableArguments {
  @Argument(help: "The tagged articles that are reviewed.", completion: .file())
  var tags: String

  @Option(
    help: ArgumentHelp("The store of decisions; default: review.sqlite beside the tags.", valueName: "file"), completion: .file())
  var store: String?

  private var path: String {
    store ?? URL(filePath: tags).deletingLastPathComponent().appending(path: "review.sqlite").path
  }

  /// - Throws: where there is no store yet, so that looking makes none.
  func open() throws -> ReviewStore {
    guard FileManager.default.fileExists(atPath: path) else {
      throw Failure(
        code: Failure.usage, message: "error: there is no review store \(path): begin with 'weapontag review open \(tags)', or name --store"
      )
    }
    return try Failure.review { try ReviewStore(file: path) }
  }
}

extension Failure {
  /// A reviewer who is known to the store.
  static func knownReviewer(_ name: String, in store: ReviewStore) throws -> Reviewer {
    let known = try review { try store.reviewers() }
    guard let reviewer = known.first(where: { $0.name == name }) else {
      let names = known.map { "'\($0.name)'" }.joined(separator: ", ")
      throw Failure(code: usage, message: "error: nobody has reviewed as '\(name)'; the store knows \(names.isEmpty ? "nobody" : names)")
    }
    return reviewer
  }
}

/// How the review's figures are written.
enum ReviewFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case text, json
}

extension Encodable {
  /// As indented JSON, keys by name.
  func printJSON() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try Results.print(String(decoding: encoder.encode(self), as: UTF8.self) + "\n")
  }
}

extension Double {
  /// Three decimals, half away from zero.
  var threeDecimals: String {
    let thousandths = Int((magnitude * 1000).rounded())
    let digits = String(1000 + thousandths % 1000).dropFirst()
    return "\(self < 0 && thousandths > 0 ? "-" : "")\(thousandths / 1000).\(digits)"
  }
}
