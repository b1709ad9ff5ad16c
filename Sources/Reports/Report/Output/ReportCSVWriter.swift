/// Writes one table of a report, fields quoted as RFC 4180 asks, lines ended by a line feed alone. The values of a list are joined by `;`.
package struct ReportCSVWriter: Sendable {
  /// The names of all tables that a report can have.
  package static var tables: [String] { ReportTables.names }

  package init() {}

  /// Appends a line with the columns' names and one for each row. Linear.
  package func write(_ table: ReportTable, to output: inout [UInt8]) {
    output.append(text: table.columns.map(\.key).joined(separator: ",") + "\n")
    for row in table.rows {
      for (position, cell) in row.enumerated() {
        if position > 0 { output.append(UInt8(ascii: ",")) }
        output.append(csvField: cell.plain(separator: ";"))
      }
      output.append(UInt8(ascii: "\n"))
    }
  }
}

extension ReportTable.Cell {
  /// The cell's text for programs.
  func plain(separator: String) -> String {
    switch self {
    case .text(let text), .indented(let text, _): text
    case .number(let number): String(number)
    case .list(let texts): texts.joined(separator: separator)
    case .none: ""
    }
  }
}
