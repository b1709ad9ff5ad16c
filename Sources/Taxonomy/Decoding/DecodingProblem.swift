import Diagnostics
import YAML

/// What can be wrong with the shape of an entry. One place words every message.
enum DecodingProblem {
  case unknownKey(String, of: EntryDescription)
  case missingKey(String, of: String)
  case wrongType(expected: String, of: String, found: Node)
  case unknownChoice(String, of: String, words: [String])
  case example(String, fix: String)
  case emptyFile

  func diagnostic(at location: SourceLocation) -> Diagnostic {
    switch self {
    case .unknownKey(let key, let description):
      let names = description.keys.map(\.name)
      let fix = closestMatch(to: key, in: names).map { "did you mean '\($0)'?" } ?? "known keys: " + names.joined(separator: ", ")
      return .error("unknown-key", "a \(description.name) has no key '\(key)'", at: location, fix: fix)
    case .missingKey(let key, let entry):
      return .error("missing-key", "this \(entry) has no '\(key)'", at: location, fix: "add '\(key):'")
    case .wrongType(let expected, let subject, let found):
      return .error(
        "wrong-type", "\(subject) must be \(expected), found \(found.kindName)", at: location, fix: "write \(expected) here")
    case .unknownChoice(let word, let key, let words):
      let fix = closestMatch(to: word, in: words).map { "did you mean '\($0)'?" } ?? "use one of: " + words.joined(separator: ", ")
      return .error("unknown-value", "'\(key)' cannot be '\(word)'", at: location, fix: fix)
    case .example(let message, let fix):
      return .error("example-marks", message, at: location, fix: fix)
    case .emptyFile:
      return .error("empty-file", "this catalogue file is empty", at: location, fix: "describe a class, or delete the file")
    }
  }
}

extension Diagnostic {
  /// An error with a place and a fix, as every check reports one.
  static func error(
    _ code: String, _ message: String, at location: SourceLocation, notes: [Diagnostic.Note] = [], fix: String
  ) -> Diagnostic {
    Diagnostic(.error, code: code, message, at: location, notes: notes, fix: fix)
  }
}

extension Node {
  /// How messages call a value of this kind.
  var kindName: String {
    switch content {
    case .scalar(let scalar): scalar.text.isEmpty ? "nothing" : "a text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
