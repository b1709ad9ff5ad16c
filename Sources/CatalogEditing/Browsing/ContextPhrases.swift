package import Taxonomy

/// A phrase of the catalogue that is no term of its own, and what it is there for.
package struct ContextPhraseUse: Sendable {
  package enum Role: String, Sendable {
    case not, unless, near
    case topicCue = "topic cue"
    case statusCue = "status cue"
    case nameEnding = "name ending"
    case nameOpening = "name opening"
    case otherName = "other name"
    case meantBy = "meant-by"
    case reference = "reference word"
  }

  package var role: Role
  package var phrase: Phrase
  /// Whom it speaks of: `class tank`, `term arms of weapon`, `topic naval`, `status negated`; the kind of a reference word; empty for
  /// parts of names.
  package var owner: String
}

/// Every phrase that forbids, supports or qualifies mentions, in the order of the files. Linear in the catalogue.
package func contextPhrases(in taxonomy: Taxonomy) -> [ContextPhraseUse] {
  var uses: [ContextPhraseUse] = []
  func add(_ phrases: [Phrase], _ role: ContextPhraseUse.Role, _ owner: String) {
    uses += phrases.map { ContextPhraseUse(role: role, phrase: $0, owner: owner) }
  }
  func add(_ evidence: Evidence, _ owner: String) {
    add(evidence.not, .not, owner)
    add(evidence.unless, .unless, owner)
    add(evidence.near, .near, owner)
  }
  for weaponClass in taxonomy.classes {
    add(weaponClass.not, .not, "class \(weaponClass.id)")
    add(weaponClass.unless, .unless, "class \(weaponClass.id)")
    add(weaponClass.meantBy, .meantBy, "class \(weaponClass.id)")
    for term in weaponClass.terms { add(term.evidence, "term \(term.form.text) of \(weaponClass.id)") }
    for system in weaponClass.systems { add(system.evidence, "system \(system.name.text) of \(weaponClass.id)") }
    for family in weaponClass.families { add(family.evidence, "family \(family.pattern.text) of \(weaponClass.id)") }
  }
  for topic in taxonomy.context.topics { add(topic.cues, .topicCue, "topic \(topic.name.text)") }
  add(taxonomy.context.nameEndings, .nameEnding, "")
  add(taxonomy.context.nameOpenings, .nameOpening, "")
  add(taxonomy.context.otherNames, .otherName, "")
  for cues in taxonomy.context.status { add(cues.phrases, .statusCue, "status \(cues.rule.effect.word)") }
  for words in taxonomy.context.references.words { add(words.phrases, .reference, words.role.rawValue) }
  return uses
}

extension StatusEffect {
  /// As the catalogue writes it.
  var word: String {
    switch self {
    case .gives(let status): status.rawValue
    case .none: "none"
    case .end: "end"
    case .real: "real"
    }
  }
}
