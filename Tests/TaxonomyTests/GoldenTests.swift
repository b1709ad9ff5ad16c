import Diagnostics
import Glibc
import Testing
import YAML

@testable import Taxonomy

/// Every folder `Golden/CASE` is a catalogue whose problems read exactly as `Golden/CASE.expected`.
/// `UPDATE_GOLDEN=1 swift test` records what is there now.
@Suite struct GoldenTests {
  static let cases = [
    "broken-context", "broken-parent", "context", "cycle", "duplicate-id", "empty-file", "example-class", "example-marks", "family-pattern",
    "former-id",
    "many",
    "missing-key", "no-class", "no-phrase", "origin", "path", "second-root", "short-term", "sound", "unknown-class", "unknown-key",
    "unknown-parent", "unknown-topic", "unknown-value", "unsupported-term", "weak-form", "wrong-type",
  ]

  @Test func everyFolderIsACase() throws {
    let folders = Set(try yamlFiles(below: GoldenFolder.path).compactMap { $0.split(separator: "/").first.map(String.init) })
    #expect(folders == Set(Self.cases))
  }

  @Test(arguments: cases) func problems(_ name: String) throws {
    let folder = "\(GoldenFolder.path)/\(name)"
    let files = try yamlFiles(below: folder).map { path in
      CatalogFile(name: path, path: path, source: try readFile("\(folder)/\(path)", limit: YAMLLimits().bytes))
    }
    let loaded = readCatalog(files)
    let sources = Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.source) })
    let text = DiagnosticRenderer { sources[$0] }.render(loaded.diagnostics.inReadingOrder())
    try GoldenFolder.compare(text, with: "\(name).expected")
    #expect(loaded.diagnostics.allSatisfy { $0.location != nil && $0.fix != nil })
  }

  @Test func everyCodeIsShownByACase() throws {
    let shown = try Self.cases.map { String(decoding: try readFile("\(GoldenFolder.path)/\($0).expected", limit: 1 << 20), as: UTF8.self) }
    for check in taxonomyChecks where check.code != "too-many-topics" {
      #expect(shown.contains { $0.contains("error[\(check.code)]") }, "\(check.code)")
    }
  }

  @Test func unreadableFolder() throws {
    let text = DiagnosticRenderer { _ in nil }.render(loadCatalog(folder: "no/such/folder/").diagnostics)
    try GoldenFolder.compare(text, with: "unreadable-folder.expected")
  }

  /// A link to nothing is a file that cannot be read; the rest of the catalogue is read all the same.
  @Test func unreadableFile() throws {
    var template = Array("/tmp/taxonomy-tests-XXXXXX\0".utf8CString.dropLast())
    try #require(unsafe mkdtemp(&template) != nil)
    let folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer {
      for name in ["weapon.yaml", "lost.yaml"] { unsafe unlink("\(folder)/\(name)") }
      unsafe rmdir(folder)
    }
    #expect(unsafe symlink("nowhere", "\(folder)/lost.yaml") == 0)
    #expect(unsafe symlink("\(GoldenFolder.path)/sound/weapon/weapon.yaml", "\(folder)/weapon.yaml") == 0)
    let loaded = loadCatalog(folder: folder)
    #expect(loaded.diagnostics.map(\.code).sorted() == ["path-mismatch", "unreadable-file"])
    #expect(loaded.taxonomy.classes.map(\.id) == ["weapon"])
  }

  @Test func topicsAreCounted() {
    let topics = (0..<66).map { "  topic\($0): [army]\n" }.joined()
    let loaded = readCatalog([CatalogFile(name: "context.yaml", path: "context.yaml", source: Array("topics:\n\(topics)".utf8))])
    #expect(loaded.diagnostics.filter { $0.code == "too-many-topics" }.map { $0.location?.line } == [66, 67])
  }
}

/// The folder `Golden` beside this file.
enum GoldenFolder {
  struct Failure: Error {
    var path: String
  }

  static let path = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/") + "/Golden"

  static func compare(_ text: String, with name: String) throws {
    if unsafe getenv("UPDATE_GOLDEN") != nil {
      guard let file = unsafe fopen("\(path)/\(name)", "wb") else { throw Failure(path: name) }
      defer { unsafe fclose(file) }
      let bytes = Array(text.utf8)
      #expect(unsafe fwrite(bytes, 1, bytes.count, file) == bytes.count)
    }
    let expected = String(decoding: try readFile("\(path)/\(name)", limit: 1 << 20), as: UTF8.self)
    #expect(text == expected, "UPDATE_GOLDEN=1 records the text as it is now")
  }
}
