/// What one article adds to an evaluation.
package struct ArticleScore: Sendable {
  package let id: String
  package let source: String
  package let sentences: Int
  package let mentions: Int
  /// By `Figure`, of those that are counted.
  private(set) var figures = [Counts](repeating: Counts(), count: Figure.counted.count)
  /// Over (sentence, class), for the classes that gold or the prediction names; ordered by class.
  private(set) var classes: [(weaponClass: Int, counts: Counts)] = []
  private(set) var quietSentences = 0
  private(set) var falseAlarms = 0
  /// The sentences whose class sets differ, in the article's order.
  package private(set) var differences: [SentenceDifference] = []

  /// Scores one article. Complexity: linear in the article, for each sentence the matching of its mentions.
  package init(_ pair: ArticlePair, tree: ClassTree) {
    id = pair.gold.id
    source = pair.gold.source
    sentences = pair.gold.sentences.count
    mentions = pair.gold.mentions.count
    var mentions = [[GoldMention]](repeating: [], count: max(1, sentences))
    var tags = [[PredictedMention]](repeating: [], count: max(1, sentences))
    for mention in pair.gold.mentions { mentions[pair.gold.sentence(at: mention.span.lowerBound)].append(mention) }
    for tag in pair.tags { tags[pair.gold.sentence(at: tag.span.lowerBound)].append(tag) }
    var byClass: [Int: Counts] = [:]
    for index in 0..<sentences {
      let exact = add(mentions[index], tags[index], tree)
      for weaponClass in exact.gold.union(exact.predicted) {
        byClass[weaponClass, default: Counts()] += Counts(
          gold: exact.gold.intersection([weaponClass]), predicted: exact.predicted.intersection([weaponClass]))
      }
      if exact.gold != exact.predicted {
        differences.append(
          SentenceDifference(pair.gold, sentence: index, matching: exact, mentions: mentions[index], tags: tags[index], tree: tree))
      }
    }
    classes = byClass.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Counts one sentence in; what of it the exact figure compares.
  private mutating func add(_ mentions: [GoldMention], _ tags: [PredictedMention], _ tree: ClassTree) -> ClassMatching {
    let predicted = Set(tags.map(\.weaponClass))
    let exact = ClassMatching(mentions, predicted: predicted, resolvedOnly: false)
    let resolved = ClassMatching(mentions, predicted: predicted, resolvedOnly: true)
    add(Counts(gold: exact.gold, predicted: exact.predicted), to: .exact)
    add(Counts(gold: resolved.gold, predicted: resolved.predicted), to: .resolved)
    add(Counts(gold: tree.closure(of: exact.gold), predicted: tree.closure(of: exact.predicted)), to: .hierarchical)
    add(matchSpans(mentions, tags), to: .mention)
    // A sentence whose mentions may all be left out says nothing about whether weapons are noticed.
    if mentions.isEmpty || mentions.contains(where: { !$0.isOptional }) {
      add(Counts(gold: mentions.isEmpty ? [] : [true], predicted: tags.isEmpty ? [] : [true]), to: .any)
    }
    if mentions.isEmpty {
      quietSentences += 1
      falseAlarms += tags.isEmpty ? 0 : 1
    }
    return exact
  }

  private mutating func add(_ counts: Counts, to figure: Figure) {
    figures[figure.rawValue] += counts
  }
}
