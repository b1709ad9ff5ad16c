/// How far a reviewer has come.
package struct ReviewProgress: Sendable, Equatable {
  /// Mentions with a decision that holds.
  package var decided: Int
  /// Mentions left: never decided, skipped, or changed since.
  package var left: Int
  /// Of those left.
  package var skipped: Int
  package var changed: Int
  /// Decisions a minute over the last ten minutes, from the first of them on; a bulk step counts as one. 0 without any.
  package var pace: Double
  /// Minutes that the rest takes at this pace; nil without a pace.
  package var minutesLeft: Double? { pace > 0 ? Double(left) / pace : nil }
}

/// One step that was taken, undone or done again.
package struct StepOutcome: Sendable, Equatable {
  package enum Action: String, Sendable {
    case decide, bulk, add, remove, note
  }

  package var step: Int64
  package var action: Action
  /// Mentions that it touched, at most the first hundred.
  package var mentions: [Int64]
  /// How many it touched.
  package var count: Int
}

/// What a bulk decision would touch.
package struct BulkPreview: Sendable {
  package var count: Int
  /// The first of them.
  package var mentions: [ReviewMention]
}
