package import Diagnostics
package import Taxonomy
import YAML

/// The fixes that need no person, made in the files' text: comments, order and quotes of all else stay.
package struct CatalogRepair: Sendable {
  /// Paths as the user named the files.
  package private(set) var changes: [FileChange] = []
  /// How many findings they mend.
  package private(set) var count = 0
  /// The catalogue with the changes in it, for checking before anything is written.
  package private(set) var files: [CatalogFile]

  /// Complexity: the size of the files that have something to mend.
  package init(_ diagnostics: [Diagnostic], in files: [CatalogFile]) {
    self.files = files
    let findings = Dictionary(grouping: diagnostics.filter { $0.repair != nil }) { $0.location?.file ?? "" }
    for (position, file) in files.enumerated() {
      guard let found = findings[file.name], let root = parseSyntax(file.source) else { continue }
      var finder = RepairFinder(source: file.source, diagnostics: found)
      finder.visit(root)
      guard !finder.edits.isEmpty else { continue }
      let source = file.source.applying(finder.edits)
      count += finder.edits.count
      self.files[position].source = source
      changes.append(FileChange(path: file.name, old: file.source, new: source))
    }
  }
}

/// Finds what findings speak of in the file as it is written.
private struct RepairFinder {
  private let source: [UInt8]
  private var repairs: [Range<Int>: Diagnostic.Repair] = [:]
  private(set) var edits: [SourceEdit] = []

  init(source: [UInt8], diagnostics: [Diagnostic]) {
    self.source = source
    for finding in diagnostics { repairs[finding.location?.bytes ?? 0..<0] = finding.repair }
  }

  mutating func visit(_ node: SyntaxNode) {
    replace(node)
    let items = node.items ?? []
    for (index, item) in items.enumerated() {
      if repairs[item.bytes] == .removal, let range = removal(of: index, from: items, node) {
        edits.append(SourceEdit(range, ""))
      } else {
        visit(item)
      }
    }
    let entries = node.entries ?? []
    for entry in entries {
      // A key that is there already would stand twice.
      if case .replacement(let key)? = repairs[entry.key.bytes], !entries.contains(where: { $0.key.scalar?.text == key }) {
        replace(entry.key)
      }
      visit(entry.value)
    }
  }

  private mutating func replace(_ node: SyntaxNode) {
    guard node.scalar != nil, case .replacement(let text)? = repairs[node.bytes] else { return }
    edits.append(SourceEdit(node.contentStart..<node.bytes.upperBound, ScalarWriting.written(text, inBrackets: true)))
  }

  /// The item with its comma, or with its line; nil where a comment would go with it, or an anchor that others name.
  private func removal(of index: Int, from items: [SyntaxNode], _ list: SyntaxNode) -> Range<Int>? {
    guard index > 0, !items[index].hasReference else { return nil }
    let range =
      list.isBracketed ? items[index - 1].bytes.upperBound..<items[index].bytes.upperBound : lines(of: items[index].bytes)
    let behind = source[items[index].bytes.upperBound...].prefix { $0 != 0x0A && $0 != 0x0D }
    let beside = list.isBracketed ? source[range.lowerBound..<items[index].bytes.lowerBound] : behind
    return beside.contains(UInt8(ascii: "#")) ? nil : range
  }

  private func lines(of bytes: Range<Int>) -> Range<Int> {
    let start = source[..<bytes.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = source[bytes.upperBound...].firstIndex(of: 0x0A).map { $0 + 1 } ?? source.count
    return start..<end
  }
}
