import Foundation
import Testing

/// What README.md shows is what the program prints.
@Suite("README")
struct ReadmeTests {
  private static let command = "$ Tools/weapontag tag Catalog/samples/border-exercise.txt"

  @Test func theSampleIsTheProgramsOutput() throws {
    let readme = try String(contentsOf: Program.repository.appending(path: "README.md"), encoding: .utf8)
    let lines = readme.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = try #require(
      zip(lines, lines.dropFirst()).enumerated().first { $1.0 == "```console" && $1.1 == Self.command }?.offset,
      "README.md has no ```console block that starts with \(Self.command)")
    let shown = lines[(start + 2)...].prefix { $0 != "```" }
    let outcome = try Program.run(["tag", "Catalog/samples/border-exercise.txt"], in: Program.repository)
    #expect(outcome.code == 0)
    #expect(shown.joined(separator: "\n").trimmed == outcome.output.trimmed)
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .newlines) }
}
