/// A sentence in which gold and the prediction name different classes.
package struct SentenceDifference: Sendable, Equatable {
  package struct GoldWords: Sendable, Equatable {
    package var words: String
    package var weaponClass: String
    package var resolved: String?
  }

  package struct TaggedWords: Sendable, Equatable {
    package var words: String
    package var weaponClass: String
  }

  /// Of the article.
  package let id: String
  /// From 0.
  package let sentence: Int
  package let text: String
  /// Class ids in gold alone, in order.
  package let missed: [String]
  /// Class ids in the prediction alone, in order.
  package let spurious: [String]
  package let tags: [TaggedWords]
  package let gold: [GoldWords]

  init(
    _ article: GoldArticle, sentence: Int, matching: ClassMatching, mentions: [GoldMention], tags: [PredictedMention], tree: ClassTree
  ) {
    id = article.id
    self.sentence = sentence
    text = article.words(article.sentences[sentence])
    missed = matching.gold.subtracting(matching.predicted).sorted().map { tree.ids[$0] }
    spurious = matching.predicted.subtracting(matching.gold).sorted().map { tree.ids[$0] }
    self.tags = tags.map { TaggedWords(words: article.words($0.span), weaponClass: tree.ids[$0.weaponClass]) }
    gold = mentions.map { mention in
      GoldWords(
        words: article.words(mention.span), weaponClass: tree.ids[mention.weaponClass], resolved: mention.resolved.map { tree.ids[$0] })
    }
  }
}
