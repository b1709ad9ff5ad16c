import Diagnostics

/// Takes the values out of one line and notes what is wrong with them.
struct LineReader {
  let file: JSONLinesFile
  let line: JSONLinesFile.Line
  private(set) var findings: [Diagnostic] = []

  init(_ file: JSONLinesFile, _ line: JSONLinesFile.Line) {
    self.file = file
    self.line = line
  }

  /// The line's object, where it is one.
  mutating func object() -> JSONNode? {
    do throws(JSONFault) {
      let node = try JSONParser.parse(file.bytes, in: line.bytes)
      if node.isObject { return node }
      report("malformed-json", "a JSON object must stand here, one a line", at: node.bytes)
    } catch {
      report("malformed-json", error.message, at: error.offset..<min(error.offset + 1, line.bytes.upperBound))
    }
    return nil
  }

  mutating func report(_ code: String, _ message: String, at place: Range<Int>, fix: String? = nil) {
    findings.append(Diagnostic(code: code, message, at: file.location(of: place, in: line), fix: fix))
  }

  /// The member that must be there and be of the type that `cast` wants.
  mutating func member<Value>(
    _ name: String, of node: JSONNode, _ kind: String, in context: String = "", _ cast: (JSONNode) -> Value?
  ) -> Value? {
    guard let member = node[name] else {
      report("missing-member", "\(context)`\(name)` is missing", at: node.bytes.lowerBound..<node.bytes.lowerBound + 1)
      return nil
    }
    return value(member, "`\(name)`", kind, in: context, cast)
  }

  /// The member, where it is there and not null; what is there must be of the type that `cast` wants.
  mutating func optionalMember<Value>(
    _ name: String, of node: JSONNode, _ kind: String, in context: String = "", _ cast: (JSONNode) -> Value?
  ) -> Value? {
    guard let member = node[name], !member.isNull else { return nil }
    return value(member, "`\(name)`", kind, in: context, cast)
  }

  /// A value of the type that `cast` wants.
  mutating func value<Value>(
    _ node: JSONNode, _ what: String, _ kind: String, in context: String, _ cast: (JSONNode) -> Value?
  ) -> Value? {
    if let value = cast(node) { return value }
    report("wrong-type", "\(context)\(what) must be \(kind)", at: node.bytes)
    return nil
  }
}
