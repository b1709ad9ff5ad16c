import Foundation
import Testing

/// The formats and fixes of `weapontag catalog check`, and `catalog rules`.
@Suite("Checking the catalogue")
struct CatalogCheckTests {
  private static let file = "Catalog/weapon/tank.yaml"

  /// A desk whose class of tanks has these keys besides its own.
  private func desk(_ keys: String) throws -> Desk {
    let desk = try Desk()
    try desk.folder.write(Self.file, (Desk.catalog["weapon/tank.yaml"] ?? "") + keys)
    return desk
  }

  @Test func warningsAreAdvice() throws {
    let desk = try desk("unless: [toy, toy]\n")
    let outcome = try desk.run("catalog", "check")
    #expect(outcome.code == 0 && outcome.errors == "1 warning\n")
    #expect(outcome.lines.first == "\(Self.file):7:15: warning[repeated-form]: `toy` stands twice here")
    #expect(try desk.run("catalog", "check", "--strict").code == 3)
    #expect(try desk.run("tag", "a.txt", "--strict", "--quiet").errors.isEmpty)
  }

  @Test func json() throws {
    let outcome = try desk("unles: [toy]\n").run("catalog", "check", "--format", "json")
    #expect(outcome.code == 3)
    let findings = try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
    let place = findings.first?["place"] as? [String: Any]
    #expect(findings.count == 1 && findings[0]["code"] as? String == "unknown-key" && findings[0]["severity"] as? String == "error")
    #expect(findings[0]["fix"] as? String == "did you mean `unless`?" && findings[0]["notes"] as? [String] == [])
    #expect(place?["file"] as? String == Self.file && place?["line"] as? Int == 7 && place?["column"] as? Int == 1)
    #expect(try Desk().run("catalog", "check", "--format", "json").output == "[\n\n]\n")
  }

  @Test func github() throws {
    let outcome = try desk("unles: [toy]\n").run("catalog", "check", "--format", "github")
    let expected = "::error file=\(Self.file),line=7,col=1,title=unknown-key::a class has no key `unles`%0Afix: did you mean `unless`?"
    #expect(outcome.code == 3 && outcome.lines == [expected])
    #expect(try Desk().run("catalog", "check", "--format", "github").output.isEmpty)
  }

  /// What one round of fixes brings to light, the next one mends.
  @Test func fixes() throws {
    let desk = try desk("unles: [toy, toy]  # no toys\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: desk.folder.path(Self.file))
    let outcome = try desk.run("catalog", "check", "--fix")
    #expect(outcome.code == 0 && outcome.output.hasPrefix("no problems: ") && outcome.errors == "1 fix in 1 file\n1 fix in 1 file\n")
    #expect(try desk.folder.read(Self.file).hasSuffix("unless: [toy]  # no toys\n"))
    let attributes = try FileManager.default.attributesOfItem(atPath: desk.folder.path(Self.file))
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: desk.folder.path("Catalog/weapon")).sorted() == [
        "missile", "tank.yaml", "weapon.yaml",
      ])
  }

  @Test func fixesAnOverlay() throws {
    let desk = try Desk()
    try desk.folder.write("acme/t.yaml", "extends: tnak\nterms: [panzer]\n")
    #expect(try desk.run("catalog", "check", "--overlay", "acme", "--fix").code == 0)
    #expect(try desk.folder.read("acme/t.yaml") == "extends: tank\nterms: [panzer]\n")
  }

  @Test func aReadOnlyFileStays() throws {
    let desk = try desk("unles: [toy]\n")
    let before = try desk.folder.read(Self.file)
    try FileManager.default.setAttributes([.posixPermissions: 0o440], ofItemAtPath: desk.folder.path(Self.file))
    let outcome = try desk.run("catalog", "check", "--fix")
    #expect(outcome.code == 1 && outcome.errors.hasSuffix("error: nothing was written: \(Self.file): the file is read-only\n"))
    #expect(try desk.folder.read(Self.file) == before)
  }

  @Test func rules() throws {
    let all = try Program.run(["catalog", "rules"])
    #expect(all.code == 0 && all.lines.count > 40 && all.lines.contains { $0.hasPrefix("everyday-word ") && $0.contains(" warning ") })
    let one = try Program.run(["catalog", "rules", "same-term"])
    #expect(one.lines.first == "error[same-term]" && one.lines.allSatisfy { $0.count <= 80 })
    let none = try Program.run(["catalog", "rules", "same-trem"])
    #expect(none.code == 2 && none.errors == "error: no check has the code 'same-trem'\n  fix: did you mean 'same-term'?\n")
  }
}
