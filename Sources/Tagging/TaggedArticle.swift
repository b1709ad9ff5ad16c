/// A mention of a weapon class or of a named system, with everything that led to it.
package struct Tag: Sendable, Equatable {
  /// The final answer, the article's context used. A class id of the catalogue.
  package var weaponClass: String
  /// What the sentence's own words say; an ancestor of `weaponClass` or the same.
  package var mentionClass: String
  /// UTF-8 bytes of the article's text (or of its title), end exclusive.
  package var span: Range<Int>
  /// The catalogue's term that matched, as the catalogue writes it.
  package var term: String
  /// Where that term stands: `weapon/missile/cruise-missile.yaml:8`, relative to the catalogue's folder.
  package var place: String
  /// The named system, where the mention is one.
  package var system: String?
  /// 0...1.
  package var confidence: Double
  /// Negated, alleged, hypothetical, historical.
  package var status: [String]
  /// Attributes read from the words around the mention, ordered by key.
  package var qualifiers: [Qualifier]
  /// Why the tag is there, in the order in which the steps decided.
  package var reasons: [String]

  package init(
    weaponClass: String, mentionClass: String, span: Range<Int>, term: String, place: String, system: String? = nil,
    confidence: Double, status: [String] = [], qualifiers: [Qualifier] = [], reasons: [String]
  ) {
    self.weaponClass = weaponClass
    self.mentionClass = mentionClass
    self.span = span
    self.term = term
    self.place = place
    self.system = system
    self.confidence = confidence
    self.status = status
    self.qualifiers = qualifiers
    self.reasons = reasons
  }
}

extension Tag {
  /// Whether it is so sure. Compared as confidences are written: a bound copied from an output keeps the tag it came from.
  package func isAtLeast(_ confidence: Double) -> Bool { (self.confidence * 1000).rounded() >= (confidence * 1000).rounded() }
}

/// One attribute of a mention, such as `role: strategic`.
package struct Qualifier: Sendable, Equatable {
  /// What an attribute says. A `text` beside a value holds the words as they were read.
  package enum Value: Sendable, Equatable {
    case text(String)
    /// A quantity, normalised to `unit`.
    case measure(value: Double, unit: String, text: String)
    case number(Int, text: String)
    /// It is so.
    case flag
  }

  package var key: String
  package var value: Value

  package init(key: String, value: Value) {
    self.key = key
    self.value = value
  }
}

package struct TaggedSentence: Sendable, Equatable {
  /// Position among all sentences of the article, from 0.
  package var index: Int
  /// UTF-8 bytes of the article's text, end exclusive, without surrounding white space.
  package var span: Range<Int>
  package var tags: [Tag]

  package init(index: Int, span: Range<Int>, tags: [Tag]) {
    self.index = index
    self.span = span
    self.tags = tags
  }
}

package struct TaggedArticle: Sendable {
  package var article: Article
  /// ISO 639-1 code of the text's language, `und` where it cannot be told.
  package var language: String
  package var titleTags: [Tag]
  package var sentences: [TaggedSentence]

  package init(article: Article, language: String, titleTags: [Tag], sentences: [TaggedSentence]) {
    self.article = article
    self.language = language
    self.titleTags = titleTags
    self.sentences = sentences
  }
}
