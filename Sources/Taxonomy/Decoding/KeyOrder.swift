/// The order in which the keys of a catalogue file stand, entries within entries, as `EntryDescription` lists them.
package struct KeyOrder: Sendable {
  /// What messages call such an entry.
  package let name: String
  /// The keys of the mapping, first to last.
  package let keys: [String]
  /// The orders of the mappings below some keys, or of the items of the lists below them.
  package let below: [String: KeyOrder]

  private init(_ description: EntryDescription, behind first: [String] = [], below: [String: KeyOrder] = [:]) {
    name = description.name
    keys = first + description.keys.map(\.name)
    self.below = below
  }

  package static let term = KeyOrder(.term)
  package static let system = KeyOrder(.system)
  /// Of a class, and of what an overlay does to one.
  package static let weaponClass = KeyOrder(
    .weaponClass, behind: ["extends", "without"],
    below: [
      "component": KeyOrder(.component), "terms": term, "systems": system, "families": KeyOrder(.family), "examples": KeyOrder(.example),
    ])
  package static let context = KeyOrder(.context, below: ["names": KeyOrder(.names), "status": KeyOrder(.statusCue)])

  /// The order of a file of the catalogue.
  ///
  /// - Parameter path: relative to the catalogue's folder, or any other path to the file.
  package static func file(_ path: String) -> KeyOrder {
    path == DecodedFile.contextPath || path.hasSuffix("/" + DecodedFile.contextPath) ? context : weaponClass
  }
}
