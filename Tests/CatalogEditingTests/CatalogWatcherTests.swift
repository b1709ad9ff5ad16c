import Foundation
import Testing

@testable import CatalogEditing

@Suite("Watching a catalogue")
struct CatalogWatcherTests {
  /// What editors and people do to files, and the paths that are told.
  @Test(arguments: [true, false])
  func changes(_ usesEvents: Bool) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "watcher-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try Self.write(folder, "weapon/a.yaml", "a")
    try Self.write(folder, "weapon/b.yaml", "b")
    try Self.write(folder, "notes.txt", "n")
    var watcher = CatalogWatcher(folder: folder.path, usesEvents: usesEvents)

    try Self.write(folder, "weapon/a.yaml", "longer")
    #expect(watcher.waitForChange() == ["weapon/a.yaml"])
    try Self.write(folder, "weapon/a.yaml.new", "other")
    #expect(unsafe rename(folder.appending(path: "weapon/a.yaml.new").path, folder.appending(path: "weapon/a.yaml").path) == 0)
    #expect(watcher.waitForChange() == ["weapon/a.yaml"])
    try FileManager.default.removeItem(at: folder.appending(path: "weapon/b.yaml"))
    #expect(watcher.waitForChange() == ["weapon/b.yaml"])
    try Self.write(folder, "notes.txt", "no catalogue file")
    try Self.write(folder, "weapon/new/c.yaml", "c")
    #expect(watcher.waitForChange() == ["weapon/new/c.yaml"])
    try Self.write(folder, "weapon/new/c.yaml", "more")
    try Self.write(folder, "weapon/a.yaml", "more")
    #expect(watcher.waitForChange() == ["weapon/a.yaml", "weapon/new/c.yaml"])
    try FileManager.default.removeItem(at: folder)
    #expect(watcher.waitForChange() == ["weapon/a.yaml", "weapon/new/c.yaml"])
    try Self.write(folder, "weapon/a.yaml", "back")
    #expect(watcher.waitForChange() == ["weapon/a.yaml"])
  }

  private static func write(_ folder: URL, _ path: String, _ text: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}
