/// A JSON value to write. Objects keep the order of their members.
enum JSONOutput {
  case null
  case integer(UInt64)
  case fraction(FourDecimals)
  case string(String)
  case array([JSONOutput])
  case object([(String, JSONOutput)])

  init(_ text: String?) {
    self = text.map(JSONOutput.string) ?? .null
  }

  init(_ count: Int) {
    self = .integer(UInt64(count))
  }

  /// The members of the outermost containers, down to `levels`, stand on lines of their own; what lies deeper stands in one line.
  func text(levels: Int) -> String {
    var text = ""
    write(to: &text, levels: levels, indentation: "")
    return text + "\n"
  }

  private func write(to text: inout String, levels: Int, indentation: String) {
    switch self {
    case .null: text += "null"
    case .integer(let number): text += String(number)
    case .fraction(let number): text += number.text
    case .string(let string): Self.write(string, to: &text)
    case .array(let elements):
      Self.write(elements.map { (nil, $0) }, between: ("[", "]"), to: &text, levels: levels, indentation: indentation)
    case .object(let members):
      Self.write(members.map { ($0, $1) }, between: ("{", "}"), to: &text, levels: levels, indentation: indentation)
    }
  }

  private static func write(
    _ members: [(name: String?, value: JSONOutput)], between brackets: (String, String), to text: inout String, levels: Int,
    indentation: String
  ) {
    let isSpread = levels > 0 && !members.isEmpty
    let inner = indentation + "  "
    text += brackets.0
    for (position, member) in members.enumerated() {
      if position > 0 { text += isSpread ? "," : ", " }
      if isSpread { text += "\n\(inner)" }
      if let name = member.name {
        write(name, to: &text)
        text += ": "
      }
      member.value.write(to: &text, levels: levels - 1, indentation: inner)
    }
    if isSpread { text += "\n\(indentation)" }
    text += brackets.1
  }

  /// Escapes the quotation mark, the backslash and control characters; all else stays as it is.
  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\r": text += "\\r"
      case "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
