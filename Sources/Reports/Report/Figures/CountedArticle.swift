import Tagging

/// What the figures of a report need of one article.
struct CountedArticle: Sendable {
  struct Mention: Sendable {
    /// Position in `ReportClasses`.
    var weaponClass: Int
    var system: String?
  }

  /// Position among the articles of the report.
  var index: Int
  var title: [Mention]
  /// All sentences, those without mentions too.
  var sentences: [[Mention]]

  init(_ tagged: TaggedArticle, at index: Int, classes: inout ReportClasses) {
    self.index = index
    title = Self.mentions(tagged.titleTags, &classes)
    sentences = tagged.sentences.map { Self.mentions($0.tags, &classes) }
  }

  private static func mentions(_ tags: [Tag], _ classes: inout ReportClasses) -> [Mention] {
    tags.map { Mention(weaponClass: classes.position(of: $0.weaponClass), system: $0.system) }
  }

  /// A title's mentions count, but a title is no sentence.
  var mentions: [Mention] { title + sentences.joined() }
}
