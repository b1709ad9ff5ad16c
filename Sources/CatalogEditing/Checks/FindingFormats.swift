package import Diagnostics
import FoundationEssentials

/// Findings as a JSON array, one object each: `severity`, `code`, `message`, `notes`, `fix`, and `place`:
/// `file`, `line`, `column`, and `start` and `end` in bytes. What a finding does not have is left out.
package func diagnosticsJSON(_ diagnostics: [Diagnostic]) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
  return String(decoding: try encoder.encode(diagnostics.map(EncodedFinding.init)), as: UTF8.self) + "\n"
}

private struct EncodedFinding: Encodable {
  struct Note: Encodable {
    var message: String
    var place: EncodedPlace?
  }

  var severity: String
  var code: String
  var message: String
  var place: EncodedPlace?
  var notes: [Note]
  var fix: String?

  init(_ diagnostic: Diagnostic) {
    severity = diagnostic.severity.rawValue
    code = diagnostic.code
    message = diagnostic.message
    place = diagnostic.location.map(EncodedPlace.init)
    notes = diagnostic.notes.map { Note(message: $0.message, place: $0.location.map(EncodedPlace.init)) }
    fix = diagnostic.fix
  }
}

private struct EncodedPlace: Encodable {
  var file: String
  var line: Int
  var column: Int
  var start: Int
  var end: Int

  init(_ location: SourceLocation) {
    file = location.file
    line = location.line
    column = location.column
    start = location.bytes.lowerBound
    end = location.bytes.upperBound
  }
}

/// A finding as a workflow command of GitHub Actions, ended by a line feed: `::error file=…,line=…,col=…,title=CODE::MESSAGE`.
package func githubCommand(_ diagnostic: Diagnostic) -> String {
  var properties: [String] = []
  if let location = diagnostic.location {
    properties += ["file=\(escaped(location.file, isProperty: true))", "line=\(location.line)", "col=\(location.column)"]
  }
  properties.append("title=\(escaped(diagnostic.code, isProperty: true))")
  let command = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
  let message = diagnostic.message + (diagnostic.fix.map { "\nfix: \($0)" } ?? "")
  return "::\(command) \(properties.joined(separator: ","))::\(escaped(message, isProperty: false))\n"
}

/// What would end a value of a workflow command stands in it as `%` and two hexadecimal digits.
private func escaped(_ text: String, isProperty: Bool) -> String {
  var output = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "%": output += "%25"
    case "\r": output += "%0D"
    case "\n": output += "%0A"
    case ":" where isProperty: output += "%3A"
    case "," where isProperty: output += "%2C"
    default: output.unicodeScalars.append(scalar)
    }
  }
  return output
}
