import YAML

/// Finds where a catalogue file speaks of classes, and lets it speak of another.
struct ReferenceEditing {
  /// Keys whose values are ids of classes, wherever they stand.
  private static let keys: Set<String> = ["extends", "parent", "with", "otherwise", "of", "implies"]

  private let source: [UInt8]
  private let old: String
  private let new: String
  private var edits: [SourceEdit] = []

  /// The edits that put `new` into the place of `old`: in evidence, relations, component rules, `parent`, and the marks of examples; in
  /// the context file, in what it says of references. A list that holds `new` already loses `old`.
  ///
  /// Complexity: O(size of the file).
  static func edits(in source: [UInt8], from old: String, to new: String) -> [SourceEdit] {
    guard let root = parseSyntax(source) else { return [] }
    var editing = ReferenceEditing(source: source, old: old, new: new)
    if root["class"] != nil || root["extends"] != nil { editing.walk(root) } else { editing.walk(context: root) }
    return editing.edits
  }

  private init(source: [UInt8], old: String, new: String) {
    self.source = source
    self.old = old
    self.new = new
  }

  private mutating func walk(_ node: SyntaxNode) {
    for item in node.items ?? [] { walk(item) }
    for entry in node.entries ?? [] {
      let key = entry.key.scalar?.text ?? ""
      if Self.keys.contains(key) {
        replace(entry.value)
      } else if key == "relations" {
        for relation in entry.value.entries ?? [] { replace(relation.value) }
      } else if key == "tagged" {
        replaceMarks(entry.value)
      } else {
        walk(entry.value)
      }
    }
  }

  private mutating func walk(context: SyntaxNode) {
    guard let references = context["references"] else { return }
    if let individuals = references["individuals"] { replace(individuals) }
    for entry in references["unfit"]?.entries ?? [] { replace(entry.key) }
  }

  private mutating func replace(_ node: SyntaxNode) {
    guard let items = node.items else {
      if node.scalar?.text == old { edits.append(SourceEdit(node.contentStart..<node.bytes.upperBound, written)) }
      return
    }
    let isThere = items.contains { $0.scalar?.text == new }
    for (index, item) in items.enumerated() where item.scalar?.text == old {
      if isThere, !item.hasAnchor {
        edits.append(SourceEdit(removal(of: index, from: items, node), ""))
      } else {
        edits.append(SourceEdit(item.contentStart..<item.bytes.upperBound, written))
      }
    }
  }

  private var written: String { ScalarWriting.written(new, inBrackets: true) }

  /// An item with its comma, or with its line.
  private func removal(of index: Int, from items: [SyntaxNode], _ list: SyntaxNode) -> Range<Int> {
    let item = items[index].bytes
    guard list.isBracketed else {
      let lines = SourceLines(source)
      let line = lines.line(of: item.lowerBound)
      return lines.start(line)..<lines.startOfNextLine(after: item.lowerBound)
    }
    return index > 0 ? items[index - 1].bytes.upperBound..<item.upperBound : item.lowerBound..<items[index + 1].bytes.lowerBound
  }

  /// `](old)`, but for a bracket that a backslash makes a part of the sentence.
  private mutating func replaceMarks(_ node: SyntaxNode) {
    guard node.scalar != nil else { return }
    let mark = Array("](\(old))".utf8)
    var position = node.contentStart
    while position + mark.count <= node.bytes.upperBound {
      if source[position] == mark[0], source[position - 1] != UInt8(ascii: "\\"), source[position...].starts(with: mark) {
        edits.append(SourceEdit(position + 2..<position + mark.count - 1, new))
        position += mark.count
      } else {
        position += 1
      }
    }
  }
}
