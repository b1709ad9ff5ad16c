/// Pieces of HTML and SVG whose texts cannot become markup.
package struct HTML: Sendable {
  package private(set) var text = ""

  package init() {}

  /// Markup as it is. Never for text of articles or of the catalogue.
  package mutating func raw(_ markup: String) { text += markup }

  /// A text as characters.
  package mutating func add(_ words: String) { text += Self.escaped(words) }

  /// An element with a text in it.
  package mutating func add(_ element: String, _ words: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    wrap(element, attributes) { $0.add(words) }
  }

  /// An element with others in it.
  package mutating func wrap(_ element: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: (inout HTML) -> Void) {
    text += "<\(element)" + attributes.map { " \($0.key)=\"\(Self.escaped($0.value))\"" }.joined() + ">"
    content(&self)
    text += "</\(element)>"
  }

  /// Safe between tags and between quotation marks of an attribute, in XML too. Control characters become U+FFFD. Linear.
  package static func escaped(_ words: String) -> String {
    var output = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "'": output += "&#39;"
      case "\0"..<" " where scalar != "\n" && scalar != "\t", "\u{7F}"..<"\u{A0}": output += "\u{FFFD}"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }

  /// A part of an address behind `#`, percent-encoded as `encodeURIComponent` does.
  package static func encoded(_ words: String) -> String {
    let digits = Array("0123456789ABCDEF".unicodeScalars)
    var output = String.UnicodeScalarView()
    for byte in words.utf8 {
      let scalar = Unicode.Scalar(byte)
      let isPlain = 0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte || "-_.".unicodeScalars.contains(scalar)
      if isPlain { output.append(scalar) } else { output += ["%", digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    }
    return String(output)
  }
}
