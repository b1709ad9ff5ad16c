/// Why the store does not do what it was asked. Nothing of the call has been kept.
package struct ReviewProblem: Error, Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// Another process holds the store.
    case locked
    case diskFull
    /// The store was made by a newer version.
    case newerVersion
    /// The file is no review store.
    case notAStore
    /// The store cannot be read or written.
    case unusable
    /// The report cannot be taken over.
    case badReport
    case unknownArticle
    case unknownMention
    case unknownClass
    /// No words can be mentioned there.
    case badSpan
    /// These words are a mention already.
    case alreadyMention(Int64)
    /// Only an added mention can be removed, by who added it.
    case notAdded
    /// The filter matches other mentions than were previewed.
    case otherMatches(Int)
    /// A name that no reviewer can have.
    case badName
  }

  package var kind: Kind
  /// A sentence in lower case without a full stop: what is wrong, and what to do.
  package var message: String

  package init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }
}
