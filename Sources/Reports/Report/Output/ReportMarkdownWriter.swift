/// Writes a report as Markdown with the tables of GitHub's flavour, to be pasted where people read.
package struct ReportMarkdownWriter: Sendable {
  private let top: Int

  /// - Parameter top: rows of a table at most; a class tree and periods are shown whole.
  package init(top: Int) {
    self.top = top
  }

  /// Linear.
  package func write(_ document: ReportDocument, to output: inout [UInt8]) {
    output.append(text: "# \(escaped(document.title))\n\n\(document.summary)\n\n")
    for note in document.notes { output.append(text: "- \(escaped(note))\n") }
    if !document.notes.isEmpty { output.append(text: "\n") }
    writeFigures(document.figures, to: &output)
    for table in document.tables { write(table, to: &output) }
  }

  private func writeFigures(_ figures: [ReportDocument.Figure], to output: inout [UInt8]) {
    let isCompared = figures.contains { $0.earlier != nil }
    output.append(text: isCompared ? "| | Now | Earlier |\n| --- | ---: | ---: |\n" : "| | |\n| --- | ---: |\n")
    for figure in figures {
      let earlier = isCompared ? " \(figure.earlier.map(grouped) ?? "") |" : ""
      output.append(text: "| \(figure.label) | \(grouped(figure.value)) |\(earlier)\n")
    }
  }

  private func write(_ table: ReportTable, to output: inout [UInt8]) {
    output.append(text: "\n## \(table.title)\n\n\(table.explanation)\n\n")
    guard !table.rows.isEmpty else { return output.append(text: "None.\n") }
    let columns = table.columns.indices.filter { !table.columns[$0].isForPrograms }
    output.append(text: "| " + columns.map { table.columns[$0].label }.joined(separator: " | ") + " |\n")
    output.append(text: "|" + columns.map { table.columns[$0].isNumber ? " ---: |" : " --- |" }.joined() + "\n")
    for row in table.rows.prefix(table.isWhole ? table.rows.count : top) {
      output.append(text: "| " + columns.map { text(of: row[$0]) }.joined(separator: " | ") + " |\n")
    }
    if let more = table.more(than: top) { output.append(text: "\n\(more)\n") }
  }

  private func text(of cell: ReportTable.Cell) -> String {
    switch cell {
    case .indented(let text, let depth): String(repeating: "&emsp;", count: depth) + escaped(text)
    case .number(let number): grouped(number)
    default: escaped(cell.plain(separator: ", "))
    }
  }

  /// One line in which no character is markup.
  private func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "~", "&", "$": escaped += "\\" + String(Character(scalar))
      case "\0"..<" ", "\u{7F}"..<"\u{A0}": escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension ReportTable {
  /// Whether a reader needs all of it: half a tree or half a time would mislead.
  var isWhole: Bool { id == "classes" || id == "periods" }

  /// How many rows are left out behind the first `top`; nil where none is.
  func more(than top: Int) -> String? {
    isWhole || rows.count <= top ? nil : "\(grouped(rows.count - top)) more."
  }
}
