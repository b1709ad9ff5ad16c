import Lexicon
import Text

extension Tagger {
  /// Why the sentences of an article's text are tagged as they are.
  ///
  /// Complexity: that of `candidates(of:using:)`, and the catalogue's phrases for each candidate.
  package func explain(_ article: Article, using workspace: inout Workspace) -> ArticleExplanation {
    let candidates = candidates(of: article, using: &workspace)
    let explainer = Explainer(lexicon: lexicon, text: article.text, candidates: candidates)
    var sentences = workspace.sentences.enumerated().map { index, sentence in
      SentenceExplanation(index: index, span: sentence.start..<sentence.end, candidates: [])
    }
    let order = candidates.sorted { ($0.match.lowerBound, -$0.match.upperBound) < ($1.match.lowerBound, -$1.match.upperBound) }
    for candidate in order { sentences[candidate.sentence].candidates.append(explainer.explanation(of: candidate)) }
    return ArticleExplanation(article: article, sentences: sentences)
  }
}
