import Foundation
import Testing

/// The help of every command is what `Golden` holds. `UPDATE_GOLDEN=1 swift test` records what it is now.
@Suite("Help")
struct HelpTests {
  static let commands = [
    "", "tag", "explain", "catalog", "catalog check", "catalog rules", "catalog test", "catalog show", "catalog discover", "catalog search",
    "catalog lookup", "catalog tree", "catalog stats", "catalog schema", "catalog export", "catalog format", "catalog add-term",
    "catalog add-system", "catalog rename", "catalog merge", "catalog diff", "catalog watch", "report", "export", "review", "review open",
    "review status", "review agreement", "review adjudicate", "review export", "review suggest", "evaluate", "migrate",
  ]

  @Test(arguments: commands)
  func isAsRecorded(_ command: String) throws {
    let outcome = try Program.run(command.split(separator: " ").map(String.init) + ["--help"], environment: ["COLUMNS": "100"])
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/weapontag\(command.isEmpty ? "" : " " + command).txt".replacing(" ", with: "-"))
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil { try Data(outcome.output.utf8).write(to: file) }
    let expected = try? String(decoding: Data(contentsOf: file), as: UTF8.self)
    #expect(outcome.output == expected, "UPDATE_GOLDEN=1 records the help as it is now")
  }

  @Test(arguments: commands)
  func hasExamplesAndFitsATerminal(_ command: String) throws {
    let outcome = try Program.run(command.split(separator: " ").map(String.init) + ["--help"], environment: ["COLUMNS": "100"])
    #expect(outcome.output.contains("EXAMPLES\n"))
    #expect(outcome.lines.filter { $0.count > 100 && !$0.hasPrefix("USAGE") }.isEmpty)
  }

  @Test(arguments: [[], ["catalog"]])
  func acommandAloneShowsItsHelp(_ command: [String]) throws {
    let alone = try Program.run(command)
    let asked = try Program.run(command + ["--help"])
    #expect(alone.code == 0 && alone.output == asked.output && alone.errors.isEmpty)
  }

  @Test func version() throws {
    let outcome = try Program.run(["--version"])
    #expect(outcome.code == 0 && outcome.output == "0.1.0\n" && outcome.errors.isEmpty)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completions(_ shell: String) throws {
    let outcome = try Program.run(["--generate-completion-script", shell])
    #expect(outcome.code == 0 && outcome.output.contains("catalog") && outcome.errors.isEmpty)
  }
}
