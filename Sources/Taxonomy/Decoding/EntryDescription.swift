/// What a key's value must be.
enum ValueShape: Sendable, Equatable {
  /// A scalar.
  case text
  /// A scalar or a list of scalars.
  case texts
  /// One of a few words.
  case choice([String])
  /// A mapping, read by an entry's own description or key by key.
  case mapping
  /// A list whose items have descriptions of their own.
  case list

  /// What messages call such a value.
  var name: String {
    switch self {
    case .text, .choice: "a text"
    case .texts: "a text or a list of texts"
    case .mapping: "a mapping"
    case .list: "a list"
    }
  }
}

/// One key of a catalogue entry.
struct KeyDescription: Sendable {
  let name: String
  let shape: ValueShape
  let isRequired: Bool

  static func required(_ name: String, _ shape: ValueShape) -> KeyDescription {
    KeyDescription(name: name, shape: shape, isRequired: true)
  }

  static func optional(_ name: String, _ shape: ValueShape) -> KeyDescription {
    KeyDescription(name: name, shape: shape, isRequired: false)
  }
}

/// The keys an entry of the catalogue may have: the one place that says so.
struct EntryDescription: Sendable {
  /// What messages call the entry.
  let name: String
  let keys: [KeyDescription]

  /// The name with its article.
  var named: String { (name.utf8.first == UInt8(ascii: "e") ? "an " : "a ") + name }

  /// What messages say such an entry must be.
  var shape: String { name == Self.term.name ? "a text or a mapping" : "a mapping" }

  private static let evidence: [KeyDescription] = [
    .optional("near", .texts), .optional("topics", .texts), .optional("with", .texts),
    .optional("within", .choice(EvidenceReach.allCases.map(\.rawValue))),
    .optional("unless", .texts), .optional("unless-topics", .texts), .optional("not", .texts),
  ]

  static let weaponClass = EntryDescription(
    name: "class",
    keys: [
      .required("class", .text), .optional("was", .texts), .optional("parent", .text), .required("label", .text),
      .optional("abbreviation", .text),
      .required("definition", .text), .optional("codes", .mapping), .optional("component", .mapping), .optional("not", .texts),
      .optional("unless", .texts), .optional("unless-topics", .texts), .optional("meant-by", .texts), .required("terms", .list),
      .optional("systems", .list), .optional("families", .list),
      .optional("relations", .mapping), .required("examples", .list),
    ])

  static let term = EntryDescription(
    name: "term",
    keys: [
      .required("term", .text), .optional("case", .choice(CaseRule.allCases.map(\.rawValue))),
      .optional("strength", .choice(Strength.allCases.map(\.rawValue))), .optional("otherwise", .text),
    ] + evidence)

  static let system = EntryDescription(
    name: "system",
    keys: [
      .required("name", .text), .optional("aliases", .texts), .optional("origin", .text),
      .optional("case", .choice(CaseRule.allCases.map(\.rawValue))), .optional("weak", .texts),
    ] + evidence + [.required("source", .text)])

  static let family = EntryDescription(
    name: "family",
    keys: [
      .required("pattern", .text), .optional("origin", .text), .optional("strength", .choice(Strength.allCases.map(\.rawValue))),
    ] + evidence + [.required("source", .text)])

  static let component = EntryDescription(name: "component rule", keys: [.required("of", .texts), .optional("implies", .texts)])
  static let example = EntryDescription(name: "example", keys: [.optional("tagged", .text), .optional("untagged", .text)])
  static let context = EntryDescription(
    name: "context file",
    keys: [
      .required("topics", .mapping), .optional("names", .mapping), .optional("status", .list), .optional("references", .mapping),
    ])
  static let references = EntryDescription(
    name: "mapping of references",
    keys: ReferenceRole.allCases.map { .optional($0.rawValue, .texts) } + [
      .optional("namesakes", .mapping), .optional("unfit", .mapping), .optional("individuals", .texts),
    ])
  static let statusCue = EntryDescription(
    name: "status cue",
    keys: [
      .required("cue", .texts), .required("status", .choice(StatusEffect.words)),
      .optional("direction", .choice(CueDirection.allCases.map(\.rawValue))), .optional("reach", .text),
    ])
  static let names = EntryDescription(
    name: "mapping of name parts", keys: [.optional("ending", .texts), .optional("opening", .texts), .optional("other", .texts)])
}
