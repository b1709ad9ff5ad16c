extension WeaponClass {
  /// Adds what an overlay's file says of this class.
  mutating func add(_ addition: WeaponClass) {
    codes = (codes + addition.codes).sorted { $0.scheme < $1.scheme }
    not += addition.not
    unless += addition.unless
    unlessTopics += addition.unlessTopics
    meantBy += addition.meantBy
    terms += addition.terms
    systems += addition.systems
    families += addition.families
    broader += addition.broader
    relations += addition.relations
    examples += addition.examples
  }

  /// Takes out the term, the system or family of that name, or the alias. Returns what is gone: nothing where no form is written so.
  mutating func remove(_ form: Phrase) -> [SwitchedOffForm] {
    var gone: [SwitchedOffForm] = []
    func note(_ form: String, _ kind: SwitchedOffForm.Kind, at place: Place) -> SwitchedOffForm {
      SwitchedOffForm(weaponClass: id, form: form, kind: kind, place: place)
    }
    if terms.contains(where: { $0.form.text == form.text }) {
      terms.removeAll { $0.form.text == form.text }
      gone.append(note(form.text, .term, at: form.place))
    }
    for system in systems where system.name.text == form.text {
      gone += ([system.name] + system.aliases).map { note($0.text, .name, at: form.place) }
    }
    systems.removeAll { $0.name.text == form.text }
    for position in systems.indices where systems[position].aliases.contains(where: { $0.text == form.text }) {
      systems[position].aliases.removeAll { $0.text == form.text }
      systems[position].weak.removeAll { $0.text == form.text }
      gone.append(note(form.text, .name, at: form.place))
    }
    for family in families where family.pattern.text == form.text {
      if let pattern = try? FamilyPattern(form.text) { gone.append(note(pattern.opening, .familyOpening, at: form.place)) }
    }
    families.removeAll { $0.pattern.text == form.text }
    return gone
  }

  /// Everything that `without:` can name.
  var removableForms: [String] {
    terms.map(\.form.text) + systems.flatMap { [$0.name.text] + $0.aliases.map(\.text) } + families.map(\.pattern.text)
  }
}

extension ContextRules {
  /// Adds an overlay's rules: its cues to the topics of the same name, the rest as it is.
  mutating func add(_ rules: ContextRules) {
    for topic in rules.topics {
      if let known = topics.firstIndex(where: { $0.name.text == topic.name.text }) {
        topics[known].cues += topic.cues
      } else {
        topics.append(topic)
      }
    }
    nameEndings += rules.nameEndings
    nameOpenings += rules.nameOpenings
    otherNames += rules.otherNames
    status += rules.status
    references.words += rules.references.words
    references.individuals += rules.references.individuals
    references.namesakes += rules.references.namesakes
    references.unfit += rules.references.unfit
    isReadable = isReadable && rules.isReadable
  }
}
