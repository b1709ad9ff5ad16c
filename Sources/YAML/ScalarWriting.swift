/// How texts are written into a YAML file.
package enum ScalarWriting {
  /// A text without quotes where every reader of YAML takes it for the same text, else in double quotes, else (where it holds a quote or
  /// a backslash) in single ones; with escapes only where single quotes cannot hold it.
  ///
  /// - Parameter inBrackets: whether it stands in a list or mapping in brackets, where commas end it.
  package static func written(_ text: String, inBrackets: Bool) -> String {
    isSafePlain(text, inBrackets: inBrackets) && !readsAsOther(text) ? text : inQuotes(text)
  }

  /// A text in quotes: double ones unless it holds a quote or a backslash.
  package static func inQuotes(_ text: String) -> String {
    if needsEscape(text) { return inEscapes(text) }
    if !text.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) { return "\"\(text)\"" }
    return text.utf8.contains(UInt8(ascii: "'")) ? inEscapes(text) : "'\(text)'"
  }

  /// Whether a text holds what quotes alone cannot: line ends, control characters, and characters that editors do not show.
  package static func needsEscape(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0..<0x20, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0xFEFF, 0xFFFE, 0xFFFF: true
      default: false
      }
    }
  }

  /// Whether unquoted the text stays in one piece: no character in it means anything to YAML.
  package static func isSafePlain(_ text: String, inBrackets: Bool) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, first > 0x20, last > 0x20, !needsEscape(text) else { return false }
    guard !"-?:,[]{}#&*!|>'\"%@`=<~".utf8.contains(first), !text.hasPrefix("..."), last != UInt8(ascii: ":") else { return false }
    for (byte, next) in zip(bytes, bytes.dropFirst()) {
      if byte == UInt8(ascii: ":"), inBrackets || next <= 0x20 { return false }
      if byte <= 0x20, next == UInt8(ascii: "#") { return false }
    }
    return !inBrackets || !bytes.contains { ",[]{}".utf8.contains($0) }
  }

  /// Whether readers of YAML 1.1 or 1.2 take an unquoted text for a truth value: Norway's code is the known victim.
  package static func readsAsTruthValue(_ text: String) -> Bool {
    ["y", "n", "yes", "no", "on", "off", "true", "false"].contains(text.lowercased())
  }

  /// Whether readers of YAML take an unquoted text for something else than a text: a truth value, nothing, a number, a date.
  package static func readsAsOther(_ text: String) -> Bool {
    if readsAsTruthValue(text) || ["null", "~", ".inf", ".nan"].contains(text.lowercased()) { return true }
    guard let first = text.utf8.first, (0x30...0x39).contains(first) || "+-.".utf8.contains(first) else { return false }
    let others = text.hasPrefix("0x") ? "abcdefxABCDEF_" : "+-._:,eEoTZ"
    return text.utf8.allSatisfy { (0x30...0x39).contains($0) || others.utf8.contains($0) }
  }

  private static func inEscapes(_ text: String) -> String {
    var written = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": written += "\\\""
      case "\\": written += "\\\\"
      case "\n": written += "\\n"
      case "\t": written += "\\t"
      case _ where needsEscape(String(scalar)):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        written += "\\u" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written + "\""
  }
}
