import Tagging

/// An article in the order of how much it says of weapons.
package struct RankedArticle: Sendable, Equatable {
  /// Position among the articles that the report was made of.
  package var index: Int
  package var id: String
  package var title: String?
  package var date: String?
  package var mentions: Int
  /// Its sentences, and those of them with a mention.
  package var sentences: Int
  package var taggedSentences: Int
  /// Ids of its classes, the most frequent first.
  package var classes: [String]
  /// Ids of its near-identical copies, which are not counted.
  package var copies: [String]
}

extension RankedArticle {
  init(_ counted: CountedArticle, of tagged: TaggedArticle, _ classes: ReportClasses, copies: [String]) {
    var counts: [Int: Int] = [:]
    for mention in counted.mentions { counts[mention.weaponClass, default: 0] += 1 }
    let ids = counts.map { (count: $0.value, id: classes.entries[$0.key].id) }.sorted { ($1.count, $0.id) < ($0.count, $1.id) }
    self.init(
      index: counted.index, id: tagged.article.id, title: tagged.article.title.map { String(decoding: $0, as: UTF8.self) },
      date: tagged.article.date, mentions: counts.values.reduce(0, +), sentences: counted.sentences.count,
      taggedSentences: counted.sentences.count { !$0.isEmpty }, classes: ids.map(\.id), copies: copies)
  }

  /// More mentions first, then more classes, then as read.
  static func isBefore(_ one: RankedArticle, _ other: RankedArticle) -> Bool {
    (other.mentions, other.classes.count, one.index) < (one.mentions, one.classes.count, other.index)
  }
}
