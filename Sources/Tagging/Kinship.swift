import Lexicon
import Taxonomy

/// How two classes stand to each other when their words stand side by side.
extension Interpretation {
  /// Whether a noun of class `noun` can stand behind a name of class `name`: it says the same, or less.
  func isNoun(_ noun: Int, of name: Int) -> Bool {
    taxonomy.isClass(name, within: noun) || taxonomy.isClass(noun, within: name)
      || taxonomy.lineages[name].contains { lexicon.broader[$0].contains { taxonomy.isClass($0, within: noun) } }
  }

  func isRoot(_ weaponClass: Int) -> Bool { taxonomy.parents[weaponClass] == nil }

  /// How deep a class stands in the tree: the deeper, the more specific.
  func depth(of weaponClass: Int) -> Int { taxonomy.lineages[weaponClass].count }
}
