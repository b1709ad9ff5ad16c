import Foundation
import Tagging
import Testing

@testable import Articles

@Suite("Reading files and folders")
struct SourceReadingTests {
  private func read(_ folder: TestFolder, _ names: [String], format: InputFormat = .auto, limit: Int = 1 << 20) -> [String] {
    var reader = ArticleReader(sources: names.map { "\(folder.path)/\($0)" }, format: format, limit: limit)
    return reader.all().map { folder.relative($0.summary) }
  }

  @Test func foldersAreWalkedInOrder() throws {
    let folder = try TestFolder()
    for name in ["f/b.txt", "f/a/z.md", "f/a-1.text", "f/a.TXT", "f/.hidden.txt", "f/.git/x.txt", "f/x.pdf", "f/README", "f/c/d/e.txt"] {
      try folder.file(name, "t")
    }
    try folder.file("f/l.ndjson", "{\"text\":\"j\"}")
    let ids = read(folder, ["f"]).map { String($0.prefix { $0 != "|" }) }
    #expect(ids == ["f/a-1.text", "f/a.TXT", "f/a/z.md", "f/b.txt", "f/c/d/e.txt", "f/l.ndjson:1"])
    #expect(read(folder, ["f/"]).count == 6)
  }

  @Test func linkLoopsEnd() throws {
    let folder = try TestFolder()
    try folder.file("f/a/x.txt", "t")
    try folder.link("f/a/up", to: "..")
    try folder.link("f/a/self", to: ".")
    try folder.link("f/again", to: "a")
    try folder.link("f/linked.txt", to: "a/x.txt")
    try folder.link("f/nowhere.txt", to: "gone")
    try folder.link("f/nowhere", to: "gone")
    let expected = [
      "f/a/x.txt|f/a/x.txt|t|nil|nil|{}", "f/linked.txt|f/linked.txt|t|nil|nil|{}", "! f/nowhere.txt: no such file or folder",
    ]
    #expect(read(folder, ["f"]) == expected)
  }

  @Test func problemsDoNotEndTheRun() throws {
    let folder = try TestFolder()
    try folder.file("good.txt", "t")
    try folder.file("bad.txt", Array("one\ntwo é".utf8) + [0xFF, 0x0A])
    try folder.file("utf16.txt", [0xFF, 0xFE, 0x41, 0x00])
    try folder.file("long.txt", String(repeating: "x", count: 101))
    let expected = [
      "! gone.txt: no such file or folder", "! bad.txt:2:6: invalid UTF-8 (byte 0xFF)",
      "! utf16.txt:1:1: invalid UTF-8 (byte 0xFF); this looks like UTF-16, convert it to UTF-8 first",
      "! long.txt: the text is longer than 100 bytes", "good.txt|good.txt|t|nil|nil|{}",
    ]
    #expect(read(folder, ["gone.txt", "bad.txt", "utf16.txt", "long.txt", "good.txt"], limit: 100) == expected)
  }

  @Test func unreadableFile() throws {
    let folder = try TestFolder()
    let path = try folder.file("secret.txt", "t")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    // The superuser may read everything.
    guard !FileManager.default.isReadableFile(atPath: path) else { return }
    #expect(read(folder, ["secret.txt"]) == ["! secret.txt: permission denied"])
  }

  @Test(arguments: [
    ("x", "plain text", InputFormat.text), ("x", "{\"text\":\"a\"}", .jsonl), ("x", "\n \n{\"text\":\"a\"}\n", .jsonl),
    ("x", "{curly} words start this text.\nMore.", .text), ("x", "{broken\n{\"text\":\"a\"}\n", .jsonl), ("x", "", .text),
    ("x", "[1]\n{\"text\":\"a\"}", .text), ("x.txt", "{\"text\":\"a\"}", .text), ("x.JSON", "{\"text\":\"a\"}", .jsonl),
    ("x.html", "{\"text\":\"a\"}", .jsonl), (".txt", "{\"text\":\"a\"}", .jsonl), ("x.", "words", .text),
  ])
  func formatIsFound(name: String, contents: String, expected: InputFormat) throws {
    let folder = try TestFolder()
    try folder.file(name, contents)
    for chunkSize in [1, 3, 1000] {
      var reader = ArticleReader(sources: ["\(folder.path)/\(name)"], chunkSize: chunkSize)
      let isText = reader.all().contains { $0.article?.id == "\(folder.path)/\(name)" }
      #expect(isText == (expected == .text))
    }
  }

  @Test func aTextKeepsItsBytes() throws {
    let folder = try TestFolder()
    let text = "\u{FEFF}Line one.\r\n\r\n\tLine “two” \u{0} 😀"
    try folder.file("a.txt", text)
    var reader = ArticleReader(sources: ["\(folder.path)/a.txt"], chunkSize: 5)
    let articles = reader.all().compactMap(\.article)
    #expect(articles.map(\.text) == [Array(text.utf8.dropFirst(3))])
  }

  @Test func givenFormatWins() throws {
    let folder = try TestFolder()
    try folder.file("a.txt", "{\"text\":\"a\"}")
    #expect(read(folder, ["a.txt"], format: .jsonl) == ["a.txt:1|a.txt|a|nil|nil|{}"])
    #expect(read(folder, ["a.txt"], format: .text) == [#"a.txt|a.txt|{"text":"a"}|nil|nil|{}"#])
  }
}
