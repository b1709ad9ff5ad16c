package import Taxonomy

/// One form of the catalogue and what a match of it means.
package struct Entry: Sendable {
  /// Position in `Taxonomy.classes`.
  package var weaponClass: Int
  /// As the catalogue writes it.
  package var form: Phrase
  /// Position in the class's `systems`, where the form names a system.
  package var system: Int?
  /// Whether it tags wherever it stands.
  package var isStrong: Bool
  /// Position in `Lexicon.evidence`; nil where nothing speaks for or against the form.
  package var evidence: Int?
}

/// What one id of the term scanner stands for.
package struct CompiledForm: Sendable {
  /// Position in `Lexicon.entries`.
  package var entry: Int
  /// The rules that led from the entry's form to the written one.
  package var rules: VariantRules
}

/// Evidence with its words resolved to ids of the context scanner and its classes to positions.
package struct CompiledEvidence: Sendable {
  /// Supporting cue phrases: positions in `ContextLexicon.phrases`.
  package var cues: [Int32] = []
  /// Supporting topics, a bit each.
  package var topics: UInt64 = 0
  /// Classes whose strong mention supports.
  package var classes: [Int] = []
  /// Whether any strong mention of the entry's branch supports.
  package var isOfBranch = false
  /// How far support may stand, where the catalogue says so.
  package var within: EvidenceReach?
  /// Forbidding cue phrases.
  package var forbiddingCues: [Int32] = []
  /// Forbidding topics, a bit each.
  package var forbiddingTopics: UInt64 = 0
  /// The class that answers without evidence.
  package var otherwise: Int?

  package init() {}
}
