import FoundationEssentials
import GRDB

extension ReviewSchema {
  /// Makes the tables of a new store, brings an older one to this version, and refuses what is no store or a newer one.
  func open(_ queue: DatabaseQueue, file: String) throws {
    let found = try queue.read { db in try version(of: db, file: file) }
    guard found < version else { return }
    if found > 0 { try copy(queue, of: found, beside: file) }
    try queue.writeWithoutTransaction { db in
      _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
      try db.inTransaction(.immediate) {
        // Another process can have been faster.
        let found = try version(of: db, file: file)
        for migration in migrations.dropFirst(found) { try migration(db) }
        // A PRAGMA takes no arguments; both are numbers of this program.
        try db.execute(sql: "PRAGMA application_id = \(Self.applicationID); PRAGMA user_version = \(version)")
        return .commit
      }
    }
  }

  /// The version of a store; 0 of an empty file.
  private func version(of db: Database, file: String) throws -> Int {
    let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    if application == 0, tables == 0 { return 0 }
    guard application == Self.applicationID else {
      throw ReviewProblem(.notAStore, "\(file) is a database, but no review store: name another file, or move this one away")
    }
    let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard found <= version else {
      throw ReviewProblem(
        .newerVersion,
        "the review store \(file) was made by a newer version of weapontag (store version \(found), this program knows \(version)): "
          + "use that version; nothing has been changed")
    }
    return found
  }

  /// Keeps the store as it is, whole, whatever stands in its journal. A copy that is there already is kept.
  private func copy(_ queue: DatabaseQueue, of version: Int, beside file: String) throws {
    let copy = "\(file).v\(version)"
    guard !FileManager.default.fileExists(atPath: copy) else { return }
    let unfinished = "\(copy).unfinished"
    try? FileManager.default.removeItem(atPath: unfinished)
    let target = try DatabaseQueue(path: unfinished)
    try queue.backup(to: target)
    try target.close()
    try FileManager.default.moveItem(atPath: unfinished, toPath: copy)
  }
}
