import Tagging

extension DifferenceReport {
  /// The totals, and below each class its sentences with the reasons of both sides. Ends with a line end.
  package func text(inColour colour: Bool) -> String {
    let looks = TerminalLooks(colour: colour)
    guard !difference.isNone else { return summary + "\n" }
    var text = looks.bold(summary) + "\n\n" + table(looks)
    for (id, totals) in classes {
      let kept = difference.changes[id] ?? []
      guard !kept.isEmpty else { continue }
      text += "\n\(looks.bold(id))\n"
      for change in kept { text += entry(change, looks) }
      let left = Self.listedChanges(of: totals) - kept.count
      if left > 0 { text += looks.dim("  … \(left) more: --max shows them") + "\n" }
    }
    return text
  }

  private func table(_ looks: TerminalLooks) -> String {
    let rows = [["class"] + Self.columns] + classes.map { [$0.id] + Self.figures(of: $0.totals).map(String.init) }
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.enumerated().map { index, row in
      let cells = row.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + padding : padding + cell
      }
      let line = cells.joined(separator: "  ")
      return (index == 0 ? looks.dim(line) : line) + "\n"
    }.joined()
  }

  private func entry(_ change: ExplainedChange, _ looks: TerminalLooks) -> String {
    let kind = change.change.kind
    let sentence = Self.sentence(of: change)
    let before = looks.line(sentence.before, lastScalars: Self.margin)
    let after = looks.line(sentence.after, firstScalars: Self.margin)
    let marked = "\(before)\(looks.bold("[" + looks.line(sentence.words) + "]"))\(after)"
    return """
        \(looks.mark(kind)) \(looks.dim(looks.line(Self.place(of: change)) + ":")) \(marked)
            before: \(looks.line(Self.side(change.change.before, of: change)))
            after:  \(looks.line(Self.side(change.change.after, of: change)))

      """
  }

  /// Scalars of a sentence that are shown on either side of the words.
  private static let margin = 90
}

/// How text of an article looks on a terminal.
struct TerminalLooks {
  let colour: Bool

  func bold(_ text: String) -> String { styled(text, "1") }
  func dim(_ text: String) -> String { styled(text, "2") }

  func mark(_ kind: TagChange.Kind) -> String {
    switch kind {
    case .gained: styled("+", "32")
    case .lost: styled("-", "31")
    case .moved: styled("~", "33")
    case .altered: styled("=", "36")
    }
  }

  private func styled(_ text: String, _ style: String) -> String { colour ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text }

  /// Text as one line that moves no cursor and changes no colours; longer text is cut with `…` at its far end.
  func line(_ text: String, firstScalars first: Int = .max, lastScalars last: Int = .max) -> String {
    let scalars = text.unicodeScalars
    var line = String.UnicodeScalarView()
    if scalars.count > last { line.append("…") }
    for scalar in scalars.suffix(last).prefix(first) {
      let properties = scalar.properties
      if properties.isWhitespace {
        line.append(" ")
      } else if properties.generalCategory == .control || properties.isBidiControl {
        line.append("\u{FFFD}")
      } else {
        line.append(scalar)
      }
    }
    if scalars.count > first { line.append("…") }
    return String(line)
  }
}
