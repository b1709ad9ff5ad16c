import FoundationEssentials
import GRDB

/// The decisions of reviewers on the mentions of a report, in one SQLite file that several processes can use at once.
///
/// Every call is one transaction. A call that returns has its outcome on the disk: the journal is a write-ahead log, so that readers and the
/// writer do not wait for each other, and it is flushed at every commit (`synchronous = FULL`; the usual `NORMAL` of a write-ahead log would
/// lose the last commits with the power).
package final class ReviewStore: Sendable {
  let queue: DatabaseQueue
  /// Milliseconds since 1970.
  let now: @Sendable () -> Int64

  /// Who settles what reviewers see differently. No reviewer can have this name.
  package static let adjudicator = "adjudication"

  /// The store in a file, made where there is none. A store of an older version is brought to this one, with a copy of it kept beside it
  /// under its version (`review.sqlite.v1`).
  package convenience init(file: String) throws(ReviewProblem) { try self.init(file: file, schema: .current) }

  /// - Parameters:
  ///   - patience: seconds to wait for another process.
  ///   - flushes: whether a commit waits for the disk; tests that only look at what is decided need not.
  init(
    file: String, schema: ReviewSchema, patience: Double = 5, flushes: Bool = true,
    now: @escaping @Sendable () -> Int64 = { Int64((Date().timeIntervalSince1970 * 1000).rounded()) }
  ) throws(ReviewProblem) {
    self.now = now
    var configuration = Configuration()
    configuration.label = "review"
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = \(flushes ? "FULL" : "OFF"); PRAGMA foreign_keys = ON; PRAGMA cache_size = -32000")
    }
    queue = try Self.translating(file) { try DatabaseQueue(path: file, configuration: configuration) }
    try Self.translating(file) {
      try schema.open(queue, file: file)
    }
  }

  /// A number that is another one as soon as the reviewer's decisions are, whichever process has changed them.
  package func changeNumber(of reviewer: Reviewer) throws(ReviewProblem) -> Int64 {
    try read { db in
      let request: SQLRequest<Int64> = "SELECT max(id) FROM step WHERE reviewer = \(reviewer.id)"
      return try request.fetchOne(db) ?? 0
    }
  }

  /// Ends the use of the store; the journal is taken into the file where no other process uses it. Every call after this one fails.
  package func close() throws(ReviewProblem) {
    try Self.translating(queue.path) { try queue.close() }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(ReviewProblem) -> Value {
    try Self.translating(queue.path) { try queue.read(body) }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws(ReviewProblem) -> Value {
    try Self.translating(queue.path) { try queue.write(body) }
  }

  private static func translating<Value>(_ file: String, _ body: () throws -> Value) throws(ReviewProblem) -> Value {
    do {
      return try body()
    } catch let problem as ReviewProblem {
      throw problem
    } catch let error as DatabaseError {
      throw ReviewProblem(error, file: file)
    } catch {
      throw ReviewProblem(.unusable, "the review store \(file) cannot be used: \(error)")
    }
  }
}

extension ReviewProblem {
  /// What SQLite says, in words for who reviews.
  init(_ error: DatabaseError, file: String) {
    let reason = error.message ?? "SQLite's error \(error.resultCode.rawValue)"
    switch error.resultCode.primaryResultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(.locked, "the review store \(file) is held by another process: close it there, then try again; nothing is lost")
    case .SQLITE_FULL:
      self.init(.diskFull, "the disk is full, so that \(file) cannot grow: free some space, then try again; earlier decisions are kept")
    case .SQLITE_NOTADB:
      self.init(.notAStore, "\(file) is no review store: name another file, or move this one away")
    case .SQLITE_CORRUPT:
      self.init(.unusable, "the review store \(file) is damaged (\(reason)): take the last copy of it")
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
      self.init(.unusable, "the review store \(file) cannot be opened for writing (\(reason)): look at the rights of it and of its folder")
    default:
      self.init(.unusable, "the review store \(file) cannot be used: \(reason)")
    }
  }
}
