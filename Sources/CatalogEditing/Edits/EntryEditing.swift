import Taxonomy
import YAML

/// Edits of the keys of one entry, in whichever of its written forms.
struct EntryEditing {
  private let node: SyntaxNode
  private let key: String
  private let lists: ListEditing

  /// - Parameter key: the list that the entry stands in, `terms` or `systems`.
  init(_ node: SyntaxNode, key: String, in lists: ListEditing) {
    self.node = node
    self.key = key
    self.lists = lists
  }

  func setting(_ name: String, to value: NewEntry.Value) throws(EditProblem) -> [SourceEdit] {
    guard let entries = node.entries else { return [expanded(name, value)] }
    if let old = node[name] { return try changing(old, to: value) }
    let pair = "\(name): \(NewEntry.written(value, inBrackets: true))"
    guard let last = entries.last?.value else { throw notEditable }
    let lines = SourceLines(lists.source)
    let margin = String(repeating: " ", count: lines.column(node.contentStart))
    if let next = next(behind: name, among: entries) {
      return [.insertion(node.isBracketed ? "\(pair), " : "\(pair)\n\(margin)", at: next.key.bytes.lowerBound)]
    }
    if node.isBracketed { return [.insertion(", \(pair)", at: last.bytes.upperBound)] }
    let end = lines.end(ofLineAt: max(node.contentStart, last.contentEnd(in: lists.source) - 1))
    return [.insertion("\n\(margin)\(pair)", at: end)]
  }

  /// The first key that stands behind another one in canonical order.
  private func next(behind name: String, among entries: [SyntaxNode.Entry]) -> SyntaxNode.Entry? {
    let keys = (key == "terms" ? KeyOrder.term : KeyOrder.system).keys
    let rank = { (name: String?) in keys.firstIndex { $0 == name } ?? keys.count }
    return entries.dropFirst().first { rank($0.key.scalar?.text) > rank(name) }
  }

  /// A form alone becomes a mapping.
  private func expanded(_ name: String, _ value: NewEntry.Value) -> SourceEdit {
    let form = ScalarWriting.written(node.scalar?.text ?? "", inBrackets: true)
    let first = key == "terms" ? "term" : "name"
    return SourceEdit(
      node.contentStart..<node.bytes.upperBound, "{\(first): \(form), \(name): \(NewEntry.written(value, inBrackets: true))}")
  }

  private func changing(_ old: SyntaxNode, to value: NewEntry.Value) throws(EditProblem) -> [SourceEdit] {
    switch value {
    case .text: return [SourceEdit(old.contentStart..<old.bytes.upperBound, NewEntry.written(value, inBrackets: true))]
    case .texts(let texts):
      let known = Set((old.items ?? [old]).compactMap { $0.scalar?.text })
      let new = texts.filter { !known.contains($0) }.map { ScalarWriting.written($0, inBrackets: true) }
      guard !new.isEmpty else { return [] }
      let joined = new.joined(separator: ", ")
      guard let items = old.items else {
        let text = ScalarWriting.written(old.scalar?.text ?? "", inBrackets: true)
        return [SourceEdit(old.contentStart..<old.bytes.upperBound, "[\(text), \(joined)]")]
      }
      if old.isBracketed {
        return [.insertion(items.isEmpty ? joined : ", " + joined, at: items.last?.bytes.upperBound ?? old.contentStart + 1)]
      }
      let lines = SourceLines(lists.source)
      let margin = "\n" + String(repeating: " ", count: lines.column(old.contentStart)) + "- "
      let end = lines.end(ofLineAt: max(old.contentStart, (items.last ?? old).contentEnd(in: lists.source) - 1))
      return [.insertion(new.map { margin + $0 }.joined(), at: end)]
    }
  }

  private var notEditable: EditProblem {
    EditProblem("not-editable", "the entry has no keys", at: lists.location(of: node), fix: "write it out, or edit it by hand")
  }
}
