package import Taxonomy

/// What a mention rests on. Spans are UTF-8 bytes of the text.
package enum Support: Sendable, Equatable {
  /// A strong term, or a system's strong name.
  case strong
  /// A cue word where it stands; `phrase` is its position in `ContextLexicon.phrases`.
  case cue(span: Range<Int>, phrase: Int)
  /// A mention of a fitting class, and the reach in which it was found.
  case mention(span: Range<Int>, reach: EvidenceReach)
  /// The noun that stands beside a name and says less.
  case noun(span: Range<Int>)
  /// The weapon that stands before a component.
  case weapon(span: Range<Int>)
  /// The mention whose last words a modifier shares.
  case head(span: Range<Int>)
  /// The mention whose abbreviation or new name it is, and its sentence where the name was given before.
  case definition(span: Range<Int>, sentence: Int?, isAbbreviation: Bool)
  /// Nothing but the catalogue's answer for a weak term without evidence: a class by its position.
  case otherwise(weaponClass: Int)

  /// The surer of two supports has the larger number.
  var preference: Int {
    switch self {
    case .strong: 8
    case .noun, .weapon, .definition: 7
    case .head: 6
    case .cue: 5
    case .mention(_, .sentence): 4
    case .mention(_, .paragraph): 3
    case .mention(_, .article): 2
    case .otherwise: 1
    }
  }
}

/// The rule by which a candidate is no mention. Numbers are positions of other candidates of the same text.
package enum Rejection: Sendable, Equatable {
  /// The end of its sentence lies within it.
  case sentenceEnd
  /// Cut out of a longer number, or put together from a possessive's s and a number.
  case cutNumber
  /// Inside a web or mail address.
  case address
  /// A `not` phrase lies over it; `phrase` is its position in `ContextLexicon.phrases`.
  case notPhrase(span: Range<Int>, phrase: Int)
  /// An `unless` word, or one of a topic that forbids it, stands in the sentence.
  case unless(span: Range<Int>, phrase: Int)
  /// Part of the proper name that a word opens or ends; `phrase` is its position in `ContextLexicon.phrases`.
  case properName(span: Range<Int>, phrase: Int)
  /// Weak, or a short acronym in a sentence of capitals, and nothing spoke for it.
  case unsupported
  /// Another mention of the same words is preferred: a longer one, one of a finer class, a surer one.
  case overlap(Int)
  /// Its words are now part of another mention: a noun of its name, a weapon of its component.
  case joined(Int)
  /// The hull code in brackets behind a ship's name.
  case hullNumber(Int)
  /// Its words are the modifier of a head that another mention shares with it.
  case modifier(Int)
}
