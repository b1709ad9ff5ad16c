package import Taxonomy
import TextFormats

/// How much the catalogue knows of a class, or of a class and all below it.
package struct ClassCounts: Sendable, Equatable {
  package var classes = 0
  package var terms = 0
  package var systems = 0
  package var families = 0
  package var examples = 0

  package init() {}

  /// Of one class alone.
  package init(_ weaponClass: WeaponClass) {
    classes = 1
    terms = weaponClass.terms.count
    systems = weaponClass.systems.count
    families = weaponClass.families.count
    examples = weaponClass.examples.count
  }

  package static func + (left: ClassCounts, right: ClassCounts) -> ClassCounts {
    var sum = left
    sum.classes += right.classes
    sum.terms += right.terms
    sum.systems += right.systems
    sum.families += right.families
    sum.examples += right.examples
    return sum
  }

  /// Members of a JSON object.
  var members: [(String, JSONText)] {
    [
      ("classes", .integer(classes)), ("terms", .integer(terms)), ("systems", .integer(systems)), ("families", .integer(families)),
      ("examples", .integer(examples)),
    ]
  }
}
