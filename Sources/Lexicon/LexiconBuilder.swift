import Taxonomy
import TermScanner

/// Compiles a taxonomy: every form with its variants into one scanner, every cue and `not` phrase into another.
struct LexiconBuilder {
  private let taxonomy: Taxonomy
  private var entries: [Entry] = []
  private var evidence: [CompiledEvidence] = []
  private var families: [FamilyMatcher] = []
  /// How the entries' forms are varied and compared, in their order.
  private var shapes: [FormShape] = []
  private var context: ContextBuilder

  init(_ taxonomy: Taxonomy) {
    self.taxonomy = taxonomy
    context = ContextBuilder(taxonomy.context)
  }

  consuming func compile() -> Lexicon {
    let formCount = taxonomy.classes.reduce(0) {
      $0 + $1.terms.count + $1.systems.reduce(0) { $0 + 1 + $1.aliases.count } + $1.families.count
    }
    entries.reserveCapacity(formCount)
    shapes.reserveCapacity(formCount)
    for position in taxonomy.classes.indices {
      let weaponClass = taxonomy.classes[position]
      for phrase in weaponClass.not { context.forbid(phrase, .weaponClass(position)) }
      for phrase in weaponClass.meantBy { context.mean(phrase, position) }
      for term in weaponClass.terms { add(term, of: position) }
      for system in weaponClass.systems.indices { add(system, of: position) }
      for family in weaponClass.families { add(family, of: position) }
    }
    let inherited = taxonomy.classes.indices.map { inheritedBans(of: $0) }
    let (terms, context) = sideBySide(
      { [entries, shapes] in CompiledTerms(entries, shapes) }, { [context] in context.compile() })
    return Lexicon(
      taxonomy: taxonomy, entries: entries, evidence: evidence, families: families, inherited: inherited, forms: terms.forms,
      terms: terms.scanner, context: context)
  }

  private mutating func add(_ term: Term, of weaponClass: Int) {
    let isStrong = term.strength == .strong
    let evidence = compile(term.evidence, isWeak: !isStrong, otherwise: term.otherwise)
    add(
      Entry(weaponClass: weaponClass, form: term.form, system: nil, isStrong: isStrong, evidence: evidence),
      kind: .term, matchCase: matchCase(of: term.form.text, rule: term.caseRule, isName: false))
  }

  private mutating func add(_ position: Int, of weaponClass: Int) {
    let system = taxonomy.classes[weaponClass].systems[position]
    let evidence = compile(system.evidence, isWeak: !system.weak.isEmpty, otherwise: nil)
    for form in [system.name] + system.aliases {
      let isStrong = !system.weak.contains { $0.text == form.text }
      add(
        Entry(weaponClass: weaponClass, form: form, system: position, isStrong: isStrong, evidence: evidence),
        kind: .name, matchCase: matchCase(of: form.text, rule: system.caseRule, isName: true))
    }
  }

  private mutating func add(_ family: WeaponFamily, of weaponClass: Int) {
    guard let pattern = try? FamilyPattern(family.pattern.text) else { return }  // The checks have reported it.
    let isStrong = family.strength == .strong
    let evidence = compile(family.evidence, isWeak: !isStrong, otherwise: nil)
    let entry = Entry(
      weaponClass: weaponClass, form: family.pattern, system: nil, family: families.count, isStrong: isStrong, evidence: evidence)
    families.append(FamilyMatcher(pattern))
    add(entry, kind: .name, matchCase: matchCase(of: pattern.opening, rule: nil, isName: true), scanned: pattern.opening)
  }

  private mutating func add(_ entry: Entry, kind: FormKind, matchCase: MatchCase, scanned: String? = nil) {
    entries.append(entry)
    shapes.append(FormShape(kind: kind, matchCase: matchCase, form: scanned ?? entry.form.text))
  }

  private mutating func compile(_ source: Evidence, isWeak: Bool, otherwise: Phrase?) -> Int? {
    guard isWeak || !source.unless.isEmpty || !source.unlessTopics.isEmpty || !source.not.isEmpty else { return nil }
    let compiled = CompiledEvidence(
      source, otherwise: otherwise.flatMap { taxonomy.positions[$0.text] }, taxonomy: taxonomy, context: &context)
    let position = evidence.count
    evidence.append(compiled)
    for phrase in source.not { context.forbid(phrase, .evidence(position)) }
    return position
  }

  /// What forbids the terms of a class by its own `unless` keys and those of its ancestors.
  private mutating func inheritedBans(of weaponClass: Int) -> InheritedBans {
    var bans = InheritedBans()
    for ancestor in taxonomy.lineages[weaponClass] {
      bans.cues += context.cues(taxonomy.classes[ancestor].unless)
      bans.topics |= context.topics(taxonomy.classes[ancestor].unlessTopics)
    }
    return bans
  }
}
