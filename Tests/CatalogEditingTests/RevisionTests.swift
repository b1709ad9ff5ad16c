import TestSupport
import Testing

@testable import CatalogEditing

@Suite("Catalogues of git revisions")
struct RevisionTests {
  @Test func childProcess() throws {
    let result = try runChild(["sh", "-c", "printf '%s' \"$GREETING\"; echo no >&2; exit 3"], environment: ["GREETING": "hello"])
    #expect(result.code == 3 && result.output == Array("hello".utf8) && result.errors == Array("no\n".utf8))
    #expect(try runChild(["sh", "-c", "kill -9 $$"], environment: [:]).code == 137)
  }

  /// Neither of the two pipes may fill up while the other is read.
  @Test func muchOutput() throws {
    let result = try runChild(
      ["sh", "-c", "head -c 300000 /dev/zero >&2; head -c 300000 /dev/zero; head -c 300000 /dev/zero >&2"],
      environment: ["PATH": "/usr/bin:/bin"])
    #expect(result.code == 0 && result.output.count == 300_000 && result.errors.count == 600_000)
  }

  @Test func aProgramThatIsNotThere() {
    #expect(throws: ChildProblem.self) { try runChild(["no-such-program-anywhere"], environment: [:]) }
  }

  @Test(arguments: ["", "-x", "--output=f", "a\u{0}b"])
  func noRevisions(_ revision: String) {
    #expect(throws: RevisionProblem(message: "not the name of a git revision")) { try catalogFiles(at: revision, of: ".") }
  }

  @Test func tar() throws {
    let long = String(repeating: "folder/", count: 30) + "file.yaml"
    let archive =
      Self.entry("pax_global_header", kind: "g", "20 comment=abcdefgh\n") + Self.entry("weapon/", kind: "5", "")
      + Self.entry("weapon/a.yaml", kind: "0", String(repeating: "a", count: 513)) + Self.entry("link", kind: "2", "")
      + Self.entry("x", kind: "x", "\(long.count + 10) path=\(long)\n") + Self.entry("cut", kind: "0", "b")
      + Self.entry("c.yaml", prefix: "weapon", kind: "0", "") + [UInt8](repeating: 0, count: 1024)
    let files = try readTar(archive)
    #expect(files.map(\.path) == ["weapon/a.yaml", long, "weapon/c.yaml"])
    #expect(files.map(\.bytes.count) == [513, 1, 0])
  }

  /// A cut or broken archive is a problem, never a crash.
  @Test func brokenTar() {
    let archive = Self.entry("a.yaml", kind: "0", "abc") + Self.entry("x", kind: "x", "11 path=ab\n") + [UInt8](repeating: 0, count: 512)
    for count in 0..<(archive.count - 511) { #expect(throws: TarProblem.self) { try readTar(Array(archive[..<count])) } }
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<2000 {
      var broken = archive
      for _ in 0..<3 { broken[Int.random(in: 0..<broken.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator) }
      _ = try? readTar(broken)
    }
  }

  private static func entry(_ name: String, prefix: String = "", kind: String, _ contents: String) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 512)
    let size = String(contents.utf8.count, radix: 8)
    let fields = [(0, name), (124, String(repeating: "0", count: 11 - size.count) + size), (156, kind), (345, prefix)]
    for (place, text) in fields { header.replaceSubrange(place..<(place + text.utf8.count), with: text.utf8) }
    return header + contents.utf8 + [UInt8](repeating: 0, count: (512 - contents.utf8.count % 512) % 512)
  }
}
