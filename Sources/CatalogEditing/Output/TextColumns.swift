/// Rows of cells as lines, every column as wide as its widest cell. A column is set to the right where `isNumber` says so.
struct TextColumns {
  private(set) var rows: [[String]] = []
  private let isNumber: [Bool]

  init(isNumber: [Bool]) { self.isNumber = isNumber }

  /// - Precondition: as many cells as columns.
  mutating func add(_ cells: [String]) { rows.append(cells.map(printable)) }

  /// A line a row, without spaces at the ends. Linear.
  var lines: [String] {
    let widths = isNumber.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let line = zip(row, zip(widths, isNumber)).map { cell, column in
        let padding = String(repeating: " ", count: column.0 - cell.count)
        return column.1 ? padding + cell : cell + padding
      }.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}

/// Text of a file as one line that moves no cursor and changes no colours.
func printable(_ text: String) -> String {
  var line = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    let properties = scalar.properties
    if properties.isWhitespace {
      line.append(" ")
    } else if properties.generalCategory == .control || properties.isBidiControl {
      line.append("\u{FFFD}")
    } else {
      line.append(scalar)
    }
  }
  return String(line)
}

/// `1 class`, `2 classes`.
func counted(_ number: Int, _ noun: String, plural: String? = nil) -> String {
  "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
}
