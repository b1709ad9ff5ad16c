/// Why the sentences of an article are tagged as they are, in words. Spans are UTF-8 bytes of the article's text.
package struct ArticleExplanation: Sendable {
  package var article: Article
  /// All sentences, in order.
  package var sentences: [SentenceExplanation]
}

package struct SentenceExplanation: Sendable {
  /// Position among all sentences of the article, from 0.
  package var index: Int
  package var span: Range<Int>
  /// Every term match that starts here, by place, the longest first.
  package var candidates: [CandidateExplanation]
}

/// One term match: what it is, what spoke for and against it, and what came of it.
package struct CandidateExplanation: Sendable {
  /// The words that the term matched.
  package var match: Range<Int>
  /// The mention that came of them.
  package var span: Range<Int>
  /// The catalogue's term, and where it stands: `weapon/missile/cruise-missile.yaml:8`.
  package var term: String
  package var place: String
  package var system: String?
  /// Whether the term needs evidence.
  package var isWeak: Bool
  /// The rules by which the words are a form of the term; empty where they are as catalogued.
  package var writing: [String]
  package var weaponClass: String
  /// The tag; nil where it was rejected.
  package var tag: Tag?
  /// What spoke for it, what decided first.
  package var reasonsFor: [ExplainedReason]
  /// What spoke against it, what decided first.
  package var reasonsAgainst: [ExplainedReason]
  /// What was done with the mention behind its acceptance.
  package var steps: [String]
  package var antecedent: Antecedent?
  /// The tag's statuses with the words that gave them.
  package var status: [StatusFinding]
  /// How likely it is a right mention, 0...1, also where it was rejected.
  package var confidence: Double
  /// What the confidence is made of, in log-odds.
  package var confidenceParts: [ConfidencePart]

  /// The mention that a short form stands for.
  package struct Antecedent: Sendable {
    package var span: Range<Int>
    package var weaponClass: String
    /// Position of its sentence.
    package var sentence: Int
  }
}

/// Something that spoke for a candidate, or against it.
package struct ExplainedReason: Sendable, Equatable {
  /// A stable name of the pipeline's rule or the catalogue's key: `near`, `not`, `overlap`.
  package var rule: String
  /// Whether it was this that decided.
  package var decided: Bool
  /// A few words for readers.
  package var text: String
  /// The words that spoke.
  package var span: Range<Int>?
  /// Where the catalogue has them.
  package var place: String?
}
