/// Turns findings into text for people:
///
///     FILE:LINE:COLUMN: error[CODE]: MESSAGE
///       LINE | the line of the file
///            |     ^~~~
///     FILE:LINE:COLUMN: note: MESSAGE
///       …
///       fix: WHAT TO DO
///
/// It reads no file: `source` hands over the bytes of a file it is asked for. Where it has none, the lines are left out.
package struct DiagnosticRenderer {
  package var source: (_ file: String) -> [UInt8]?
  /// ANSI colours, for a terminal.
  package var colour: Bool
  /// The columns of a source line to show, the `…` for what is cut away not counted.
  package var width: Int

  package init(colour: Bool = false, width: Int = 120, source: @escaping (_ file: String) -> [UInt8]?) {
    self.source = source
    self.colour = colour
    self.width = width
  }

  /// All findings in the order given, each ended by a line feed.
  package func render(_ diagnostics: some Sequence<Diagnostic>) -> String {
    diagnostics.reduce(into: "") { $0 += render($1) }
  }

  /// One finding with its notes and its fix, ended by a line feed.
  package func render(_ diagnostic: Diagnostic) -> String {
    let label = "\(diagnostic.severity.rawValue)[\(diagnostic.code)]"
    var text = entry(label, diagnostic.severity, diagnostic.message, at: diagnostic.location)
    for note in diagnostic.notes {
      text += entry(Severity.note.rawValue, .note, note.message, at: note.location)
    }
    if let fix = diagnostic.fix {
      text += "  \(painted("fix:", .bold)) \(DisplayWidth.printable(fix))\n"
    }
    return text
  }

  private func entry(_ label: String, _ severity: Severity, _ message: String, at location: SourceLocation?) -> String {
    var text = ""
    if let location {
      text += painted("\(DisplayWidth.printable(location.file)):\(location.line):\(location.column):", .bold) + " "
    }
    text += painted("\(label):", Paint(severity)) + " \(DisplayWidth.printable(message))\n"
    if let location { text += excerpt(at: location, severity) }
    return text
  }

  private func excerpt(at location: SourceLocation, _ severity: Severity) -> String {
    guard let bytes = source(location.file), location.bytes.lowerBound <= bytes.count else { return "" }
    let excerpt = SourceExcerpt(of: location.bytes, in: bytes.span, width: width)
    let number = String(location.line)
    let gutter = String(repeating: " ", count: number.utf8.count)
    let line = excerpt.text.isEmpty ? "" : " \(excerpt.text)"
    return "  \(number) |\(line)\n  \(gutter) | \(painted(excerpt.marker, Paint(severity)))\n"
  }

  private func painted(_ text: String, _ paint: Paint) -> String {
    colour ? "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m" : text
  }
}

/// Parameters of the terminal's Select Graphic Rendition sequence (ECMA-48).
private enum Paint: String {
  case bold = "1"
  case red = "1;31"
  case yellow = "1;33"
  case cyan = "1;36"

  init(_ severity: Severity) {
    switch severity {
    case .error: self = .red
    case .warning: self = .yellow
    case .note: self = .cyan
    }
  }
}
