import Diagnostics

/// Reads one YAML document (YAML 1.1 as libyaml knows it) into a tree whose nodes know their places.
///
/// A subset is accepted: one document, scalar keys, no tags, no merge keys. Keys of a mapping differ in their text, however they
/// are quoted. An alias is replaced by what its anchor names.
///
/// Errors come back as findings, as many as can be told at once. After a duplicate key (the first stays), an undefined or recursive alias
/// (an empty value stays), a tag (ignored), a merge key or a key that is no scalar (left out), the tree is whole and may be checked
/// further; after any other error `root` is `nil`.
///
/// Complexity: O(size of the file), within `limits`.
package func parseYAML(_ source: [UInt8], file: String, limits: YAMLLimits = YAMLLimits()) -> ParsedYAML {
  var document = Document(file: file, source: source, root: nil)
  if let problem = sourceProblem(source, file: file, limits: limits) {
    return ParsedYAML(document: document, diagnostics: [problem])
  }
  var findings: [Diagnostic] = []
  do {
    var builder = try TreeBuilder(source, file: file, limits: limits)
    do throws(ParseStop) {
      document.root = try builder.document()
    } catch {
      builder.findings.append(error.finding)
    }
    findings = builder.findings
  } catch {
    findings = [error.finding]
  }
  return ParsedYAML(document: document, diagnostics: findings.inReadingOrder())
}

/// The end of parsing: nothing sensible can follow this finding.
struct ParseStop: Error {
  var finding: Diagnostic
}

/// What can be told from the bytes alone, before libyaml sees them: a file too large, in UTF-16 or with NUL bytes.
private func sourceProblem(_ source: [UInt8], file: String, limits: YAMLLimits) -> Diagnostic? {
  func finding(_ code: String, _ message: String, _ bytes: Range<Int>, fix: String) -> Diagnostic {
    Diagnostic(code: code, message, at: SourceLocation(file: file, bytes: bytes, in: source), fix: fix)
  }
  if source.count > limits.bytes {
    return Diagnostic(
      code: "file-too-large", "the file has \(source.count) bytes; at most \(limits.bytes) are read",
      at: SourceLocation(file: file, line: 1, column: 1, bytes: 0..<0), fix: "split the file")
  }
  if source.starts(with: [0xFF, 0xFE]) || source.starts(with: [0xFE, 0xFF]) {
    return finding("not-utf8", "the file is in UTF-16; only UTF-8 is read", 0..<2, fix: "save the file as UTF-8")
  }
  // The least of all bytes is found many bytes at a time, a byte of zero one by one.
  if source.reduce(.max, min) == 0, let nul = source.firstIndex(of: 0) {
    return finding(
      "nul-byte", "the file has a NUL byte, so it is no text or not in UTF-8", nul..<nul + 1,
      fix: "save the file as UTF-8 text")
  }
  return nil
}
