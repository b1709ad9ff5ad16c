package import Taxonomy

/// One form of the catalogue and what a match of it means.
package struct Entry: Sendable {
  /// Position in `Taxonomy.classes`.
  package var weaponClass: Int
  /// As the catalogue writes it.
  package var form: Phrase
  /// Position in the class's `systems`, where the form names a system.
  package var system: Int?
  /// Position in `Lexicon.families`, where the form is a family's pattern; matches are then of its opening words.
  package var family: Int?
  /// Whether it tags wherever it stands.
  package var isStrong: Bool
  /// Position in `Lexicon.evidence`; nil where nothing speaks for or against the form.
  package var evidence: Int?

  /// Whether the form names systems, listed or of a family.
  package var isName: Bool { system != nil || family != nil }
}

/// What one id of the term scanner stands for.
package struct CompiledForm: Sendable {
  /// Position in `Lexicon.entries`.
  package var entry: Int
  /// The rules that led from the entry's form to the written one.
  package var rules: VariantRules
  /// The digest of the written form's letters and figures.
  package var letters: UInt32
}

/// Evidence with its words resolved to ids of the context scanner and its classes to positions. A class, as it is asked for at
/// every candidate and never changes.
package final class CompiledEvidence: Sendable {
  /// Supporting cue phrases: positions in `ContextLexicon.phrases`.
  package let cues: [Int32]
  /// Supporting topics, a bit each.
  package let topics: UInt64
  /// Classes whose strong mention supports.
  package let classes: [Int]
  /// Whether any strong mention of the entry's branch supports.
  package let isOfBranch: Bool
  /// How far support may stand, where the catalogue says so.
  package let within: EvidenceReach?
  /// Forbidding cue phrases.
  package let forbiddingCues: [Int32]
  /// Forbidding topics, a bit each.
  package let forbiddingTopics: UInt64
  /// The class that answers without evidence.
  package let otherwise: Int?

  init(_ source: EvidenceSource, _ taxonomy: Taxonomy, _ context: inout ContextBuilder) {
    let said = source.evidence
    cues = context.cues(said.near)
    topics = context.topics(said.topics)
    classes = said.with.compactMap { taxonomy.positions[$0.text] }
    isOfBranch = said.isOfBranch
    within = said.within
    forbiddingCues = context.cues(said.unless)
    forbiddingTopics = context.topics(said.unlessTopics)
    otherwise = source.otherwise.flatMap { taxonomy.positions[$0.text] }
  }
}
