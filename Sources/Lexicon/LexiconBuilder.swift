import Taxonomy
import TermScanner

/// Compiles a taxonomy: every form with its variants into one scanner, every cue and `not` phrase into another.
///
/// The two scanners take most of the time in which the program starts, and need nothing of each other: they are made side by side. Only
/// what both need, the entries, is made before.
struct LexiconBuilder {
  private let taxonomy: Taxonomy
  private var entries: [Entry] = []
  private var families: [FamilyMatcher] = []
  /// How the entries' forms are varied and compared, in their order.
  private var shapes: [FormShape] = []
  /// What is said for and against entries, in the order of the classes; an entry's evidence is a position here.
  private var sources: [EvidenceSource] = []

  init(_ taxonomy: Taxonomy) {
    self.taxonomy = taxonomy
  }

  consuming func compile() -> Lexicon {
    let formCount = taxonomy.classes.reduce(0) {
      $0 + $1.terms.count + $1.systems.reduce(0) { $0 + 1 + $1.aliases.count } + $1.families.count
    }
    entries.reserveCapacity(formCount)
    shapes.reserveCapacity(formCount)
    for position in taxonomy.classes.indices {
      let weaponClass = taxonomy.classes[position]
      for term in weaponClass.terms { add(term, of: position) }
      for system in weaponClass.systems.indices { add(weaponClass.systems[system], system, of: position) }
      for family in weaponClass.families { add(family, of: position) }
    }
    let (terms, context) = sideBySide(
      { [shapes] in CompiledTerms(shapes) }, { [taxonomy, sources] in CompiledContext(taxonomy, sources) })
    return Lexicon(taxonomy: taxonomy, entries: entries, families: families, terms: terms, context: context)
  }

  private mutating func add(_ term: Term, of weaponClass: Int) {
    let isStrong = term.strength == .strong
    let evidence = add(term.evidence, of: weaponClass, isWeak: !isStrong, otherwise: term.otherwise)
    add(
      Entry(weaponClass: weaponClass, form: term.form, system: nil, isStrong: isStrong, evidence: evidence),
      kind: .term, matchCase: matchCase(of: term.form.text, rule: term.caseRule, isName: false))
  }

  private mutating func add(_ system: WeaponSystem, _ position: Int, of weaponClass: Int) {
    let evidence = add(system.evidence, of: weaponClass, isWeak: !system.weak.isEmpty, otherwise: nil)
    func entry(_ form: Phrase) -> Entry {
      let isStrong = !system.weak.contains { $0.text == form.text }
      return Entry(weaponClass: weaponClass, form: form, system: position, isStrong: isStrong, evidence: evidence)
    }
    add(entry(system.name), kind: .name, matchCase: matchCase(of: system.name.text, rule: system.caseRule, isName: true))
    for alias in system.aliases {
      add(entry(alias), kind: .name, matchCase: matchCase(of: alias.text, rule: system.caseRule, isName: true))
    }
  }

  private mutating func add(_ family: WeaponFamily, of weaponClass: Int) {
    guard let pattern = try? FamilyPattern(family.pattern.text) else { return }  // The checks have reported it.
    let isStrong = family.strength == .strong
    let evidence = add(family.evidence, of: weaponClass, isWeak: !isStrong, otherwise: nil)
    let entry = Entry(
      weaponClass: weaponClass, form: family.pattern, system: nil, family: families.count, isStrong: isStrong, evidence: evidence)
    families.append(FamilyMatcher(pattern))
    add(entry, kind: .name, matchCase: matchCase(of: pattern.opening, rule: nil, isName: true), scanned: pattern.opening)
  }

  private mutating func add(_ entry: Entry, kind: FormKind, matchCase: MatchCase, scanned: String? = nil) {
    entries.append(entry)
    shapes.append(FormShape(kind: kind, matchCase: matchCase, form: scanned ?? entry.form.text))
  }

  /// The position of an entry's evidence; nil where nothing speaks for or against it.
  private mutating func add(_ evidence: Evidence, of weaponClass: Int, isWeak: Bool, otherwise: Phrase?) -> Int? {
    guard isWeak || !evidence.unless.isEmpty || !evidence.unlessTopics.isEmpty || !evidence.not.isEmpty else { return nil }
    sources.append(EvidenceSource(weaponClass: weaponClass, evidence: evidence, otherwise: otherwise))
    return sources.count - 1
  }
}
