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
    let location = document.location(of: node)
    return Place(
      file: position, line: Int32(location.line), column: Int32(location.column),
      bytes: Int32(location.bytes.lowerBound)..<Int32(location.bytes.upperBound))
  }

  func phrase(_ node: Node) -> Phrase? {
    node.scalarText.map { Phrase(text: $0, place: place(of: node)) }
  }

  func report(_ problem: DecodingProblem, at node: Node) {
    diagnostics.append(problem.diagnostic(at: document.location(of: node)))
  }

  /// Whether a value has the shape its key asks for; reports it where not.
  func fits(_ node: Node, _ shape: ValueShape, key: String) -> Bool {
    switch (shape, node.content) {
    case (.text, .scalar), (.texts, .scalar), (.mapping, .mapping), (.list, .sequence): return true
    case (.texts, .sequence(let items)):
      guard let odd = items.first(where: { $0.scalarText == nil }) else { return true }
      report(.wrongType(expected: "a text", of: "an item of '\(key)'", found: odd), at: odd)
    case (.choice(let words), .scalar(let scalar)):
      if words.contains(scalar.text) { return true }
      report(.unknownChoice(scalar.text, of: key, words: words), at: node)
    case (.text, _), (.choice, _): report(.wrongType(expected: "a text", of: "'\(key)'", found: node), at: node)
    case (.texts, _): report(.wrongType(expected: "a text or a list of texts", of: "'\(key)'", found: node), at: node)
    case (.mapping, _): report(.wrongType(expected: "a mapping", of: "'\(key)'", found: node), at: node)
    case (.list, _): report(.wrongType(expected: "a list", of: "'\(key)'", found: node), at: node)
    }
    return false
  }
}

extension Node {
  /// The text of a scalar; nil for a list or a mapping.
  var scalarText: String? {
    if case .scalar(let scalar) = content { scalar.text } else { nil }
  }
}
