/// A table of a report, as every format shows it.
package struct ReportTable: Sendable {
  package struct Column: Sendable {
    /// What programs call it: `own_mentions`.
    var key: String
    /// What people read.
    var label: String
    var isNumber = false
    /// Left out where people read, because another column shows it too.
    var isForPrograms = false
  }

  package enum Cell: Sendable, Equatable {
    case text(String)
    /// A text under so many others of a tree.
    case indented(String, depth: Int)
    case number(Int)
    case list([String])
    case none
  }

  /// What programs call it: `classes`.
  package var id: String
  package var title: String
  /// What is counted, in a sentence or two.
  package var explanation: String
  package var columns: [Column]
  package var rows: [[Cell]]
}

/// Everything that a report says: its title, its first sentence, what must be known of it, totals and tables. From the numbers alone.
package struct ReportDocument: Sendable {
  /// A total: what programs call it, what people read, its number, and the one it had in the earlier report.
  package struct Figure: Sendable, Equatable {
    var key: String
    var label: String
    var value: Int
    var earlier: Int?
  }

  package var title: String
  package var summary: String
  package var notes: [String]
  package var figures: [Figure]
  package var tables: [ReportTable]
}

/// `1,234`.
func grouped(_ number: Int) -> String {
  var digits = String(number.magnitude)
  var groups: [String] = []
  while digits.count > 3 {
    groups.insert(String(digits.suffix(3)), at: 0)
    digits.removeLast(3)
  }
  return (number < 0 ? "−" : "") + ([digits] + groups).joined(separator: ",")
}

/// `1 article`, `1,234 articles`.
func counted(_ number: Int, _ noun: String, _ many: String? = nil) -> String {
  "\(grouped(number)) \(number == 1 ? noun : many ?? noun + "s")"
}
