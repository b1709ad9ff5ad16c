package import Lexicon
package import Tagging

/// Articles that are tagged again with every catalogue that loads, with the tags of the last one.
package struct WatchedCorpus: Sendable {
  package let articles: [Article]
  private let settings: CatalogDifference.Settings
  private var tagger: Tagger
  private var tags: [ArticleTags]

  /// Tags the articles with the first catalogue.
  package init(_ articles: [Article], lexicon: Lexicon, settings: CatalogDifference.Settings) {
    self.articles = articles
    self.settings = settings
    tagger = Tagger(lexicon)
    tags = ArticleTags.all(of: articles, by: tagger, minConfidence: settings.minConfidence)
  }

  package var tagCount: Int { tags.reduce(0) { $0 + $1.title.count + $1.text.count } }

  /// Tags them again and tells what changed since the last catalogue.
  package mutating func tag(with lexicon: Lexicon) -> CatalogDifference {
    let newTagger = Tagger(lexicon)
    let newTags = ArticleTags.all(of: articles, by: newTagger, minConfidence: settings.minConfidence)
    var difference = CatalogDifference(from: tagger, to: newTagger, settings: settings)
    difference.add(articles, from: tags, to: newTags)
    (tagger, tags) = (newTagger, newTags)
    return difference
  }
}
