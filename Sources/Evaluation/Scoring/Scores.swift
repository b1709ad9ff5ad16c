/// An evaluation: what every article adds, and the sums.
package struct Scores: Sendable {
  package struct ClassScore: Sendable {
    package var id: String
    package var counts: Counts
  }

  package struct SourceScore: Sendable {
    package var source: String
    package var articles: Int
    package var counts: Counts
  }

  /// In gold's order.
  package let articles: [ArticleScore]
  package let total: Tally
  /// Over (sentence, class), ordered by name.
  package let sources: [SourceScore]
  /// Over (sentence, class), for the classes that gold or the prediction names; the most errors first, then in the order of ids.
  package let classes: [ClassScore]

  package init(_ pairs: [ArticlePair], tree: ClassTree) {
    articles = pairs.map { ArticleScore($0, tree: tree) }
    var total = Tally(classes: tree.ids.count)
    var sources: [String: SourceScore] = [:]
    for article in articles {
      total.add(article)
      sources[article.source, default: SourceScore(source: article.source, articles: 0, counts: Counts())].articles += 1
      sources[article.source]?.counts += article.figures[Figure.exact.rawValue]
    }
    self.total = total
    self.sources = sources.values.sorted { $0.source.utf8.lexicographicallyPrecedes($1.source.utf8) }
    classes = zip(tree.ids, total.classes).filter { $0.1 != Counts() }.map { ClassScore(id: $0, counts: $1) }
      .sorted { ($1.counts.errors, $0.id) < ($0.counts.errors, $1.id) }
  }

  package var sentences: Int { articles.reduce(0) { $0 + $1.sentences } }
  package var mentions: Int { articles.reduce(0) { $0 + $1.mentions } }
}
