package import Taxonomy
package import TermScanner

/// What forbids every term of a class, by its own keys and its ancestors'.
package struct InheritedBans: Sendable {
  package var cues: [Int32] = []
  package var topics: UInt64 = 0
}

/// The compiled vocabulary of a taxonomy: immutable, shared by all threads.
package struct Lexicon: Sendable {
  package let taxonomy: Taxonomy
  package let entries: [Entry]
  package let evidence: [CompiledEvidence]
  package let families: [FamilyMatcher]
  /// By class position.
  package let inherited: [InheritedBans]
  /// What the term scanner's ids stand for.
  package let forms: [CompiledForm]
  package let terms: Scanner
  package let context: ContextLexicon
  /// By class position: the classes a component takes in (`of`), and those its own class says already.
  package let components: [CompiledComponent?]
  /// By class position: classes of another branch whose nouns say less.
  package let broader: [[Int]]
  /// What tells what short forms stand for.
  package let references: ReferenceLexicon

  init(taxonomy: Taxonomy, entries: [Entry], families: [FamilyMatcher], terms: CompiledTerms, context: CompiledContext) {
    self.taxonomy = taxonomy
    self.entries = entries
    self.families = families
    forms = terms.forms
    self.terms = terms.scanner
    evidence = context.evidence
    inherited = context.inherited
    self.context = context.lexicon
    components = taxonomy.classes.map { weaponClass in
      weaponClass.component.map { rule in
        CompiledComponent(
          of: rule.of.compactMap { taxonomy.positions[$0.text] }, implies: rule.implies.compactMap { taxonomy.positions[$0.text] })
      }
    }
    broader = context.broader
    references = context.references
  }

  /// Compiles a taxonomy. Complexity: proportional to its forms and their variants.
  package init(_ taxonomy: Taxonomy) {
    self = LexiconBuilder(taxonomy).compile()
  }
}

/// A component rule with its classes resolved.
package struct CompiledComponent: Sendable {
  package var of: [Int]
  package var implies: [Int]
}
