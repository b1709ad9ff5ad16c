import Foundation
import Testing

/// Catalog/README.md is a walk that works: its files are written and its commands run, in its order, on a copy of the catalogue in a git
/// repository; each command prints what the guide shows, but for the numbers that move with every edit of the catalogue.
@Suite("Guide of the catalogue")
struct GuideTests {
  private enum Step {
    /// Named by a comment in its first line.
    case file(path: String, text: String)
    case command(String, output: String)
  }

  @Test(.timeLimit(.minutes(5)))
  func everyCommandPrintsWhatTheGuideShows() throws {
    let folder = try TestFolder()
    try FileManager.default.copyItem(at: Program.repository.appending(path: "Catalog"), to: folder.url.appending(path: "Catalog"))
    let git = "git -c user.name=t -c user.email=t@example.org"
    try #require(try Program.shell("git init -q . && git add . && \(git) commit -qm first", in: folder.url).code == 0)
    let steps = try Self.steps()
    #expect(steps.count > 20)
    for step in steps {
      switch step {
      case .file(let path, let text): try folder.write(path, text)
      case .command(let command, let shown):
        // Watching ends by itself only where it is told so.
        let line = command.contains(" watch ") ? "\(command) --saves 0" : command
        let outcome = try Program.shell("function weapontag { \"$weapontag\" \"$@\"; }; \(line) 2>&1", in: folder.url)
        #expect(outcome.output.comparable == shown.comparable, "\(command)")
      }
    }
  }

  /// The blocks of the guide, in order; every block is one of the two kinds.
  private static func steps() throws -> [Step] {
    let guide = try String(contentsOf: Program.repository.appending(path: "Catalog/README.md"), encoding: .utf8)
    var steps: [Step] = []
    for (number, part) in guide.components(separatedBy: "```").enumerated() where !number.isMultiple(of: 2) {
      let lines = part.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      switch lines[0] {
      case "yaml":
        try #require(lines[1].hasPrefix("# "), "a file of the guide has no name: \(part)")
        steps.append(.file(path: String(lines[1].dropFirst(2)), text: lines.dropFirst().joined(separator: "\n")))
      case "console": steps += commands(lines.dropFirst())
      default: Issue.record("the guide has a block of another kind: \(lines[0])")
      }
    }
    return steps
  }

  private static func commands(_ lines: ArraySlice<String>) -> [Step] {
    var commands: [(command: String, output: [String])] = []
    for line in lines {
      if line.hasPrefix("$ ") {
        commands.append((String(line.dropFirst(2)), []))
      } else if !commands.isEmpty {
        commands[commands.count - 1].output.append(line)
      }
    }
    return commands.map { .command($0.command, output: $0.output.joined(separator: "\n")) }
  }
}

extension String {
  /// Without line breaks around it, the numbers of the catalogue's lines, how much it holds, and times.
  fileprivate var comparable: String {
    trimmingCharacters(in: .newlines).replacing(/\.yaml:[0-9]+/, with: ".yaml").replacing(/\([0-9]+ ms\)/, with: "(ms)")
      .replacing(/[0-9]+ (of|examples|classes|terms|systems|files)\b/) { "# \($0.1)" }
  }
}
