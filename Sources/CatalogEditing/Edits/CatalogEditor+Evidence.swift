import Taxonomy
import YAML

extension CatalogEditor {
  /// Sets keys of an entry that a class has, a term or a system. Texts are added to those that the key has; a text takes the place of the
  /// one that is there. All other bytes of the file stay, comments among them.
  ///
  /// - Parameters:
  ///   - form: a term as the catalogue writes it, or the name or an alias of a system.
  ///   - values: keys that such an entry has.
  package mutating func set(_ values: [(key: String, value: NewEntry.Value)], of form: String, in id: String) throws(EditProblem) {
    let file = file(of: try position(of: id))
    for (key, value) in values {
      let lists = try lists(file)
      guard let found = lists.entry(of: form) else {
        throw EditProblem("unknown-entry", "class '\(id)' has no term or system \(form)", fix: "name one as the catalogue writes it")
      }
      apply(try EntryEditing(found.node, key: found.key, in: lists).setting(key, to: value), to: file)
    }
  }

  /// Adds another name to a system of a class.
  package mutating func add(alias: String, to system: String, of id: String) throws(EditProblem) {
    try set([("aliases", .texts([alias]))], of: system, in: id)
  }

  /// Adds a sentence to the examples of a class: what is marked in it must be tagged so, and where nothing is, nothing must be.
  package mutating func add(example text: String, to id: String) throws(EditProblem) {
    let file = file(of: try position(of: id))
    let key = text.contains("](") ? "tagged" : "untagged"
    let written = "\(key): \(ScalarWriting.inQuotes(text))"
    apply(try lists(file).appending([ListItem(comments: [], inBrackets: "{\(written)}", lines: [written])], to: "examples"), to: file)
  }

  /// Moves a term to another class, with the comments above it.
  package mutating func move(term: String, from id: String, to target: String) throws(EditProblem) {
    let (file, targetFile) = (file(of: try position(of: id)), file(of: try position(of: target)))
    let lists = try lists(file)
    guard let item = lists.items(of: "terms").first(where: { ListEditing.form(of: $0.node) == term }) else {
      throw EditProblem("unknown-entry", "class '\(id)' has no term \(term)", fix: "name one as the catalogue writes it")
    }
    let addition = try self.lists(targetFile).appending([item.item], to: "terms")
    apply(try lists.removing(item.node, from: "terms"), to: file)
    apply(addition, to: targetFile)
  }
}

extension ListEditing {
  /// What an item of `terms` or `systems` is known by.
  static func form(of node: SyntaxNode) -> String? {
    node.scalar?.text ?? node["term"]?.scalar?.text ?? node["name"]?.scalar?.text
  }

  /// The entry that has a form: a term, or a system by its name or an alias.
  func entry(of form: String) -> (node: SyntaxNode, key: String)? {
    for key in ["terms", "systems"] {
      for (node, _) in items(of: key) {
        let aliases = node["aliases"].map { $0.items ?? [$0] } ?? []
        if Self.form(of: node) == form || aliases.contains(where: { $0.scalar?.text == form }) { return (node, key) }
      }
    }
    return nil
  }

  /// Takes an item out of a list, with the comments above it; with the last one goes the key.
  func removing(_ node: SyntaxNode, from key: String) throws(EditProblem) -> [SourceEdit] {
    guard let list = self[key], let items = list.items, let position = items.firstIndex(where: { $0.bytes == node.bytes }) else {
      throw EditProblem("not-editable", "'\(key)' is no list of its own", fix: "write it out, or edit it by hand")
    }
    let lines = SourceLines(source)
    if items.count == 1, let start = keyStart(key) {
      return [SourceEdit(lines.start(lines.line(of: start))..<lines.startOfNextLine(after: list.contentEnd(in: source) - 1), "")]
    }
    if list.isBracketed {
      let isFirst = position == 0
      let from = isFirst ? node.bytes.lowerBound : items[position - 1].bytes.upperBound
      return [SourceEdit(from..<(isFirst ? items[1].bytes.lowerBound : node.bytes.upperBound), "")]
    }
    let comments = self.items(of: key)[position].item.comments.count
    let last = max(node.bytes.lowerBound, node.contentEnd(in: source) - 1)
    return [SourceEdit(lines.start(lines.line(of: node.bytes.lowerBound) - comments)..<lines.startOfNextLine(after: last), "")]
  }
}
