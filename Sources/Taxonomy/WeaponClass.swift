/// How a term's letters compare with the text's.
package enum CaseRule: String, Sendable, CaseIterable {
  /// Any case.
  case any
  /// As written.
  case exact
  /// Capitals that open a word stay capitals, the rest is free.
  case name
}

/// Whether a term tags by itself.
package enum Strength: String, Sendable, CaseIterable {
  case strong, weak
}

/// A term of a weapon class.
package struct Term: Sendable {
  package var form: Phrase
  /// As the catalogue says; unset leaves it to the form's own shape.
  package var caseRule: CaseRule?
  package var strength = Strength.strong
  package var evidence = Evidence()
  /// The class that answers where a weak term finds no evidence.
  package var otherwise: Phrase?

  package init(form: Phrase) { self.form = form }
}

/// A named weapon system: its name, its other names, and which of them need evidence.
package struct WeaponSystem: Sendable {
  package var name: Phrase
  package var aliases: [Phrase] = []
  /// ISO 3166-1 alpha-2, or a former state's code (SU, YU, CS, DD).
  package var origin: Phrase?
  /// Forms, among the name and the aliases, that are also something else.
  package var weak: [Phrase] = []
  package var caseRule: CaseRule?
  package var evidence = Evidence()
  /// Who designates it so, in a few words.
  package var source: Phrase?

  package init(name: Phrase) { self.name = name }
}

/// Systems whose names are made in one way, so that a member nobody has listed is still known for one.
package struct WeaponFamily: Sendable {
  /// As the catalogue writes it, for `FamilyPattern`.
  package var pattern: Phrase
  package var origin: Phrase?
  /// Whether a member tags by itself; weak unless the catalogue says otherwise.
  package var strength = Strength.weak
  package var evidence = Evidence()
  /// Who designates so, in a few words.
  package var source: Phrase?

  package init(pattern: Phrase) { self.pattern = pattern }
}

/// A class that is a part of weapons (an engine, a warhead) and takes in the weapon named before it.
package struct ComponentRule: Sendable {
  /// Classes whose mention directly before is joined into the part's mention.
  package var of: [Phrase] = []
  /// Classes that the part's own class says already, so that they are not tagged beside it.
  package var implies: [Phrase] = []
}

/// A marked sentence of the catalogue: what must be tagged in it, or that nothing must.
package struct Example: Sendable {
  package var text: String
  package var expected: [ExpectedMention]
  package var place: Place
}

/// A mention that an example marks.
package struct ExpectedMention: Sendable, Hashable {
  /// UTF-8 bytes of the example's text, marks taken out.
  package var span: Range<Int>
  package var weaponClass: String

  package init(span: Range<Int>, weaponClass: String) {
    self.span = span
    self.weaponClass = weaponClass
  }
}

/// One node of the class tree with all that the catalogue knows of it.
package struct WeaponClass: Sendable {
  package var id: String
  package var place: Place
  /// Ids that this class had, or that classes had which are now part of it, so that old reports and gold can still be read.
  package var formerIDs: [Phrase] = []
  package var parent: Phrase?
  package var label = ""
  package var abbreviation: String?
  package var definition = ""
  /// Codes of other schemes, ordered by scheme.
  package var codes: [(scheme: String, codes: [String])] = []
  package var component: ComponentRule?
  /// Inherited by all descendants.
  package var not: [Phrase] = []
  /// Inherited by all descendants.
  package var unless: [Phrase] = []
  /// Inherited by all descendants.
  package var unlessTopics: [Phrase] = []
  /// Phrases in which a word for a broader class means this one: `drone strike`.
  package var meantBy: [Phrase] = []
  package var terms: [Term] = []
  package var systems: [WeaponSystem] = []
  package var families: [WeaponFamily] = []
  /// Classes of another branch whose nouns say less of these weapons (a launcher, an air-defence system).
  package var broader: [Phrase] = []
  /// Other relations, by name.
  package var relations: [(name: String, weaponClass: Phrase)] = []
  package var examples: [Example] = []

  package init(id: String, place: Place) {
    self.id = id
    self.place = place
  }
}
