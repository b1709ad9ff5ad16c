import Diagnostics
import YAML

/// What can be wrong with the shape of an entry. One place words every message.
enum DecodingProblem {
  case unknownKey(String, of: EntryDescription)
  case missingKey(String, of: EntryDescription)
  /// `subject` begins the sentence: `'label'`, `a term`.
  case wrongType(expected: String, subject: String, found: Node)
  case unknownChoice(String, of: String, words: [String])
  case example(String, fix: String)
  case codeForm(String, CodeForm)
  case emptyFile
  case unreadableFile(String)
  case noClass

  func diagnostic(at location: SourceLocation) -> Diagnostic {
    switch self {
    case .unknownKey(let key, let description):
      let names = description.keys.map(\.name)
      let fix = nearest(to: key, in: names) ?? "known keys: " + names.joined(separator: ", ")
      return .error("unknown-key", "\(description.named) has no key \(quoted(key))", at: location, fix: fix, repair: repair(key, in: names))
    case .missingKey(let key, let description):
      return .error("missing-key", "this \(description.name) has no '\(key)'", at: location, fix: "add '\(key):'")
    case .wrongType(let expected, let subject, let found):
      return .error(
        "wrong-type", "\(subject) must be \(expected), found \(found.shapeName)", at: location, fix: "write \(expected) here")
    case .unknownChoice(let word, let key, let words):
      let fix = nearest(to: word, in: words) ?? "use one of: " + words.joined(separator: ", ")
      return .error("unknown-value", "'\(key)' cannot be \(quoted(word))", at: location, fix: fix, repair: repair(word, in: words))
    case .example(let message, let fix):
      return .error("example-marks", message, at: location, fix: fix)
    case .codeForm(let code, let form):
      return .error("code-form", "\(quoted(code)) is no code of \(form.scheme)", at: location, fix: "write it as in \(form.samples)")
    case .emptyFile:
      return .error("empty-file", "this catalogue file is empty", at: location, fix: "describe a class in it, or delete it")
    case .unreadableFile(let reason):
      return .error("unreadable-file", "cannot read this file: \(reason)", at: location, fix: "make it readable, or take it away")
    case .noClass:
      return .error("no-class", "this catalogue describes no class", at: location, fix: "add a file with 'class:'")
    }
  }

  private func repair(_ word: String, in known: [String]) -> Diagnostic.Repair? {
    onlyCloseMatch(to: word, in: known).map(Diagnostic.Repair.replacement)
  }

  private func nearest(to word: String, in known: [String]) -> String? {
    closestMatch(to: word, in: known).map { "did you mean \(quoted($0))?" }
  }
}

extension Diagnostic {
  /// An error with a place and a fix, as every check reports one.
  static func error(
    _ code: String, _ message: String, at location: SourceLocation, notes: [Diagnostic.Note] = [], fix: String,
    repair: Repair? = nil
  ) -> Diagnostic {
    Diagnostic(.error, code: code, message, at: location, notes: notes, fix: fix, repair: repair)
  }
}

extension Node {
  /// How messages call a value of this kind.
  var shapeName: String {
    if case .scalar(let scalar) = content, !scalar.isNull, scalar.text.isEmpty { return "an empty text" }
    return kind
  }

  /// Whether this is a scalar with something in it.
  var isText: Bool {
    if case .scalar(let scalar) = content { !scalar.isNull && !scalar.text.isEmpty } else { false }
  }
}
