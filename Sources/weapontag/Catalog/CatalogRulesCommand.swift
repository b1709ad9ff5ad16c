import ArgumentParser
import CatalogEditing
import Diagnostics

/// `weapontag catalog rules [CODE]`: what is checked, and why.
struct CatalogRulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Lists the checks of the catalogue, and tells why each is there.",
    discussion: """
      A code is what stands in brackets behind 'error' or 'warning' in the findings of check.

      EXAMPLES
        weapontag catalog rules
        weapontag catalog rules same-term
      """)

  @Argument(help: "The code of a check; without one, all are listed.")
  var code: String?

  func run() throws {
    guard let code else {
      let width = catalogRules.map(\.code.count).max() ?? 0
      let lines = catalogRules.map { rule in
        let columns = rule.code + String(repeating: " ", count: width - rule.code.count)
        return "\(columns)  \(rule.severity.rawValue)\(rule.severity == .error ? "  " : "")  \(firstSentence(of: rule.explanation))\n"
      }
      return try Results.print(lines.joined())
    }
    guard let rule = catalogRules.first(where: { $0.code == code }) else {
      let fix =
        closestMatch(to: code, in: catalogRules.map(\.code)).map { "did you mean '\($0)'?" } ?? "'weapontag catalog rules' lists them"
      throw Failure(code: Failure.usage, message: "error: no check has the code '\(code)'\n  fix: \(fix)")
    }
    try Results.print("\(rule.severity.rawValue)[\(rule.code)]\n\n\(wrapped(rule.explanation))\n")
  }

  private func firstSentence(of text: String) -> String {
    text.firstRange(of: ". ").map { String(text[..<$0.lowerBound]) + "." } ?? text
  }

  /// In lines of at most 80 columns.
  private func wrapped(_ text: String) -> String {
    var lines = [""]
    for word in text.split(separator: " ") {
      if lines[lines.count - 1].count + 1 + word.count > 80 { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    return lines.joined(separator: "\n")
  }
}
