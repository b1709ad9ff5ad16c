/// A mention to decide on, as one reviewer sees it.
package struct ReviewMention: Sendable, Equatable, Identifiable {
  package enum Field: Int, Sendable {
    case title, text
  }

  package enum Origin: String, Sendable {
    case tagged, added
  }

  /// Where a mention stands in the report.
  package enum State: Int, Sendable {
    /// The report has it.
    case present
    /// An earlier report had it.
    case gone
    /// A reviewer has added it.
    case added
  }

  /// Why a mention that was decided on comes back.
  package enum Change: String, Sendable {
    /// It has another class now.
    case weaponClass
    /// The report no longer has it.
    case gone
    /// It stands on other words than before.
    case words
  }

  package var id: Int64
  package var articleID: String
  package var field: Field
  /// The position of the sentence in its article; nil in a title, and where the report does not list the sentence.
  package var sentence: Int?
  /// UTF-8 bytes of the text, or of the title.
  package var span: Range<Int>
  package var quote: String
  /// Whether the span is one of the article's present text: of a mention that is gone it can be one of the text that it was found in.
  package var isPlaced: Bool
  package var weaponClass: String
  package var mentionClass: String
  package var term: String
  /// Where the term stands in the catalogue.
  package var place: String
  package var system: String?
  package var confidence: Double
  package var status: [String]
  /// For readers: `calibre: 155 mm; new`.
  package var qualifiers: String
  package var reasons: [String]
  package var state: State
  package var origin: Origin
  /// The reviewer's own.
  package var decision: RecordedDecision?
  package var change: Change?
  /// What the reviewer decided on the mention that this one stands for now.
  package var earlier: RecordedDecision?
}

package struct ReviewSentence: Sendable, Equatable {
  package var index: Int
  package var span: Range<Int>
}

/// An article with its mentions, as one reviewer sees it.
package struct ReviewedArticle: Sendable {
  package var id: String
  package var title: [UInt8]?
  package var date: String?
  package var source: String
  package var language: String
  package var text: [UInt8]
  package var sentences: [ReviewSentence]
  /// Ordered by place, those of the title first.
  package var mentions: [ReviewMention]
}
