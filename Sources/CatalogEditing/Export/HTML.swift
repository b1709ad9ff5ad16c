/// Pieces of HTML whose texts cannot become markup.
struct HTML {
  private(set) var text = ""

  /// Markup as it is. Never for text of the catalogue.
  mutating func raw(_ markup: String) { text += markup }

  /// A text as characters.
  mutating func add(_ words: String) { text += Self.escaped(words) }

  /// An element with a text in it.
  mutating func add(_ element: String, _ words: String, _ attributes: [(String, String)] = []) {
    wrap(element, attributes) { $0.add(words) }
  }

  /// An element with others in it.
  mutating func wrap(_ element: String, _ attributes: [(String, String)] = [], _ content: (inout HTML) -> Void) {
    text += "<\(element)" + attributes.map { " \($0.0)=\"\(Self.escaped($0.1))\"" }.joined() + ">"
    content(&self)
    text += "</\(element)>"
  }

  /// Safe between tags and between quotation marks of an attribute.
  private static func escaped(_ words: String) -> String {
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
}
