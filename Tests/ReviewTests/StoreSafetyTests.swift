import Foundation
import GRDB
import Testing

@testable import Review

/// What can happen to a store's file, and that no decision is lost by it.
@Suite struct StoreSafetyTests {
  private static let articles = LargeStoreTests.articles(4)

  private func desk(deciding count: Int) throws -> (desk: TestStore, anna: Reviewer, ids: [Int64]) {
    let desk = try TestStore(Self.articles)
    let anna = try desk.store.reviewer(named: "anna")
    let ids = try desk.store.ids(MentionFilter(.all), for: anna)
    for id in ids.prefix(count) { _ = try desk.store.decide(id, ReviewDecision(.accept), by: anna) }
    return (desk, anna, ids)
  }

  @Test func anOlderStoreIsMigratedAndKept() throws {
    let (desk, anna, _) = try desk(deciding: 7)
    let next = ReviewSchema(
      migrations: ReviewSchema.current.migrations + [{ try $0.execute(sql: "ALTER TABLE article ADD COLUMN remark TEXT") }])
    let copy = "\(desk.file).v\(ReviewSchema.current.version)"
    #expect(!FileManager.default.fileExists(atPath: copy))
    let migrated = try ReviewStore(file: desk.file, schema: next)
    #expect(try migrated.progress(of: anna).decided == 7)
    #expect(try migrated.undo(by: anna)?.count == 1)
    try migrated.close()
    // The copy is the store of before, with all decisions; this version opens it, and refuses the newer one.
    #expect(try ReviewStore(file: copy).progress(of: anna).decided == 7)
    #expect {
      try ReviewStore(file: desk.file)
    } throws: {
      let problem = $0 as? ReviewProblem
      return problem?.kind == .newerVersion && problem?.message.contains("store version 2, this program knows 1") == true
    }
    // A copy that is there already is not written over.
    let bytes = try Data(contentsOf: URL(fileURLWithPath: copy))
    _ = try ReviewStore(file: desk.file, schema: ReviewSchema(migrations: next.migrations + [{ _ in }]))
    #expect(try Data(contentsOf: URL(fileURLWithPath: copy)) == bytes)
    #expect(FileManager.default.fileExists(atPath: "\(desk.file).v2"))
  }

  @Test func aMigrationThatFailsChangesNothing() throws {
    let (desk, anna, _) = try desk(deciding: 3)
    let broken = ReviewSchema(
      migrations: ReviewSchema.current.migrations + [
        { db in
          try db.execute(sql: "DROP TABLE undo_stack")
          try db.execute(sql: "ALTER TABLE nothing ADD COLUMN remark TEXT")
        }
      ])
    #expect(throws: ReviewProblem.self) { try ReviewStore(file: desk.file, schema: broken) }
    let again = try desk.reopened()
    #expect(try again.progress(of: anna).decided == 3)
    #expect(try again.undo(by: anna) != nil)
  }

  @Test func whatIsNoStoreIsLeftAlone() throws {
    let desk = try TestStore()
    let text = desk.folder.appendingPathComponent("notes.txt").path
    try String(repeating: "Not a store. ", count: 100).write(toFile: text, atomically: true, encoding: .utf8)
    let other = desk.folder.appendingPathComponent("other.sqlite").path
    try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE guest (name TEXT)") }
    for file in [text, other] {
      let before = try Data(contentsOf: URL(fileURLWithPath: file))
      #expect {
        try ReviewStore(file: file)
      } throws: {
        ($0 as? ReviewProblem)?.kind == .notAStore
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before)
    }
    #expect(throws: ReviewProblem.self) { try ReviewStore(file: desk.folder.appendingPathComponent("none/review.sqlite").path) }
  }

  @Test func aStoreThatAnotherHoldsIsTold() throws {
    let (desk, anna, ids) = try desk(deciding: 2)
    let other = try DatabaseQueue(path: desk.file)
    try other.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN EXCLUSIVE")
      #expect {
        try desk.store.decide(ids[5], ReviewDecision(.reject), by: anna)
      } throws: {
        ($0 as? ReviewProblem)?.kind == .locked
      }
      // Reading goes on.
      #expect(try desk.store.progress(of: anna).decided == 2)
      try db.execute(sql: "COMMIT")
    }
    _ = try desk.store.decide(ids[5], ReviewDecision(.reject), by: anna)
    #expect(try desk.store.progress(of: anna).decided == 3)
  }

  @Test func aFullDiskLosesNothing() throws {
    let (desk, anna, ids) = try desk(deciding: 0)
    // SQLite takes its limit of pages for the end of the disk.
    try desk.store.queue.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages + 4)")
    }
    var notes: [Int64: String] = [:]
    var problem: ReviewProblem?
    for round in 0..<2000 where problem == nil {
      let id = ids[round % ids.count]
      let note = String(repeating: "\(round) ", count: 40)
      do {
        _ = try desk.store.decide(id, ReviewDecision(.accept, note: note), by: anna)
        notes[id] = note
      } catch {
        problem = error
      }
    }
    #expect(problem?.kind == .diskFull)
    #expect(problem?.message.contains("the disk is full") == true)
    let again = try desk.reopened()
    for (id, note) in notes { #expect(try again.mention(id, for: anna).decision?.note == note) }
    // With room again, the review goes on.
    _ = try again.decide(ids[0], ReviewDecision(.reject), by: anna)
  }

  /// A process that is killed leaves the file and the journal as they are at that moment.
  @Test func aStoreIsWholeWheneverItIsCopied() throws {
    let (desk, anna, ids) = try desk(deciding: 0)
    for (count, id) in ids.enumerated() {
      _ = try desk.store.decide(id, ReviewDecision(.accept), by: anna)
      guard count % 7 == 0 else { continue }
      let copy = desk.folder.appendingPathComponent("copy\(count)")
      try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
      for name in ["review.sqlite", "review.sqlite-wal"] {
        try FileManager.default.copyItem(at: desk.folder.appendingPathComponent(name), to: copy.appendingPathComponent(name))
      }
      let killed = try ReviewStore(file: copy.appendingPathComponent("review.sqlite").path)
      #expect(try killed.progress(of: anna).decided == count + 1)
      for _ in 0...count { #expect(try killed.undo(by: anna) != nil) }
      #expect(try killed.undo(by: anna) == nil)
    }
  }

  @Test func theLogOnlyGrows() throws {
    let (desk, anna, _) = try desk(deciding: 2)
    _ = try desk.store.undo(by: anna)
    for statement in ["DELETE FROM step", "UPDATE step SET time = 0", "DELETE FROM decision", "UPDATE decision SET verdict = 2"] {
      #expect(throws: ReviewProblem.self) { try desk.store.write { try $0.execute(sql: statement) } }
    }
    #expect(try desk.store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM step") } == 3)
    #expect(try desk.store.redo(by: anna) != nil)
  }
}
