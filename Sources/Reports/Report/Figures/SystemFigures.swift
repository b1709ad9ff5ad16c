/// How often a named system was found.
package struct SystemFigures: Sendable, Equatable {
  package var name: String
  /// The class that most of its mentions have.
  package var weaponClass: String
  package var mentions: Int
  package var articles: Int
}

/// Counts named systems. Complexity: linear in the mentions.
struct SystemCounter {
  private struct Count {
    var classes: [Int: Int] = [:]
    var articles = 0
    var lastArticle = -1
  }

  private var counts: [String: Count] = [:]

  mutating func add(_ article: CountedArticle) {
    for mention in article.mentions {
      guard let system = mention.system else { continue }
      var count = counts[system] ?? Count()
      count.classes[mention.weaponClass, default: 0] += 1
      if count.lastArticle != article.index { count.articles += 1 }
      count.lastArticle = article.index
      counts[system] = count
    }
  }

  /// The most named first.
  func figures(_ classes: ReportClasses) -> [SystemFigures] {
    let figures = counts.map { name, count in
      let id = count.classes.map { (count: $0.value, id: classes.entries[$0.key].id) }.min { ($1.count, $0.id) < ($0.count, $1.id) }?.id
      return SystemFigures(name: name, weaponClass: id ?? "", mentions: count.classes.values.reduce(0, +), articles: count.articles)
    }
    return figures.sorted { ($1.mentions, $1.articles, $0.name) < ($0.mentions, $0.articles, $1.name) }
  }
}
