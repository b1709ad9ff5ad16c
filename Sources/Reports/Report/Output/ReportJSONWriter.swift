/// Writes a report as one JSON object: `schema`, `title`, `summary`, `notes`, `figures`, with `--compare` also `earlier`, and an array of
/// objects for each table. `schema` grows where a member changes its meaning.
package struct ReportJSONWriter: Sendable {
  package static let schema = 1

  package init() {}

  /// Appends the object with a line end. The rows of tables stand on lines of their own. Linear.
  package func write(_ document: ReportDocument, to output: inout [UInt8]) {
    output.append(text: "{\n\"schema\":\(Self.schema),\n\"title\":")
    output.append(jsonString: document.title)
    output.append(text: ",\n\"summary\":")
    output.append(jsonString: document.summary)
    output.append(text: ",\n\"notes\":")
    output.append(jsonStrings: document.notes)
    output.append(text: ",\n\"figures\":")
    JSONValue.object(document.figures.map { ($0.key, .integer($0.value)) }).write(to: &output)
    let earlier = document.figures.compactMap { figure in figure.earlier.map { (figure.key, JSONValue.integer($0)) } }
    if !earlier.isEmpty {
      output.append(text: ",\n\"earlier\":")
      JSONValue.object(earlier).write(to: &output)
    }
    for table in document.tables {
      output.append(text: ",\n\"\(table.id)\":[")
      for (position, row) in table.rows.enumerated() {
        output.append(text: position == 0 ? "\n" : ",\n")
        JSONValue.object(zip(table.columns, row).map { ($0.key, $1.json) }).write(to: &output)
      }
      output.append(text: table.rows.isEmpty ? "]" : "\n]")
    }
    output.append(text: "\n}\n")
  }
}

extension ReportTable.Cell {
  fileprivate var json: JSONValue {
    switch self {
    case .text(let text), .indented(let text, _): .string(text)
    case .number(let number): .integer(number)
    case .list(let texts): JSONValue(texts)
    case .none: .null
    }
  }
}
