import Foundation

@testable import Review

/// A store in a folder of its own, with a clock that the test sets.
final class TestStore: Sendable {
  let folder: URL
  let store: ReviewStore
  var file: String { Self.file(in: folder) }

  init(_ articles: [ReviewArticle] = [], schema: ReviewSchema = .current) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("review-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    store = try ReviewStore(file: Self.file(in: folder), schema: schema, patience: 0.2, flushes: false)
    if !articles.isEmpty { _ = try store.load(articles, classes: SmallReport.classes) }
  }

  /// The store opened once more, as another process would.
  func reopened() throws -> ReviewStore { try ReviewStore(file: file, schema: .current, patience: 0.2, flushes: false) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private static func file(in folder: URL) -> String { folder.appendingPathComponent("review.sqlite").path }
}

extension MentionFilter {
  init(_ decided: Decided, _ change: (inout MentionFilter) -> Void = { _ in }) {
    self.init()
    self.decided = decided
    change(&self)
  }
}

extension ReviewMention {
  /// `quote/class`, with what was decided: `tank/tank+`, `-` rejected, `>other` another class, `~` skipped, `?` when it came back.
  var short: String {
    let mark =
      switch (decision ?? earlier)?.verdict {
      case .accept: "+"
      case .reject: "-"
      case .reclass(let other): ">\(other)"
      case .skip: "~"
      case nil: ""
      }
    return "\(quote)/\(weaponClass)\(mark)\(change.map { "?\($0.rawValue)" } ?? "")"
  }
}

extension ReviewStore {
  /// The mentions that a filter matches, in short.
  func list(_ filter: MentionFilter, for reviewer: Reviewer) throws -> [String] {
    try mentions(try ids(filter, for: reviewer), for: reviewer).map(\.short)
  }
}
