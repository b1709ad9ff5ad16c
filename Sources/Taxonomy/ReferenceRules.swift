/// What a word before or behind a short form, or the short form itself, tells of what it stands for.
package enum ReferenceRole: String, Sendable, CaseIterable {
  /// Points back: `this`, `these`.
  case demonstrative
  /// Names what is known: `the`.
  case definite
  /// Names each of what is known: `each`.
  case distributive
  /// Names what somebody has: `its`.
  case possessive
  /// Brings something up: `a`.
  case indefinite
  /// Sets something apart from what was named: `another`.
  case other
  /// Ends a noun phrase to its left: `of`, `and`.
  case boundary
  /// Says that one thing is another: `is`, `remains`.
  case copula
  /// Gives a name: `called`, `dubbed`.
  case naming
  /// Stands before places: `near`.
  case place
  /// First words of what looks like a weapon's name and is none: `Unit-7`.
  case noName = "no-name"
  /// Gives an example: `including`.
  case example
  /// Beginnings of nouns that a weapon word before them only modifies: `control`.
  case head
  /// Beginnings of such nouns that name what happened, so that `the missile attack` is as definite as the attack is.
  case event
  /// Modifiers that tell one kind of weapon from another wherever they stand: `short-range`.
  case kind
  /// Words between a determiner and `of`: `types`.
  case sort
  /// Last words of mentions that name several weapons as one, and stand for none of them: `group`.
  case collective
  /// Stands before the names of warships: `USS`.
  case ship
}

extension ReferenceRole {
  /// Position among all roles.
  package var position: Int {
    switch self {
    case .demonstrative: 0
    case .definite: 1
    case .distributive: 2
    case .possessive: 3
    case .indefinite: 4
    case .other: 5
    case .boundary: 6
    case .copula: 7
    case .naming: 8
    case .place: 9
    case .noName: 10
    case .example: 11
    case .head: 12
    case .event: 13
    case .kind: 14
    case .sort: 15
    case .collective: 16
    case .ship: 17
    }
  }
}

/// Words that tell what short forms stand for (`references` in `context.yaml`).
package struct ReferenceRules: Sendable {
  /// In the order of the file.
  package var words: [(role: ReferenceRole, phrases: [Phrase])] = []
  /// Names of the same country.
  package var namesakes: [[Phrase]] = []
  /// Last words of short forms that do not stand for a class, although it is a finer one: a helicopter is no plane.
  package var unfit: [(weaponClass: Phrase, words: [Phrase])] = []
  /// Classes whose weapons are spoken of one by one: a plural stands for several of them, never for the kind.
  package var individuals: [Phrase] = []

  package init() {}
}
