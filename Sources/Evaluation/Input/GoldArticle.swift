package import Diagnostics

/// A mention that annotators found. Classes are numbered as in `ClassTree`.
package struct GoldMention: Sendable {
  /// Unicode code points of the article's text.
  package var span: Range<Int>
  /// What the mention's own sentence says.
  package var weaponClass: Int
  /// What the article says more exactly.
  package var resolved: Int?
  /// Classes that are as good as the two.
  package var alternatives: Set<Int>
  /// Whether a tagger may leave the mention out.
  package var isOptional: Bool

  package init(span: Range<Int>, weaponClass: Int, resolved: Int? = nil, alternatives: Set<Int> = [], isOptional: Bool = false) {
    self.span = span
    self.weaponClass = weaponClass
    self.resolved = resolved
    self.alternatives = alternatives
    self.isOptional = isOptional
  }
}

/// An annotated article. Spans count Unicode code points of its text, end exclusive.
package struct GoldArticle: Sendable {
  package var id: String
  /// Where the article comes from; `?` where gold does not say.
  package var source: String
  package var text: [Unicode.Scalar]
  /// Ordered by their starts.
  package var sentences: [Range<Int>]
  package var mentions: [GoldMention]
  /// Of the id.
  package var location: SourceLocation

  package init(
    id: String, source: String, text: [Unicode.Scalar], sentences: [Range<Int>], mentions: [GoldMention], location: SourceLocation
  ) {
    self.id = id
    self.source = source
    self.text = text
    self.sentences = sentences
    self.mentions = mentions
    self.location = location
  }

  /// The sentence that a mention or tag belongs to: the last one that starts at or before it; what stands before the first
  /// sentence belongs to the first. Binary search.
  func sentence(at start: Int) -> Int {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].lowerBound <= start { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// The words of a span, which must lie in the text.
  func words(_ span: Range<Int>) -> String {
    var words = String.UnicodeScalarView()
    words.append(contentsOf: text[span])
    return String(words)
  }
}

/// Gold as it was read, with all that is wrong with it.
package struct Gold: Sendable {
  /// The sound articles, in the file's order.
  package var articles: [GoldArticle]
  package var diagnostics: [Diagnostic]
}
