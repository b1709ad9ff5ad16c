import Taxonomy
import YAML

/// An entry that is to be written into a list of the catalogue.
package struct NewEntry: Sendable {
  package enum Value: Sendable, Equatable {
    case text(String)
    case texts([String])
  }

  private let order: KeyOrder
  private var values: [String: Value] = [:]

  package static let term = NewEntry(order: .term)
  package static let system = NewEntry(order: .system)

  private init(order: KeyOrder) { self.order = order }

  /// Sets a key that entries of this kind have; nil and an empty list leave it out.
  package mutating func set(_ key: String, _ text: String?) {
    assert(order.keys.contains(key))
    values[key] = text.map(Value.text)
  }

  package mutating func set(_ key: String, _ texts: [String]) {
    assert(order.keys.contains(key))
    values[key] = texts.isEmpty ? nil : .texts(texts)
  }

  /// The entry with its keys in canonical order; a term with nothing but its form is a text alone.
  var item: ListItem {
    let pairs = order.keys.compactMap { key in values[key].map { (key, $0) } }
    if pairs.count == 1, case .text(let text) = pairs[0].1, pairs[0].0 == KeyOrder.term.keys.first {
      return ListItem(
        comments: [], inBrackets: ScalarWriting.written(text, inBrackets: true), lines: [ScalarWriting.written(text, inBrackets: false)])
    }
    let inBrackets = "{" + pairs.map { "\($0.0): \(Self.written($0.1, inBrackets: true))" }.joined(separator: ", ") + "}"
    return ListItem(
      comments: [], inBrackets: inBrackets, lines: pairs.map { "\($0.0): \(Self.written($0.1, inBrackets: false))" })
  }

  static func written(_ value: Value, inBrackets: Bool) -> String {
    switch value {
    case .text(let text): ScalarWriting.written(text, inBrackets: inBrackets)
    case .texts(let texts): "[" + texts.map { ScalarWriting.written($0, inBrackets: true) }.joined(separator: ", ") + "]"
    }
  }
}

/// An item of a list, ready to be written in any place.
struct ListItem {
  /// Lines of comments above it, without their indentation.
  var comments: [String]
  /// On one line, as it may stand in brackets.
  var inBrackets: String
  /// As it stands behind a `-`: further lines are indented by what they stand below the first.
  var lines: [String]

  /// The item's lines in a block list whose `-` stand at `column`, each behind a line feed. Several lines in braces where that fits the
  /// width.
  func block(at column: Int) -> String {
    let margin = "\n" + String(repeating: " ", count: column)
    let isShort = lines.count > 1 && inBrackets.first == "{" && column + 2 + inBrackets.unicodeScalars.count <= CatalogFormat.width
    let lines = isShort ? [inBrackets] : lines
    return comments.map { margin + $0 }.joined() + margin + "- " + lines.joined(separator: margin + "  ")
  }
}
