import Diagnostics
import YAML

/// One file of the catalogue while it is decoded: places, problems, shapes.
final class FileReader {
  let position: Int32
  private let document: Document
  private(set) var diagnostics: [Diagnostic] = []

  init(_ document: Document, position: Int) {
    self.document = document
    self.position = Int32(position)
  }

  func place(of node: Node) -> Place {
    let location = node.location
    let bytes = location.bytes
    return Place(
      file: position, line: Int32(location.line), column: Int32(location.column),
      bytes: Int32(bytes.lowerBound)..<Int32(bytes.upperBound))
  }

  func phrase(_ node: Node) -> Phrase? {
    guard case .scalar(let scalar) = node.content else { return nil }
    return Phrase(text: scalar.text, place: place(of: node))
  }

  /// Of a scalar or a list of scalars.
  func phrases(_ node: Node) -> [Phrase] {
    guard case .sequence(let items) = node.content else { return phrase(node).map { [$0] } ?? [] }
    var phrases: [Phrase] = []
    phrases.reserveCapacity(items.count)
    for index in items.indices { if let phrase = phrase(items[index]) { phrases.append(phrase) } }
    return phrases
  }

  func report(_ problem: DecodingProblem, at node: Node) {
    diagnostics.append(problem.diagnostic(at: document.location(of: node)))
  }

  func report(_ problem: DecodingProblem, at place: Place) {
    let location = NodeLocation(
      line: Int(place.line), column: Int(place.column), bytes: Int(place.bytes.lowerBound)..<Int(place.bytes.upperBound))
    diagnostics.append(problem.diagnostic(at: document.location(of: location)))
  }

  /// Whether a value has the shape its key asks for; reports it where not.
  func fits(_ node: Node, _ shape: ValueShape, key: String) -> Bool {
    switch (shape, node.content) {
    case (.entry, .mapping), (.named, .mapping), (.list, .sequence): return true
    case (.text, .scalar), (.texts, .scalar): if node.isText { return true }
    case (.wordCount, .scalar(let scalar)): if let count = Int(scalar.text), count >= 0 { return true }
    case (.texts, .sequence(let items)):
      guard let odd = items.indices.first(where: { !items[$0].isText }).map({ items[$0] }) else { return true }
      report(.wrongType(expected: "a text", subject: "an item of '\(key)'", found: odd), at: odd)
      return false
    case (.choice(let words), .scalar(let scalar)):
      if words.contains(scalar.text) { return true }
      report(.unknownChoice(scalar.text, of: key, words: words), at: node)
      return false
    default: break
    }
    report(.wrongType(expected: shape.name, subject: "'\(key)'", found: node), at: node)
    return false
  }
}

extension Node {
  /// The text of a scalar; nil for a list or a mapping.
  var scalarText: String? {
    if case .scalar(let scalar) = content { scalar.text } else { nil }
  }

  /// The items of a list, or the node itself where it is a scalar.
  var scalars: [Node] {
    if case .sequence(let items) = content { items } else { [self] }
  }
}
