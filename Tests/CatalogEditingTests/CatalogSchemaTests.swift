import Testing
import TextFormats

@testable import CatalogEditing
@testable import Taxonomy

@Suite("Schema of the catalogue")
struct CatalogSchemaTests {
  /// Every description that the files' descriptions lead to.
  private var descriptions: [EntryDescription] {
    var found: [EntryDescription] = []
    var pending = [EntryDescription.weaponClass, .classExtension, .overlayContext]
    while let next = pending.popLast() {
      guard !found.contains(where: { $0.name == next.name }) else { continue }
      found.append(next)
      for key in next.keys {
        var shape = key.shape
        while case .named(let inner) = shape { shape = inner }
        if case .entry(let inner) = shape { pending.append(inner) }
        if case .list(let inner) = shape { pending.append(inner) }
      }
    }
    return found
  }

  @Test func everyKeyIsExplainedInOneLine() {
    #expect(descriptions.count == 11)
    for description in descriptions {
      #expect(description.summary.hasSuffix(".") && !description.summary.contains("\n"))
      for key in description.keys {
        #expect(key.summary.hasSuffix(".") && !key.summary.contains("\n") && key.summary.count < 160, "\(description.name).\(key.name)")
      }
      #expect(Set(description.keys.map(\.name)).count == description.keys.count)
    }
  }

  /// Each description is defined under its name, with all its keys in its order.
  @Test func everyDescriptionIsDefined() throws {
    guard case .object(let schema) = CatalogSchema().json, case .object(let definitions)? = schema.first(where: { $0.0 == "$defs" })?.1
    else {
      Issue.record("the schema has no definitions")
      return
    }
    for description in descriptions {
      let name = description.name.split(separator: " ").joined(separator: "-")
      let definition = try #require(definitions.first { $0.0 == name }?.1)
      #expect(keys(of: definition) == description.keys.map(\.name))
    }
  }

  private func keys(of definition: JSONText) -> [String] {
    guard case .object(let members) = definition else { return [] }
    if case .object(let properties)? = members.first(where: { $0.0 == "properties" })?.1 { return properties.map(\.0) }
    if case .array(let choices)? = members.first(where: { $0.0 == "anyOf" })?.1 { return choices.flatMap(keys) }
    return []
  }
}
