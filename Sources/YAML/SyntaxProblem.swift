import Diagnostics

/// A failure of libyaml's scanner or parser with its places found, to be worded.
struct SyntaxProblem {
  var problem: String
  var place: NodeLocation
  var context: String
  var contextPlace: NodeLocation
  var source: [UInt8]
  var file: String

  var finding: Diagnostic {
    if let tab = tabInIndentation {
      return Diagnostic(
        code: "tab-indentation", "a tab indents this line; YAML indents with spaces", at: tab,
        fix: "replace each tab at the start of a line with two spaces")
    }
    let known = isBehindQuote ? SyntaxWording.behindQuote : SyntaxWording.of(problem: problem, context: context)
    guard let wording = known else {
      let words = context.isEmpty ? problem : "\(problem) \(context)"
      return Diagnostic(code: "syntax", "no valid YAML: \(words)", at: stretch(at: place.bytes.lowerBound))
    }
    let location =
      switch wording.place {
      case .problem: stretch(at: place.bytes.lowerBound)
      case .construct: restOfLine(from: contextPlace.bytes.lowerBound)
      }
    let notes = wording.note.map { [Diagnostic.Note($0, at: stretch(at: contextPlace.bytes.lowerBound))] } ?? []
    return Diagnostic(code: "syntax", wording.message, at: location, notes: notes, fix: wording.fix)
  }

  /// Whether a parser's error stands on a line behind a quote and perhaps blanks, as in `'the army's rocket'`.
  private var isBehindQuote: Bool {
    guard problem == SyntaxWording.behindQuote.problem else { return false }
    let before = source[..<min(place.bytes.lowerBound, source.count)].last { $0 != 0x20 && $0 != 0x09 }
    return before == UInt8(ascii: "'") || before == UInt8(ascii: "\"")
  }

  /// The tabs among the blanks at the start of the line where libyaml stopped. Within brackets they are harmless.
  private var tabInIndentation: SourceLocation? {
    guard !context.contains("flow") else { return nil }
    var start = min(place.bytes.lowerBound, source.count)
    while start > 0, source[start - 1] != 0x0A, source[start - 1] != 0x0D { start -= 1 }
    let blanks = source[start...].prefix { $0 == 0x20 || $0 == 0x09 }
    guard let first = blanks.firstIndex(of: 0x09), let last = blanks.lastIndex(of: 0x09) else { return nil }
    return SourceLocation(file: file, bytes: first..<last + 1, in: source)
  }

  /// From an offset to the end of the scalar there. At the end of the file: the place behind its last visible character, since
  /// what is missing is missing there.
  private func stretch(at offset: Int) -> SourceLocation {
    guard source[min(offset, source.count)...].contains(where: { $0 > 0x20 }) else {
      let end = source.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? 0
      return SourceLocation(file: file, bytes: end..<end, in: source)
    }
    var end = offset + 1
    while end < source.count, source[end] & 0xC0 == 0x80 { end += 1 }
    return SourceLocation(file: file, bytes: offset..<end, in: source)
  }

  /// From an offset to the last visible character of its line.
  private func restOfLine(from offset: Int) -> SourceLocation {
    let line = source[min(offset, source.count)...].prefix { $0 != 0x0A && $0 != 0x0D }
    let end = line.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? line.startIndex
    return SourceLocation(file: file, bytes: line.startIndex..<end, in: source)
  }
}
