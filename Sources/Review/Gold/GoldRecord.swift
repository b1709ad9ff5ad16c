/// A reviewed article as gold. Spans count UTF-8 bytes of its text, end exclusive.
package struct GoldRecord: Sendable, Equatable {
  package struct Mention: Sendable, Equatable {
    package var span: Range<Int>
    /// What the sentence's own words say.
    package var weaponClass: String
    /// What the article says more exactly.
    package var resolved: String?
    /// Other classes that are right; an empty one where the words may be no mention at all.
    package var alternatives: [String] = []
  }

  package var id: String
  package var source: String
  package var text: [UInt8]
  package var sentences: [Range<Int>]
  package var mentions: [Mention]
}

/// What a review gives as gold, and what it cannot give.
package struct GoldExport: Sendable, Equatable {
  package var articles: [GoldRecord] = []
  /// Articles that were cut down to their decided sentences.
  package var cutArticles = 0
  /// Sentences that are left out, because a mention in them is not decided or not settled.
  package var leftOutSentences = 0
  /// Mentions that reviewers see differently and nobody has settled.
  package var unsettled = 0
  /// Mentions of titles and of texts that articles no longer have: gold has no place for them.
  package var withoutPlace = 0
}

/// Which sentences are gold.
package enum GoldScope: String, Sendable, CaseIterable {
  /// Articles whose mentions are all decided, whole; of the others the sentences whose mentions are all decided, joined to a shorter text.
  case decided
  /// All articles whole; what is not decided is as it was tagged, and may be left out by a tagger.
  case all
}
