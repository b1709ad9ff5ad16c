/// How much a finding matters. Only an error stops what depends on the file.
package enum Severity: String, Sendable {
  case error, warning, note
}

/// One finding: what is wrong, where, and what to do about it.
package struct Diagnostic: Sendable, Equatable {
  /// Something that helps to understand a finding, such as the other of two places.
  package struct Note: Sendable, Equatable {
    package var message: String
    package var location: SourceLocation?

    package init(_ message: String, at location: SourceLocation? = nil) {
      self.message = message
      self.location = location
    }
  }

  package var severity: Severity
  /// A stable name in kebab-case, such as `unknown-key`: scripts and tests may rely on it.
  package var code: String
  /// One sentence without a full stop, starting in lower case.
  package var message: String
  /// What a program may do about it by itself.
  package enum Repair: Sendable, Equatable {
    /// Write this value, or key, in place of what stands at the finding's place.
    case replacement(String)
    /// Take the item at the finding's place out of its list.
    case removal
  }

  /// `nil` where the finding belongs to no place in a file.
  package var location: SourceLocation?
  package var notes: [Note]
  /// What to do, in the imperative.
  package var fix: String?
  /// The fix for a program, where it is exact and changes nothing else; `nil` where a person has to decide.
  package var repair: Repair?

  package init(
    _ severity: Severity = .error, code: String, _ message: String, at location: SourceLocation? = nil, notes: [Note] = [],
    fix: String? = nil, repair: Repair? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.location = location
    self.notes = notes
    self.fix = fix
    self.repair = repair
  }
}

extension Diagnostic {
  /// Reading order: findings without a place first, then by file, by place in the file, by code, by message.
  package static func standsBefore(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    left.orderKey < right.orderKey
  }

  private var orderKey: (String, Int, Int, String, String) {
    guard let location else { return ("", -1, -1, code, message) }
    return (location.file, location.bytes.lowerBound, location.bytes.upperBound, code, message)
  }
}

extension Sequence<Diagnostic> {
  /// The findings in reading order. Complexity: O(n log n).
  package func inReadingOrder() -> [Diagnostic] {
    sorted(by: Diagnostic.standsBefore)
  }
}
