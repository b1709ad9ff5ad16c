/// A JSON value whose objects keep the order of their members.
package indirect enum JSONText: Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  /// A number with its own digits, as JSON writes numbers.
  case number(String)
  case string(String)
  case array([JSONText])
  case object([(String, JSONText)])

  package init(_ text: String?) { self = text.map(JSONText.string) ?? .null }

  package init(_ texts: [String]) { self = .array(texts.map(JSONText.string)) }

  /// The longest value that is kept on one line, in characters.
  private static let lineWidth = 110

  /// The value over several lines where one would be long; ends with a line feed. Complexity: the text's length times its depth.
  package var text: String {
    var output = ""
    write(to: &output, indentation: 0)
    return output + "\n"
  }

  private func write(to output: inout String, indentation: Int) {
    let line = inOneLine
    if line.utf8.count + indentation <= Self.lineWidth {
      output += line
      return
    }
    let margin = "\n" + String(repeating: " ", count: indentation + 2)
    switch self {
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        output += (index == 0 ? "[" : ",") + margin
        element.write(to: &output, indentation: indentation + 2)
      }
      output += margin.dropLast(2) + "]"
    case .object(let members):
      for (index, member) in members.enumerated() {
        output += (index == 0 ? "{" : ",") + margin + Self.quoted(member.0) + ": "
        member.1.write(to: &output, indentation: indentation + 2)
      }
      output += margin.dropLast(2) + "}"
    default: output += line
    }
  }

  private var inOneLine: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .number(let digits): digits
    case .string(let text): Self.quoted(text)
    case .array(let elements): "[" + elements.map(\.inOneLine).joined(separator: ", ") + "]"
    case .object(let members): "{" + members.map { "\(Self.quoted($0.0)): \($0.1.inOneLine)" }.joined(separator: ", ") + "}"
    }
  }

  /// A text between quotation marks, as RFC 8259 wants it.
  private static func quoted(_ text: String) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\t": output += "\\t"
      case "\0"..<" ": output += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output + "\""
  }
}
