import Foundation
import TestSupport
import Testing
import YAML

@testable import CatalogEditing

@Suite("Changes of files")
struct ChangeTests {
  private func diff(_ old: String, _ new: String?) -> String {
    UnifiedDiff(FileChange(path: "a.yaml", old: Array(old.utf8), new: new.map { Array($0.utf8) })).text
  }

  @Test func unifiedDiff() {
    let old = (1...12).map { "\($0)\n" }.joined()
    #expect(diff(old, old) == "")
    #expect(
      diff(old, old.replacing("2\n3\n", with: "2\nx\n3\n"))
        == "--- a/a.yaml\n+++ b/a.yaml\n@@ -1,5 +1,6 @@\n 1\n 2\n+x\n 3\n 4\n 5\n")
    #expect(
      diff(old, String(old.dropFirst(2).dropLast(3)))
        == "--- a/a.yaml\n+++ b/a.yaml\n@@ -1,4 +1,3 @@\n-1\n 2\n 3\n 4\n@@ -9,4 +8,3 @@\n 9\n 10\n 11\n-12\n")
    #expect(diff("a\n", nil) == "--- a/a.yaml\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n")
    #expect(diff("a", "a\n") == "--- a/a.yaml\n+++ b/a.yaml\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n")
  }

  @Test func moves() {
    let change = FileChange(path: "a.yaml", newPath: "b/a.yaml", old: [], new: [])
    #expect(UnifiedDiff(change).text == "rename from a.yaml\nrename to b/a.yaml\n")
  }

  /// A folder with files, which goes with its last user.
  private final class Folder {
    let url = FileManager.default.temporaryDirectory.appending(path: "weapontag-changes-\(UUID().uuidString)")

    init(_ files: [String: String]) throws {
      for (path, text) in files {
        let file = url.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// All files below it with their texts.
    var files: [String: String] {
      let paths = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
      return Dictionary(
        uniqueKeysWithValues: paths.compactMap { path in
          (try? String(contentsOf: url.appending(path: path), encoding: .utf8)).map { (path, $0) }
        })
    }

    func mode(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: url.appending(path: path).path)[.posixPermissions] as? Int
    }

    func setMode(_ mode: Int, _ path: String) throws {
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: url.appending(path: path).path)
    }
  }

  private func change(_ path: String, to newPath: String? = nil, _ old: String, _ new: String?) -> FileChange {
    FileChange(path: path, newPath: newPath, old: Array(old.utf8), new: new.map { Array($0.utf8) })
  }

  @Test func writesMovesAndRemoves() throws {
    let folder = try Folder(["x/a": "1", "x/b": "2", "c": "3"])
    try folder.setMode(0o600, "x/a")
    try folder.setMode(0o664, "c")
    try writeFiles([change("x/a", to: "y/z/a", "1", "one"), change("x/b", "2", nil), change("c", "3", "three")], in: folder.url.path)
    #expect(folder.files == ["y/z/a": "one", "c": "three"])
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "x").path))
    #expect(try folder.mode("y/z/a") == 0o600)
    #expect(try folder.mode("c") == 0o664)
  }

  @Test func filesMayTakeEachOthersPlaces() throws {
    let folder = try Folder(["a": "1", "b": "2"])
    try writeFiles([change("a", to: "b", "1", "1"), change("b", to: "a", "2", "2")], in: folder.url.path)
    #expect(folder.files == ["a": "2", "b": "1"])
  }

  @Test func linksStay() throws {
    let folder = try Folder(["real/a": "1"])
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "link"), withDestinationURL: folder.url.appending(path: "real/a"))
    try writeFiles([change("link", "1", "2")], in: folder.url.path)
    #expect(folder.files["real/a"] == "2")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.url.appending(path: "link").path).hasSuffix("real/a"))
  }

  /// One file that cannot be written, and none is.
  @Test func allOrNone() throws {
    let files = ["a": "1", "b": "2", "c": "3"]
    let folder = try Folder(files)
    let sound = change("a", "1", "one")
    func refused(_ other: FileChange) -> Bool {
      do {
        try writeFiles([sound, other], in: folder.url.path)
        return false
      } catch {
        return folder.files == files
      }
    }
    #expect(refused(change("b", "changed meanwhile", "two")))
    #expect(refused(change("gone", "2", "two")))
    #expect(refused(change("b", to: "c", "2", "two")))
    #expect(refused(change("b", to: "c/d", "2", "two")))
    try folder.setMode(0o444, "b")
    #expect(refused(change("b", "2", "two")))
  }
}
