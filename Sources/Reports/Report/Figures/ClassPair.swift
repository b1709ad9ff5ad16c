/// Two classes that occur together, neither of them above the other.
package struct ClassPair: Sendable, Equatable {
  /// Class ids, the first one first in the alphabet.
  package var one: String
  package var other: String
  /// Articles that mention both.
  package var articles: Int
  /// Sentences that mention both.
  package var sentences: Int
}

/// Counts which classes occur together. Complexity: for each article the square of its different classes.
struct PairCounter {
  private struct Pair: Hashable {
    var one: Int
    var other: Int
  }

  private struct Count {
    var articles = 0
    var sentences = 0
  }

  private var counts: [Pair: Count] = [:]

  mutating func add(_ article: CountedArticle, _ classes: ReportClasses) {
    forEachPair(article.mentions, classes) { $0.articles += 1 }
    for mentions in article.sentences where mentions.count > 1 { forEachPair(mentions, classes) { $0.sentences += 1 } }
  }

  private mutating func forEachPair(
    _ mentions: [CountedArticle.Mention], _ classes: ReportClasses, _ count: (inout Count) -> Void
  ) {
    let distinct = Set(mentions.map(\.weaponClass)).sorted()
    for (index, one) in distinct.enumerated() {
      for other in distinct[(index + 1)...] where !classes.areRelated(one, other) {
        count(&counts[Pair(one: one, other: other), default: Count()])
      }
    }
  }

  /// All pairs, those in most articles first.
  func pairs(_ classes: ReportClasses) -> [ClassPair] {
    let pairs = counts.map { pair, count in
      let ids = [classes.entries[pair.one].id, classes.entries[pair.other].id].sorted()
      return ClassPair(one: ids[0], other: ids[1], articles: count.articles, sentences: count.sentences)
    }
    return pairs.sorted { ($1.articles, $1.sentences, $0.one, $0.other) < ($0.articles, $0.sentences, $1.one, $1.other) }
  }
}
