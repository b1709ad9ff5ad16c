/// A part of the interpretation that can be left out, to see what it brings (`Tools/ablate`) or because a caller has its own.
package enum Mechanism: String, CaseIterable, Sendable {
  /// `not` phrases and `unless` words of the catalogue.
  case bans
  /// Names of organisations, laws, places and works left alone.
  case properNames = "proper-names"
  /// Cue words and topics that speak for weak terms.
  case cues
  /// Mentions elsewhere that speak for weak terms.
  case mentions
  /// A weak name known by the noun beside it; a name and its noun as one mention.
  case nounsBesideNames = "nouns-beside-names"
  /// A term's first word apart from the rest behind another adjective.
  case innerModifiers = "inner-modifiers"
  /// A component and the weapon it names.
  case components
  /// Modifiers that share a head.
  case coordination
  /// Members of families that no list names.
  case families
  /// Abbreviations and names that the article defines.
  case definedNames = "defined-names"
  /// Short forms that stand for what was named before.
  case shortForms = "short-forms"
}
