package import Tagging

/// The tags of an article, without its text: what a later run is compared with.
package struct ArticleTags: Sendable {
  package var title: [Tag]
  /// Of the text, by place.
  package var text: [Tag]
  /// UTF-8 bytes of the text. They are the same for every catalogue.
  package var sentences: [Range<Int>]

  /// - Parameter minConfidence: tags less sure than this are left out.
  init(of article: Article, by tagger: Tagger, minConfidence: Double, using workspace: inout Workspace) {
    let tagged = tagger.tag(article, using: &workspace)
    title = tagged.titleTags.filter { $0.isAtLeast(minConfidence) }
    text = tagged.sentences.flatMap(\.tags).filter { $0.isAtLeast(minConfidence) }
    sentences = tagged.sentences.map(\.span)
  }

  /// The tags of each article, worked out on all processors.
  package static func all(of articles: [Article], by tagger: Tagger, minConfidence: Double) -> [ArticleTags] {
    inParts(of: articles.count) { part in
      var workspace = Workspace()
      return articles[part].map { ArticleTags(of: $0, by: tagger, minConfidence: minConfidence, using: &workspace) }
    }.flatMap(\.self)
  }

  /// The position of the sentence in which a byte of the text stands. Complexity: logarithmic.
  func sentence(at byte: Int) -> Int {
    var (low, high) = (0, sentences.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if sentences[middle].lowerBound <= byte { low = middle } else { high = middle }
    }
    return low
  }
}
