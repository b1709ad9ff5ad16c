package import Diagnostics

/// One rule that a catalogue must keep. A rule a file; each has a stable code.
package protocol TaxonomyCheck: Sendable {
  /// The code of its findings.
  var code: String { get }
  /// Why there is such a check, in whole sentences.
  var explanation: String { get }
  func findings(in taxonomy: Taxonomy) -> [Diagnostic]
}

/// The checks that need no vocabulary, in the order of their work.
package let taxonomyChecks: [any TaxonomyCheck] = [
  DuplicateIDCheck(), FormerIDCheck(), UnknownClassCheck(), ParentCycleCheck(), SecondRootCheck(), PathCheck(), UnknownTopicCheck(),
  TopicLimitCheck(), ShortTermCheck(), PhraseCheck(), WeakFormCheck(), FamilyPatternCheck(), UnsupportedTermCheck(), ExampleClassCheck(),
  OriginCheck(),
]

extension Taxonomy {
  /// An error of a check at a place of this taxonomy.
  func error(
    _ code: String, _ message: String, at place: Place, notes: [Diagnostic.Note] = [], fix: String, repair: Diagnostic.Repair? = nil
  )
    -> Diagnostic
  {
    .error(code, message, at: location(place), notes: notes, fix: fix, repair: repair)
  }

  /// The fix for a word that names nothing: the nearest of the known ones.
  func suggestion(for word: String, in known: some Sequence<String>, otherwise: String) -> String {
    closestMatch(to: word, in: known).map { "did you mean \(quoted($0))?" } ?? otherwise
  }

  /// The same for a program, where no other word is as near.
  func repair(_ word: String, in known: some Sequence<String>) -> Diagnostic.Repair? {
    onlyCloseMatch(to: word, in: known).map(Diagnostic.Repair.replacement)
  }

  /// Calls `body` with every form that tags: terms, names, aliases.
  func forEachForm(_ body: (Phrase) -> Void) {
    for weaponClass in classes {
      // By position: to take terms and systems out of their arrays would copy all that they hold.
      for term in weaponClass.terms.indices { body(weaponClass.terms[term].form) }
      for system in weaponClass.systems.indices {
        body(weaponClass.systems[system].name)
        weaponClass.systems[system].aliases.forEach(body)
      }
    }
  }

  /// Calls `body` with every phrase that speaks about forms: cues, `not` phrases, parts of names.
  func forEachCue(_ body: (Phrase) -> Void) {
    for topic in context.topics { topic.cues.forEach(body) }
    context.nameEndings.forEach(body)
    context.nameOpenings.forEach(body)
    for weaponClass in classes {
      weaponClass.not.forEach(body)
      weaponClass.unless.forEach(body)
      weaponClass.meantBy.forEach(body)
      weaponClass.forEachEvidence { evidence in
        evidence.near.forEach(body)
        evidence.unless.forEach(body)
        evidence.not.forEach(body)
      }
    }
  }
}

extension WeaponClass {
  /// Calls `body` with the evidence of every term, system and family.
  func forEachEvidence(_ body: (Evidence) -> Void) {
    for term in terms.indices { body(terms[term].evidence) }
    for system in systems.indices { body(systems[system].evidence) }
    for family in families.indices { body(families[family].evidence) }
  }
}
