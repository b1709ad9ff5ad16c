import Diagnostics
import Glibc
import Testing

@testable import YAML

/// Every `Golden/CASE.yaml` gives exactly the text of `Golden/CASE.expected`. `UPDATE_GOLDEN=1 swift test` records what is there now.
@Suite struct GoldenTests {
  @Test func everyFileInTheFolderIsACase() throws {
    let cases = try GoldenFolder.names().filter { $0.hasSuffix(".yaml") }
    #expect(Set(cases) == Set(Self.files.map { "\($0).yaml" }))
  }

  @Test(arguments: files) func badFile(_ name: String) throws {
    let source = try #require(GoldenFolder.read("\(name).yaml"))
    try GoldenFolder.compare(rendered(source, file: "\(name).yaml"), with: "\(name).expected")
  }

  /// Files that cannot be kept as readable text in a repository, or that are too large for it.
  @Test(arguments: binaries.keys.sorted()) func builtFile(_ name: String) throws {
    let source = try #require(Self.binaries[name])
    try GoldenFolder.compare(rendered(source, file: "\(name).yaml"), with: "\(name).expected")
  }

  private func rendered(_ source: [UInt8], file: String) -> String {
    DiagnosticRenderer { $0 == file ? source : nil }.render(parseYAML(source, file: file).diagnostics)
  }

  static let files = [
    "alias-name-missing", "alias-recursive", "alias-undefined", "anchor-name-missing", "backslash", "block-header", "bracket-open",
    "brace-open", "comma-missing", "complex-key", "control-in-text", "document-marker-in-quotes", "documents", "duplicate-key",
    "duplicate-key-wide", "indentation", "list-behind-key", "list-indentation", "merge-key", "no-key", "node-missing", "quote-open",
    "second-colon", "several", "start-character", "tab-after-spaces", "tab-in-block-text", "tab-indentation", "tag", "text-after-quote",
    "unworded", "colon-in-list", "windows-lines",
  ]

  static let binaries: [String: [UInt8]] = [
    "built-alias-bomb": Array(bomb.utf8),
    "built-alias-depth": Array(deepAliases.utf8),
    "built-block-depth": Array((String(repeating: "- ", count: 100) + "x\n").utf8),
    "built-byte-order-mark": Array("\u{FEFF}label: é: x\n".utf8),
    "built-byte-order-mark-invalid": Array("\u{FEFF}label: é".utf8) + [0xFF, 0x0A],
    "built-depth": Array(repeating: UInt8(ascii: "["), count: 200_000),
    "built-invalid-utf8": Array("label: caf".utf8) + [0xE9] + Array(" noir\n".utf8),
    "built-invalid-utf8-late": Array("label: é\nname: ".utf8) + [0xC3, 0x28, 0x0A],
    "built-nodes": Array(String(repeating: "- a\n", count: 100_001).utf8),
    "built-nul": Array("a: b\nc: d".utf8) + [0] + Array("e\n".utf8),
    "built-size": Array(repeating: UInt8(ascii: "#"), count: (4 << 20) + 1),
    "built-utf16": [0xFF, 0xFE] + "a: b\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
  ]

  /// Nine levels of nine aliases each: 9⁹ values.
  private static let bomb =
    "l0: &l0 [x, x, x, x, x, x, x, x, x]\n"
    + (1..<9).map { level in
      "l\(level): &l\(level) [" + Array(repeating: "*l\(level - 1)", count: 9).joined(separator: ", ") + "]\n"
    }.joined()

  /// A list within a list at each line, by way of an alias.
  private static let deepAliases =
    "l0: &l0 [x]\n" + (1..<80).map { "l\($0): &l\($0) [*l\($0 - 1)]\n" }.joined()
}

/// The folder `Golden` beside this file.
enum GoldenFolder {
  struct Failure: Error {
    var path: String
  }

  private static let path = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/") + "/Golden"

  static func names() throws -> [String] {
    guard let folder = unsafe opendir(path) else { throw Failure(path: path) }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      names.append(name)
    }
    return names
  }

  static func read(_ name: String) -> [UInt8]? {
    guard let file = unsafe fopen("\(path)/\(name)", "rb") else { return nil }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = unsafe fread(&chunk, 1, chunk.count, file)
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  static func compare(_ text: String, with name: String) throws {
    if unsafe getenv("UPDATE_GOLDEN") != nil {
      guard let file = unsafe fopen("\(path)/\(name)", "wb") else { throw Failure(path: name) }
      defer { unsafe fclose(file) }
      let bytes = Array(text.utf8)
      #expect(unsafe fwrite(bytes, 1, bytes.count, file) == bytes.count)
    }
    let expected = read(name).map { String(decoding: $0, as: UTF8.self) }
    #expect(text == expected, "UPDATE_GOLDEN=1 records the text as it is now")
  }
}
