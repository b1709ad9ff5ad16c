/// A table of text: the first column to the left, all others to the right, each as wide as its widest cell.
package struct TextTable {
  private var rows: [[String]]
  private let style: TextStyle

  package init(_ header: [String], style: TextStyle) {
    rows = [header]
    self.style = style
  }

  package mutating func add(_ cells: [String]) {
    rows.append(cells)
  }

  /// The header dim, the first column two spaces in.
  package var text: String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    var text = ""
    for (number, row) in rows.enumerated() {
      var line = "  "
      for (column, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        line += column == 0 ? cell + padding : "  " + padding + cell
      }
      while line.last == " " { line.removeLast() }
      text += (number == 0 ? style.dim(line) : line) + "\n"
    }
    return text
  }
}

/// The looks of a report: the terminal's own colours, or none.
package struct TextStyle {
  package let colour: Bool

  package init(colour: Bool) { self.colour = colour }

  func bold(_ text: String) -> String { styled(text, "1") }
  func dim(_ text: String) -> String { styled(text, "2") }
  /// For what is missed.
  func red(_ text: String) -> String { styled(text, "31") }
  /// For what is spurious.
  func yellow(_ text: String) -> String { styled(text, "33") }

  private func styled(_ text: String, _ parameter: String) -> String {
    colour && !text.isEmpty ? "\u{1B}[\(parameter)m\(text)\u{1B}[0m" : text
  }
}

/// A text from a file as one line that cannot move the cursor, change colours or turn the direction of writing: white space becomes a
/// space, any other control character U+FFFD.
package func oneLine(_ text: String) -> String {
  var line = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.properties.generalCategory {
    case _ where scalar.properties.isWhitespace: line.append(" ")
    case .control: line.append("\u{FFFD}")
    case .format where scalar.properties.isBidiControl: line.append("\u{FFFD}")
    default: line.append(scalar)
    }
  }
  return String(line)
}
