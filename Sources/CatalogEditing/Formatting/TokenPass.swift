import Taxonomy
import YAML

/// Quotes around texts, and the spaces between keys, values and brackets.
struct TokenPass {
  let source: [UInt8]
  let order: KeyOrder

  func edits(for root: SyntaxNode) -> [SourceEdit] {
    var edits: [SourceEdit] = []
    collect(root, key: nil, inBrackets: false, &edits)
    return edits
  }

  private func collect(_ node: SyntaxNode, key: String?, inBrackets: Bool, _ edits: inout [SourceEdit]) {
    switch node.content {
    case .alias: break
    case .scalar(let scalar):
      if let edit = quoting(scalar, node, isSentence: key == "tagged" || key == "untagged", inBrackets: inBrackets) { edits.append(edit) }
    case .sequence(let items):
      if node.isBracketed { spaces(in: node, pieces: items.map(\.bytes), &edits) }
      for item in items { collect(item, key: key, inBrackets: inBrackets || node.isBracketed, &edits) }
    case .mapping(let entries):
      if node.isBracketed { spaces(in: node, pieces: entries.map { $0.key.bytes.lowerBound..<$0.value.bytes.upperBound }, &edits) }
      for entry in entries {
        collect(entry.key, key: nil, inBrackets: inBrackets || node.isBracketed, &edits)
        collect(entry.value, key: entry.key.scalar?.text, inBrackets: inBrackets || node.isBracketed, &edits)
        if let edit = colon(of: entry) { edits.append(edit) }
      }
    }
  }

  /// The scalar with the quotes that it needs. Texts over several lines, and those with escapes, stay as they are.
  private func quoting(_ scalar: Scalar, _ node: SyntaxNode, isSentence: Bool, inBrackets: Bool) -> SourceEdit? {
    let bytes = node.contentStart..<node.bytes.upperBound
    guard !bytes.isEmpty, !source[bytes].contains(0x0A), !ScalarWriting.needsEscape(scalar.text) else { return nil }
    let written: String
    if scalar.isPlain {
      guard isSentence || ScalarWriting.readsAsTruthValue(scalar.text), !scalar.isNull else { return nil }
      written = ScalarWriting.inQuotes(scalar.text)
    } else if isSentence {
      written = ScalarWriting.inQuotes(scalar.text)
    } else {
      written = ScalarWriting.written(scalar.text, inBrackets: inBrackets)
    }
    return source[bytes].elementsEqual(written.utf8) ? nil : SourceEdit(bytes, written)
  }

  /// `: ` between a key and its value on one line.
  private func colon(of entry: SyntaxNode.Entry) -> SourceEdit? {
    guard !entry.key.isAlias, !entry.value.bytes.isEmpty, entry.key.bytes.upperBound < entry.value.bytes.lowerBound else { return nil }
    let gap = entry.key.bytes.upperBound..<entry.value.bytes.lowerBound
    guard isMade(of: ": \t", gap), !source[gap].elementsEqual(": ".utf8) else { return nil }
    return SourceEdit(gap, ": ")
  }

  /// Nothing inside the brackets' ends, `, ` between the pieces; on one line only, which has no room for comments.
  private func spaces(in node: SyntaxNode, pieces: [Range<Int>], _ edits: inout [SourceEdit]) {
    let start = node.contentStart + 1
    let end = node.bytes.upperBound - 1
    guard start <= end, !source[start..<end].contains(0x0A) else { return }
    var gaps: [(Range<Int>, String)] = []
    var position = start
    for (index, piece) in pieces.enumerated() {
      guard piece.lowerBound >= position else { return }
      gaps.append((position..<piece.lowerBound, index == 0 ? "" : ", "))
      position = piece.upperBound
    }
    guard position <= end else { return }
    gaps.append((position..<end, ""))
    // A value that is left out ends before its colon; such brackets stay as they are.
    guard gaps.allSatisfy({ isMade(of: ", \t", $0.0) }) else { return }
    for (gap, text) in gaps where !source[gap].elementsEqual(text.utf8) { edits.append(SourceEdit(gap, text)) }
  }

  private func isMade(of characters: String, _ bytes: Range<Int>) -> Bool {
    source[bytes].allSatisfy { characters.utf8.contains($0) }
  }
}
