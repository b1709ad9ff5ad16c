import Tagging
internal import Text

/// Turns one line of JSON Lines into an article.
///
/// A field that stands twice in a line: the last one counts for the id, the text, the title and the date, and the earlier
/// ones are dropped; all others are carried along as often as they stand. Names are compared after their escapes
/// are replaced.
struct ArticleLineParser {
  private let names: FieldNames
  private let id: [UInt8]
  private let text: [UInt8]
  private let title: [UInt8]
  private let date: [UInt8]

  init(_ names: FieldNames) {
    self.names = names
    id = Array(names.id.utf8)
    text = Array(names.text.utf8)
    title = Array(names.title.utf8)
    date = Array(names.date.utf8)
  }

  /// Reads the article in `line`, a range of `buffer` without its line end. `number` counts lines from 1.
  func article(in buffer: [UInt8], line: Range<Int>, source: String, number: Int) throws(ArticleProblem) -> Article {
    let place = LinePlace(buffer: buffer, line: line, source: source, number: number)
    if let (offset, message) = firstInvalidUTF8(in: buffer.span.extracting(line)) {
      throw place.problem(at: offset, message)
    }
    let runEnds = PlainRunEnds(of: buffer.span.extracting(line))
    var members = Members()
    do throws(JSONFault) {
      try scan(place, runEnds, into: &members)
    } catch {
      throw place.problem(at: error.position, error.reason.rawValue)
    }
    guard let text = members.text else { throw place.problem(at: nil, "the field \"\(names.text)\" is missing") }
    guard case .string(let escaped) = text.kind else {
      throw place.problem(at: text.range.lowerBound, "the field \"\(names.text)\" is not a string")
    }
    let id = try label(members.id, named: names.id, at: place, runEnds) ?? ""
    return Article(
      id: id.isEmpty ? "\(source):\(number)" : id, source: source,
      text: JSONString.decoded(place, text.contents, escaped: escaped, runEnds),
      title: try string(members.title, named: names.title, at: place, runEnds),
      date: try label(members.date, named: names.date, at: place, runEnds),
      otherFields: members.others)
  }

  /// The fields of one line, found but not yet decoded. Ranges are relative to the line.
  private struct Members {
    var id: JSONField?
    var text: JSONField?
    var title: JSONField?
    var date: JSONField?
    /// The other fields as one JSON object.
    var others: [UInt8] = noFields

    mutating func addOther(_ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) {
      if others.count > 2 { others[others.count - 1] = UInt8(ascii: ",") } else { others.removeLast() }
      others.append(contentsOf: name)
      others.append(UInt8(ascii: ":"))
      others.append(contentsOf: value)
      others.append(UInt8(ascii: "}"))
    }
  }

  private func scan(_ place: LinePlace, _ runEnds: PlainRunEnds, into members: inout Members) throws(JSONFault) {
    let bytes = place.buffer.span.extracting(place.line)
    var scanner = JSONScanner(runEnds)
    scanner.skipWhiteSpace(in: bytes)
    guard scanner.position < bytes.count, bytes[scanner.position] == UInt8(ascii: "{") else {
      throw JSONFault(position: scanner.position, reason: .objectExpected)
    }
    try scanner.enter()
    scanner.skipWhiteSpace(in: bytes)
    if !scanner.take(UInt8(ascii: "}"), in: bytes) {
      repeat {
        scanner.skipWhiteSpace(in: bytes)
        let name = try scanner.fieldName(in: bytes)
        let start = scanner.position
        let kind = try scanner.value(in: bytes)
        let field = JSONField(kind: kind, range: start..<scanner.position)
        let plainName =
          name.escaped
          ? JSONString.decoded(place, name.range, escaped: true, runEnds)[...] : place.buffer[place.absolute(name.range)]
        keep(field, named: plainName, name.range.lowerBound - 1..<name.range.upperBound + 1, place, in: &members)
        scanner.skipWhiteSpace(in: bytes)
      } while scanner.take(UInt8(ascii: ","), in: bytes)
      guard scanner.take(UInt8(ascii: "}"), in: bytes) else { throw scanner.missing(.commaOrEndOfObject, in: bytes) }
    }
    scanner.skipWhiteSpace(in: bytes)
    guard scanner.position == bytes.count else { throw JSONFault(position: scanner.position, reason: .trailingBytes) }
  }

  /// Keeps a field; `quoted` is its name's range with the quotation marks, `name` its bytes without escapes.
  private func keep(
    _ field: JSONField, named name: ArraySlice<UInt8>, _ quoted: Range<Int>, _ place: LinePlace, in members: inout Members
  ) {
    var known = false
    if isEqual(name, text) { (members.text, known) = (field, true) }
    if isEqual(name, id) { (members.id, known) = (field, true) }
    if isEqual(name, title) { (members.title, known) = (field, true) }
    if isEqual(name, date) { (members.date, known) = (field, true) }
    guard !known else { return }
    members.addOther(place.buffer[place.absolute(quoted)], place.buffer[place.absolute(field.range)])
  }

  private func isEqual(_ name: ArraySlice<UInt8>, _ known: [UInt8]) -> Bool {
    guard name.count == known.count else { return false }
    let bytes = name.span
    for index in known.indices where bytes[index] != known[index] { return false }
    return true
  }

  /// A string, or a number's digits as they are written; nil for null and where the field is missing.
  private func label(
    _ field: JSONField?, named name: String, at place: LinePlace, _ runEnds: PlainRunEnds
  ) throws(ArticleProblem) -> String? {
    if let field, field.kind == .number {
      return String(decoding: place.buffer[place.absolute(field.range)], as: UTF8.self)
    }
    guard let field, field.kind != .null else { return nil }
    guard case .string(let escaped) = field.kind else {
      throw place.problem(at: field.range.lowerBound, "the field \"\(name)\" is neither a string nor a number")
    }
    guard escaped else { return String(decoding: place.buffer[place.absolute(field.contents)], as: UTF8.self) }
    return String(decoding: JSONString.decoded(place, field.contents, escaped: true, runEnds), as: UTF8.self)
  }

  /// A string's bytes; nil for null and where the field is missing.
  private func string(
    _ field: JSONField?, named name: String, at place: LinePlace, _ runEnds: PlainRunEnds
  ) throws(ArticleProblem) -> [UInt8]? {
    guard let field, field.kind != .null else { return nil }
    guard case .string(let escaped) = field.kind else {
      throw place.problem(at: field.range.lowerBound, "the field \"\(name)\" is not a string")
    }
    return JSONString.decoded(place, field.contents, escaped: escaped, runEnds)
  }
}

/// A field's value: what it is and where it stands in its line.
private struct JSONField {
  var kind: JSONScanner.Kind
  var range: Range<Int>

  /// A string without its quotation marks.
  var contents: Range<Int> { range.lowerBound + 1..<range.upperBound - 1 }
}

private let noFields: [UInt8] = Array("{}".utf8)
