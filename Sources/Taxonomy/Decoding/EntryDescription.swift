/// What a key's value must be.
package indirect enum ValueShape: Sendable {
  /// A scalar.
  case text
  /// A scalar or a list of scalars.
  case texts
  /// One of a few words.
  case choice([String])
  /// A whole number of words, from 0.
  case wordCount
  /// A mapping with the keys of a description.
  case entry(EntryDescription)
  /// A mapping whose keys the editor names, with values of one shape.
  case named(ValueShape)
  /// A list of entries that one description fits.
  case list(EntryDescription)

  /// What messages call such a value.
  var name: String {
    switch self {
    case .text, .choice: "a text"
    case .texts: "a text or a list of texts"
    case .wordCount: "a number of words"
    case .entry, .named: "a mapping"
    case .list: "a list"
    }
  }
}

/// One key of a catalogue entry.
package struct KeyDescription: Sendable {
  package let name: String
  package let shape: ValueShape
  package let isRequired: Bool
  /// What the key is for, in one line.
  package let summary: String

  static func required(_ name: String, _ shape: ValueShape, _ summary: String) -> KeyDescription {
    KeyDescription(name: name, shape: shape, isRequired: true, summary: summary)
  }

  static func optional(_ name: String, _ shape: ValueShape, _ summary: String) -> KeyDescription {
    KeyDescription(name: name, shape: shape, isRequired: false, summary: summary)
  }

  /// The same key, which an entry may also do without.
  var asOptional: KeyDescription { .optional(name, shape, summary) }
}

/// The keys an entry of the catalogue may have. The decoder and the JSON Schema are both made from it.
package struct EntryDescription: Sendable {
  /// What messages call the entry.
  package let name: String
  /// What the entry is for, in one line.
  package let summary: String
  package let keys: [KeyDescription]
  /// The key that a text stands for where it is written in place of the whole mapping.
  package let shorthand: String?
  /// Whether an entry has exactly one of its keys.
  package let hasOneKey: Bool

  init(_ name: String, _ summary: String, shorthand: String? = nil, hasOneKey: Bool = false, keys: [KeyDescription]) {
    self.name = name
    self.summary = summary
    self.keys = keys
    self.shorthand = shorthand
    self.hasOneKey = hasOneKey
  }

  /// The name with its article.
  var named: String { (name.utf8.first == UInt8(ascii: "e") ? "an " : "a ") + name }

  /// What messages say such an entry must be.
  var shape: String { shorthand == nil ? "a mapping" : "a text or a mapping" }
}
