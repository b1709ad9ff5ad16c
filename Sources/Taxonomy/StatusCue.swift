/// What the words around a mention make of it.
package enum MentionStatus: String, Sendable, CaseIterable {
  case negated, alleged, hypothetical, historical
}

/// What a status cue does.
package enum StatusEffect: Sendable, Hashable {
  case gives(MentionStatus)
  /// It looks like a cue and is none: its words give no status.
  case none
  /// It ends the reach of the cues before and behind it.
  case end
  /// What stands behind it exists, whatever the clause denies or supposes (`will dismantle its missiles`).
  case real

  /// As the catalogue writes it.
  package init?(_ word: String) {
    switch word {
    case "none": self = .none
    case "end": self = .end
    case "real": self = .real
    default:
      guard let status = MentionStatus(rawValue: word) else { return nil }
      self = .gives(status)
    }
  }

  package static let words = MentionStatus.allCases.map(\.rawValue) + ["none", "end", "real"]
}

/// Where a status cue stands, seen from the mention it speaks of.
package enum CueDirection: String, Sendable, CaseIterable {
  case before, after, both
}

/// How a status cue works (the ConText algorithm: Chapman, Chu and Dowling 2007, "ConText: An Algorithm for Identifying Contextual
/// Features from Clinical Text").
package struct StatusRule: Sendable, Hashable {
  package var effect: StatusEffect
  package var direction: CueDirection
  /// Words between the cue and the mention at most; nil where it reaches to the sentence's end.
  package var reach: Int?
}

/// Phrases that work alike.
package struct StatusCues: Sendable {
  package var phrases: [Phrase]
  package var rule: StatusRule
}
