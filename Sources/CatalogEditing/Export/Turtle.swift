/// Pieces of Turtle (RDF 1.1): IRIs, literals, statements about one subject.
struct Turtle {
  private(set) var text = ""

  init(prefixes: [(String, String)]) {
    for prefix in prefixes { text += "@prefix \(prefix.0): \(Self.iri(prefix.1)) .\n" }
  }

  /// One subject with all that is said of it; a predicate with several objects is written once.
  mutating func add(_ subject: String, _ statements: [(predicate: String, objects: [String])]) {
    let said = statements.filter { !$0.objects.isEmpty }
    guard !said.isEmpty else { return }
    text += "\n\(subject) " + said.map { "\($0.predicate) \($0.objects.joined(separator: ", "))" }.joined(separator: " ;\n    ") + " .\n"
  }

  /// An IRI between angle brackets; what no IRI may hold is written as percent signs with hexadecimal digits.
  static func iri(_ text: String) -> String {
    var output = "<"
    for scalar in text.unicodeScalars {
      if scalar.value <= 0x20 || "<>\"{}|^`\\".unicodeScalars.contains(scalar) {
        output += percentEncoded(scalar)
      } else {
        output.unicodeScalars.append(scalar)
      }
    }
    return output + ">"
  }

  /// A text as one segment of an IRI's path: only unreserved characters of RFC 3986 stay as they are.
  static func segment(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { output, scalar in
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      if isPlain || "-._~".unicodeScalars.contains(scalar) {
        output.unicodeScalars.append(scalar)
      } else {
        output += percentEncoded(scalar)
      }
    }
  }

  private static func percentEncoded(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf8.map { byte in
      "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  /// A text in English.
  static func english(_ text: String) -> String { literal(text) + "@en" }

  /// A text without a language.
  static func literal(_ text: String) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case "\0"..<" ": output += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16, uppercase: true)
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output + "\""
  }
}
