/// How far from a mention its evidence may stand.
package enum EvidenceReach: String, Sendable, CaseIterable {
  case sentence, paragraph, article
}

/// A word or phrase of the catalogue with its place.
package struct Phrase: Sendable, Hashable {
  package var text: String
  package var place: Place
}

/// What a term needs beside it, and what forbids it.
package struct Evidence: Sendable {
  /// Cue words that support the term.
  package var near: [Phrase] = []
  /// Named groups of cue words that support it.
  package var topics: [Phrase] = []
  /// Classes whose strong mentions support it; with none of `near`, `topics`, `with` it is the term's own branch.
  package var with: [Phrase] = []
  /// How far support may stand. Unset: cue words in the sentence, mentions in the article.
  package var within: EvidenceReach?
  /// Cue words in the sentence that forbid the term.
  package var unless: [Phrase] = []
  /// Named groups of cue words that forbid it.
  package var unlessTopics: [Phrase] = []
  /// Phrases that are no mention of it wherever they stand.
  package var not: [Phrase] = []

  package init() {}

  /// Whether support is left to any strong mention of the term's own branch.
  package var isOfBranch: Bool { near.isEmpty && topics.isEmpty && with.isEmpty }
}
