import Foundation
import Testing

/// What README.md shows is what the program prints, but for the numbers of the catalogue's lines, which move with every edit.
@Suite("README")
struct ReadmeTests {
  static let commands: [[String]] = [
    ["tag", "Catalog/samples/border-exercise.txt"],
    ["explain", "No drones crossed the strait, but a Patriot met two missiles."],
    ["explain", "A think tank wrote about the mlrs.", "--why-not", "think tank"],
    ["catalog", "discover", "--corpus", "Catalog/samples/discover"],
  ]

  @Test(arguments: commands)
  func theSampleIsTheProgramsOutput(_ command: [String]) throws {
    let shownCommand = "$ Tools/weapontag \(command.map { $0.contains(" ") ? "\"\($0)\"" : $0 }.joined(separator: " "))"
    let readme = try String(contentsOf: Program.repository.appending(path: "README.md"), encoding: .utf8)
    let lines = readme.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = try #require(
      zip(lines, lines.dropFirst()).enumerated().first { $1.0 == "```console" && $1.1 == shownCommand }?.offset,
      "README.md has no ```console block that starts with \(shownCommand)")
    let shown = lines[(start + 2)...].prefix { $0 != "```" }
    let outcome = try Program.run(command, in: Program.repository)
    #expect(outcome.code == 0)
    #expect(shown.joined(separator: "\n").comparable == outcome.output.comparable)
  }
}

extension String {
  /// Without line breaks around it and without the numbers of the catalogue's lines.
  fileprivate var comparable: String { trimmingCharacters(in: .newlines).replacing(/\.yaml:[0-9]+/, with: ".yaml") }
}
