/// How the names of a family of weapons are made: `Hwasong-<number>`, `Type <number>`, `USS <name> (DDG <number>)`.
///
/// A pattern begins with one or more words, which every member has; a vocabulary finds those like any other words. Then come the parts
/// that differ. What stands in brackets at the end must follow a member, and is no part of its name.
package struct FamilyPattern: Sendable, Equatable {
  /// What follows the words that all members share. Between two parts stands a space or a hyphen.
  package enum Part: Sendable, Equatable {
    case word(String)
    /// A designator's number, with the letters of a variant behind it, or a Roman numeral: `18`, `57M`, `052D`, `VI`.
    case number
    /// A few words with capitals, initials among them: `Leyte Gulf`, `Gerald R. Ford`.
    case name
  }

  /// The words that all members begin with, as written.
  package let opening: String
  package let parts: [Part]
  /// What must follow in brackets; empty for nothing.
  package let behind: [Part]

  /// Why a text is no pattern.
  package enum Problem: Error, Equatable {
    /// It begins with a part that differs, or with a single letter, which would be found everywhere.
    case noOpening
    /// No part differs.
    case noVariablePart
    /// A word in `<` and `>` that is neither `number` nor `name`.
    case unknownPart(String)
    /// Brackets that do not close at the end.
    case openBracket
  }

  /// Reads a pattern. Complexity: linear in its length.
  package init(_ text: String) throws(Problem) {
    var name = Substring(text)
    var bracket: Substring = ""
    if let start = text.firstIndex(of: "(") {
      guard text.last == ")" else { throw .openBracket }
      name = text[..<start]
      bracket = text[text.index(after: start)...].dropLast()
    }
    guard let variable = name.firstIndex(of: "<") else { throw .noVariablePart }
    opening = String(name[..<variable].trimmingJoiners())
    guard opening.utf8.contains(where: { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }), opening.utf8.count > 1 else { throw .noOpening }
    parts = try Self.parts(name[variable...])
    behind = try Self.parts(bracket)
  }

  private static func parts(_ text: Substring) throws(Problem) -> [Part] {
    var parts: [Part] = []
    for word in text.split(whereSeparator: \.isJoiner) {
      switch word {
      case "<number>": parts.append(.number)
      case "<name>": parts.append(.name)
      case let other where other.contains("<") || other.contains(">"): throw .unknownPart(String(other))
      default: parts.append(.word(String(word)))
      }
    }
    return parts
  }
}

extension Character {
  fileprivate var isJoiner: Bool { self == " " || self == "-" }
}

extension Substring {
  fileprivate func trimmingJoiners() -> Substring {
    var trimmed = self
    while trimmed.last?.isJoiner == true { trimmed.removeLast() }
    return trimmed
  }
}
