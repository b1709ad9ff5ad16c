import Diagnostics

extension TreeBuilder {
  /// Findings in one file after which the rest of it is not read; keeps hostile files cheap.
  private static let mostFindings = 100

  func sourceLocation(_ place: NodeLocation) -> SourceLocation {
    SourceLocation(file: file, line: place.line, column: place.column, bytes: place.bytes)
  }

  mutating func location(of event: Event) -> NodeLocation {
    cursor.location(from: event.start, to: event.end)
  }

  /// Keeps a finding and goes on; gives up on a file with too many, which is hardly a catalogue's.
  mutating func report(
    _ code: String, _ message: String, at place: NodeLocation, notes: [Diagnostic.Note] = [], fix: String
  ) throws(ParseStop) {
    findings.append(Diagnostic(code: code, message, at: sourceLocation(place), notes: notes, fix: fix))
    guard findings.count >= Self.mostFindings else { return }
    try stop("too-many-problems", "the rest of the file is not read after \(findings.count) problems", at: place, fix: "mend these first")
  }

  func stop(_ code: String, _ message: String, at place: NodeLocation, fix: String) throws(ParseStop) {
    throw ParseStop(finding: Diagnostic(code: code, message, at: sourceLocation(place), fix: fix))
  }

  /// Underlines the tag itself, which may stand behind the node's anchor.
  mutating func reportTag(at place: NodeLocation) throws(ParseStop) {
    let line = source[place.bytes.lowerBound...].prefix { $0 != 0x0A && $0 != 0x0D }
    let start = line.firstIndex(of: UInt8(ascii: "!")) ?? line.startIndex
    let tag = line[start...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ",") }
    let column = place.column + line[..<start].count { $0 & 0xC0 != 0x80 }
    try report(
      "tag", "tags such as \(quoted(String(decoding: tag, as: UTF8.self))) are not read",
      at: NodeLocation(line: place.line, column: column, bytes: tag.startIndex..<tag.endIndex),
      fix: "remove the tag; quote the value where it is to be a text")
  }

  /// A failure of libyaml in the words of someone who edits the file.
  mutating func finding(for error: LibYAMLError) -> Diagnostic {
    switch error {
    case .outOfMemory:
      return Diagnostic(code: "out-of-memory", "not enough memory to read \(file)")
    case .unreadable(let problem, let offset, let value):
      return unreadable(problem, offset: offset, value: value)
    case .syntax(let problem, let mark, let context, let contextMark):
      let place = cursor.location(from: mark, to: mark)
      let start = cursor.location(from: contextMark, to: contextMark)
      return SyntaxProblem(problem: problem, place: place, context: context, contextPlace: start, source: source, file: file).finding
    }
  }

  private func unreadable(_ problem: String, offset: Int, value: Int) -> Diagnostic {
    let offset = min(offset, source.count)
    let place = SourceLocation(file: file, bytes: offset..<min(offset + 1, source.count), in: source)
    guard problem.contains("octet") || problem.contains("UTF-8") || problem.contains("Unicode") else {
      let code = String(value, radix: 16, uppercase: true)
      let name = "U+" + String(repeating: "0", count: max(0, 4 - code.utf8.count)) + code
      return Diagnostic(
        code: "control-character", "the control character \(name) may not stand in a file", at: place,
        fix: "remove it, or write it as an escape in double quotes")
    }
    let wrong = firstOfSequence(endingAt: offset, problem)
    let byte = wrong < source.count ? String(source[wrong], radix: 16, uppercase: true) : ""
    return Diagnostic(
      code: "invalid-utf8", "the byte 0x\(byte) does not belong to valid UTF-8",
      at: SourceLocation(file: file, bytes: wrong..<min(wrong + 1, source.count), in: source), fix: "save the file as UTF-8")
  }

  /// libyaml names the byte that should have gone on with a character; what is wrong to the eye is where the character starts.
  private func firstOfSequence(endingAt offset: Int, _ problem: String) -> Int {
    guard problem.contains("trailing") else { return offset }
    return source[max(0, offset - 3)..<offset].lastIndex { $0 >= 0xC0 } ?? offset
  }
}
