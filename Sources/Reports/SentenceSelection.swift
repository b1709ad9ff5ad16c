/// Which sentences a report lists.
package enum SentenceSelection: String, Sendable, CaseIterable {
  case all
  /// Only sentences with at least one tag.
  case tagged
}
