package import Tagging

/// A tagged article as a report hands it to the store.
package struct ReviewArticle: Sendable {
  /// Spans count UTF-8 bytes of the text, those of title tags bytes of the title.
  package var tagged: TaggedArticle
  /// SHA-256 of the text's UTF-8 bytes, in hexadecimal.
  package var textDigest: String
  /// The catalogue that the tags were made with.
  package var catalogDigest: String

  package init(tagged: TaggedArticle, textDigest: String, catalogDigest: String) {
    self.tagged = tagged
    self.textDigest = textDigest
    self.catalogDigest = catalogDigest
  }
}

/// What loading a report has done to the store.
package struct LoadOutcome: Sendable, Equatable {
  /// Articles of the report, and how many of them were as the store had them.
  package var articles = 0
  package var unchangedArticles = 0
  /// Articles that the store had with another text.
  package var changedTexts = 0
  /// Articles of the store that are not in the report; their decisions are kept.
  package var absentArticles = 0
  /// Mentions of the report.
  package var mentions = 0
  /// Mentions that are new to the store.
  package var appeared = 0
  /// Mentions that the report no longer has.
  package var vanished = 0
  /// Mentions with another class than before, renames of classes not counted.
  package var reclassified = 0
  /// Decisions of all reviewers that hold, and those that come back to be looked at.
  package var keptDecisions = 0
  package var changedDecisions = 0
  /// The catalogues of the report loaded before, and of this one; nil before where this is the first.
  package var previousCatalog: String?
  package var catalog = ""

  package init() {}
}
