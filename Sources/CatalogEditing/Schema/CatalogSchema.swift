import Taxonomy
package import TextFormats

/// The JSON Schema (2020-12) of catalogue files, made from the descriptions that the decoder goes by.
///
/// A file with a key of `context.yaml` is held to that file's keys, one with `extends` to those of an overlay's addition to a class, every
/// other one to a class file's. What needs other files, such as the ids of classes, a schema cannot say: `weapontag catalog check` does.
package struct CatalogSchema: Sendable {
  package init() {}

  /// The whole schema.
  package var json: JSONText {
    let files = [EntryDescription.weaponClass, .classExtension, .overlayContext]
    var definitions: [(String, JSONText)] = []
    for file in files { define(file, in: &definitions) }
    definitions += [("text", Self.text), ("texts", Self.texts), ("count", Self.count)]
    let isContext = EntryDescription.overlayContext.keys.map { JSONText.object([("required", JSONText([$0.name]))]) }
    return .object([
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string("Catalogue file")),
      (
        "description",
        .string(
          "A file of the weapon catalogue or of an overlay: a class, what an overlay adds to one, or the context rules that all share.")
      ),
      ("type", .string("object")),
      ("if", .object([("anyOf", .array(isContext))])),
      ("then", Self.reference(to: EntryDescription.overlayContext)),
      (
        "else",
        .object([
          ("if", .object([("required", JSONText(["extends"]))])),
          ("then", Self.reference(to: EntryDescription.classExtension)),
          ("else", Self.reference(to: EntryDescription.weaponClass)),
        ])
      ),
      ("$defs", .object(definitions)),
    ])
  }

  /// Adds an entry and all that its keys lead to.
  private func define(_ entry: EntryDescription, in definitions: inout [(String, JSONText)]) {
    let name = Self.definitionName(entry)
    guard !definitions.contains(where: { $0.0 == name }) else { return }
    definitions.append((name, schema(of: entry)))
    for key in entry.keys {
      var shape = key.shape
      while case .named(let inner) = shape { shape = inner }
      switch shape {
      case .entry(let inner), .list(let inner): define(inner, in: &definitions)
      default: break
      }
    }
  }

  private func schema(of entry: EntryDescription) -> JSONText {
    var members: [(String, JSONText)] = [
      ("type", .string("object")),
      ("properties", .object(entry.keys.map { ($0.name, schema(of: $0)) })),
    ]
    let required = entry.keys.filter(\.isRequired).map(\.name)
    if !required.isEmpty { members.append(("required", JSONText(required))) }
    if entry.hasOneKey { members += [("minProperties", .integer(1)), ("maxProperties", .integer(1))] }
    members.append(("additionalProperties", .boolean(false)))
    let summary = ("description", JSONText.string(entry.summary))
    guard entry.shorthand != nil else { return .object([summary] + members) }
    return .object([summary, ("anyOf", .array([Self.reference("text"), .object(members)]))])
  }

  private func schema(of key: KeyDescription) -> JSONText {
    .object([("description", .string(key.summary))] + Self.members(of: key.shape))
  }

  private static func members(of shape: ValueShape) -> [(String, JSONText)] {
    switch shape {
    case .text: [referring(to: "text")]
    case .texts: [referring(to: "texts")]
    case .wordCount: [referring(to: "count")]
    case .choice(let words): [("enum", JSONText(words))]
    case .entry(let entry): [referring(to: definitionName(entry))]
    case .list(let entry): [("type", .string("array")), ("items", reference(to: entry))]
    case .named(let inner): [("type", .string("object")), ("additionalProperties", .object(members(of: inner)))]
    }
  }

  private static func referring(to name: String) -> (String, JSONText) { ("$ref", .string("#/$defs/\(name)")) }
  private static func reference(_ name: String) -> JSONText { .object([referring(to: name)]) }
  private static func reference(to entry: EntryDescription) -> JSONText { reference(definitionName(entry)) }

  /// `context-file`.
  private static func definitionName(_ entry: EntryDescription) -> String {
    entry.name.split(separator: " ").joined(separator: "-")
  }

  /// YAML readers take some plain texts for numbers or truth values (`195`, `NO`); the catalogue takes all for text.
  private static let text = JSONText.object([("type", JSONText(["string", "number", "boolean"])), ("minLength", .integer(1))])

  private static let texts = JSONText.object([
    ("anyOf", .array([reference("text"), .object([("type", .string("array")), ("items", reference("text"))])]))
  ])

  private static let count = JSONText.object([("type", .string("integer")), ("minimum", .integer(0))])
}
