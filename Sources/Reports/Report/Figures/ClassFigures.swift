/// How often a class was found.
package struct ClassFigures: Sendable, Equatable {
  package var id: String
  package var label: String
  /// The class above it; nil for a family.
  package var parent: String?
  /// 0 for a family.
  package var depth: Int
  /// Mentions of the class itself.
  package var ownMentions: Int
  /// Mentions of the class and of all below it.
  package var mentions: Int
  /// Sentences that hold one of these.
  package var sentences: Int
  /// Articles that hold one of these.
  package var articles: Int
}

/// Counts the mentions of classes, each also for the classes above it. Complexity: linear in the mentions, times the depth of the tree.
struct ClassCounter {
  private struct Count {
    var own = 0
    var mentions = 0
    var sentences = 0
    var articles = 0
    /// The last sentence and article that were counted, so that each counts once.
    var lastSentence = -1
    var lastArticle = -1
  }

  private var counts: [Int: Count] = [:]
  private var sentence = -1

  mutating func add(_ article: CountedArticle, _ classes: ReportClasses) {
    add(article.title, of: article.index, asSentence: false, classes)
    for mentions in article.sentences {
      sentence += 1
      add(mentions, of: article.index, asSentence: true, classes)
    }
  }

  private mutating func add(_ mentions: [CountedArticle.Mention], of article: Int, asSentence: Bool, _ classes: ReportClasses) {
    for mention in mentions {
      counts[mention.weaponClass, default: Count()].own += 1
      for position in classes.entries[mention.weaponClass].lineage {
        var count = counts[position] ?? Count()
        count.mentions += 1
        if count.lastArticle != article { count.articles += 1 }
        count.lastArticle = article
        if asSentence, count.lastSentence != sentence {
          count.sentences += 1
          count.lastSentence = sentence
        }
        counts[position] = count
      }
    }
  }

  /// Classes that are mentioned themselves.
  var distinct: Int { counts.values.count { $0.own > 0 } }

  /// The classes that occur, or have one below them that does: the tree depth first, the most frequent first among sisters.
  func figures(_ classes: ReportClasses) -> [ClassFigures] {
    var children: [Int?: [Int]] = [:]
    for position in counts.keys { children[classes.entries[position].lineage.dropFirst().first, default: []].append(position) }
    var figures: [ClassFigures] = []
    func visit(_ parent: Int?) {
      let sisters = (children[parent] ?? []).sorted { one, other in
        (counts[other]?.mentions ?? 0, classes.entries[one].id) < (counts[one]?.mentions ?? 0, classes.entries[other].id)
      }
      for position in sisters {
        guard let count = counts[position] else { continue }
        let entry = classes.entries[position]
        figures.append(
          ClassFigures(
            id: entry.id, label: entry.label, parent: parent.map { classes.entries[$0].id }, depth: entry.depth, ownMentions: count.own,
            mentions: count.mentions, sentences: count.sentences, articles: count.articles))
        visit(position)
      }
    }
    visit(nil)
    return figures
  }
}
