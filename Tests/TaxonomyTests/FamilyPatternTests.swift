import Testing

@testable import Taxonomy

@Suite("Patterns of families")
struct FamilyPatternTests {
  @Test func parts() throws {
    let number = try FamilyPattern("Hwasong-<number>")
    #expect(number.opening == "Hwasong" && number.parts == [.number] && number.behind.isEmpty)
    let name = try FamilyPattern("USS <name> (DDG <number>)")
    #expect(name.opening == "USS" && name.parts == [.name] && name.behind == [.word("DDG"), .number])
    let words = try FamilyPattern("Dong Feng <number> Mod <number>")
    #expect(words.opening == "Dong Feng" && words.parts == [.number, .word("Mod"), .number])
  }

  @Test(
    arguments: [
      ("", FamilyPattern.Problem.noVariablePart), ("Hwasong", .noVariablePart), ("<number>", .noOpening), ("F-<number>", .noOpening),
      ("12-<number>", .noOpening), ("Type <n>", .unknownPart("<n>")), ("Type <number", .unknownPart("<number")),
      ("USS <name> (DDG <number>", .openBracket), ("USS <name> (DDG) here", .openBracket), ("USS (DDG <number>)", .noVariablePart),
    ])
  func problems(_ text: String, _ problem: FamilyPattern.Problem) {
    #expect(throws: problem) { _ = try FamilyPattern(text) }
  }
}
