package import Lexicon

/// A term match and what the pipeline decided of it. Spans are UTF-8 bytes of the text.
package struct DecidedCandidate: Sendable {
  /// What the catalogue's form matched; the words of a modifier, where its head is shared.
  package var match: Range<Int>
  /// The mention that came of it: with a noun or a component joined to it, it is wider than the match.
  package var span: Range<Int>
  /// Position of the sentence in which it starts.
  package var sentence: Int
  /// Position in `Lexicon.entries` of the form that gave its class.
  package var entry: Int
  /// The rules that led from the catalogue's form to the text's.
  package var rules: VariantRules
  /// Positions in `Taxonomy.classes`, as in `Tag`.
  package var weaponClass: Int
  package var mentionClass: Int
  /// What it was accepted for, also where it was rejected later; nil where nothing spoke for it.
  package var support: Support?
  /// Why it is no mention; nil where it is one.
  package var rejection: Rejection?
  /// What the steps behind its acceptance did with it, in their order.
  package var steps: [String]
  /// Whether it is a member of a family of systems that the catalogue does not list by its own name.
  package var isFamilyMember: Bool
  /// The candidate of the same text that a short form stands for, by its position.
  package var antecedent: Int?
  /// The mention whose last words a modifier shares.
  package var sharedHead: Range<Int>?
  /// Context phrases that speak for it or against it, whether or not they decided.
  package var clues: [Clue]
  /// 0...1, also where it was rejected: how likely it would be right all the same.
  package var confidence: Double
  /// What the confidence is made of.
  package var confidenceParts: [ConfidencePart]
  /// The tag; nil where it was rejected.
  package var tag: Tag?
  /// The words that gave the tag its statuses.
  package var status: [StatusFinding]

  package var isAccepted: Bool { tag != nil }

  init(_ candidate: Candidate, in interpretation: Interpretation, tag: Tag?, status: [StatusFinding]) {
    match = candidate.match
    span = candidate.span
    sentence = candidate.sentence
    entry = candidate.entry
    rules = candidate.rules
    weaponClass = candidate.weaponClass
    mentionClass = candidate.mentionClass
    support = candidate.support
    rejection = candidate.rejection
    steps = candidate.reasons
    isFamilyMember = candidate.member != nil
    antecedent = candidate.antecedent
    sharedHead = candidate.sharedHead
    clues = interpretation.clues(for: candidate)
    confidence = interpretation.confidence(of: candidate)
    confidenceParts = interpretation.confidenceParts(of: candidate)
    self.tag = tag
    self.status = status
  }
}

/// A context phrase that a candidate's rules ask for, where it stands.
package struct Clue: Sendable, Equatable {
  /// By which key of the catalogue it speaks.
  package enum Role: Sendable, Equatable, CaseIterable {
    case near, topic, unless, unlessTopic, notPhrase

    /// Whether it speaks for the candidate.
    package var isFor: Bool { self == .near || self == .topic }
  }

  package var role: Role
  package var span: Range<Int>
  /// Position in `ContextLexicon.phrases`.
  package var phrase: Int
  package var sentence: Int
}
