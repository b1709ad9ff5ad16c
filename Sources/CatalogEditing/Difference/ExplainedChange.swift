import Tagging

/// A change with its sentence, and why one side has no tag, where it has none.
package struct ExplainedChange: Sendable {
  package var change: TagChange
  /// The article's id, and the file or stream it came from.
  package var article: String
  package var source: String
  /// The article's text, or its title.
  package var text: [UInt8]
  /// Position of the sentence among all of the text, from 0; nil in a title.
  package var sentence: Int?
  /// UTF-8 bytes of `text` that the sentence takes.
  package var span: Range<Int>
  /// Why the side without a tag has none; nil where both have one.
  package var absence: Absence?

  var weaponClass: String { change.weaponClass }
}

/// A change by the positions of its article in a batch and of its sentence; both nil in a title.
struct LocatedChange: Sendable {
  var change: TagChange
  var article: Int
  var sentence: Int?
  var span: Range<Int>?

  var weaponClass: String { change.weaponClass }
}

extension [LocatedChange] {
  /// The runs of changes in the same title or text.
  var byText: [Range<Int>] {
    var runs: [Range<Int>] = []
    for (index, change) in enumerated() {
      if let last = runs.last, self[last.lowerBound].article == change.article,
        (self[last.lowerBound].sentence == nil) == (change.sentence == nil)
      {
        runs[runs.count - 1] = last.lowerBound..<(index + 1)
      } else {
        runs.append(index..<(index + 1))
      }
    }
    return runs
  }
}

extension TagChange {
  /// The class at which it is listed.
  var weaponClass: String { tag?.weaponClass ?? "" }
}

/// Finds out why a catalogue has no tag.
struct ChangeExplainer: Sendable {
  let before: Tagger
  let after: Tagger
  let minConfidence: Double

  /// The changes of one text. Each catalogue reads the text again only where it has no tag for a change.
  func explained(_ changes: ArraySlice<LocatedChange>, of articles: [Article], using workspace: inout Workspace) -> [ExplainedChange] {
    guard let first = changes.first else { return [] }
    let article = first.sentence == nil ? articles[first.article].titleAsText : articles[first.article]
    let old = changes.contains { $0.change.before == nil } ? before.explain(article, using: &workspace) : nil
    let new = changes.contains { $0.change.after == nil } ? after.explain(article, using: &workspace) : nil
    return changes.map { located in
      let change = located.change
      return ExplainedChange(
        change: change, article: article.id, source: article.source, text: article.text, sentence: located.sentence,
        span: located.span ?? article.text.indices,
        absence: absence(of: located, in: change.before == nil ? old : change.after == nil ? new : nil))
    }
  }

  private func absence(of located: LocatedChange, in explanation: ArticleExplanation?) -> Absence? {
    guard let tag = located.change.tag, let explanation else { return nil }
    let sentences = located.sentence.map { [explanation.sentences[$0]] } ?? explanation.sentences
    return Absence(of: tag, among: sentences.flatMap(\.candidates), in: explanation.article.text, minConfidence: minConfidence)
  }
}

extension Article {
  /// The title in the place of the text, to be read on its own.
  fileprivate var titleAsText: Article { Article(id: id, source: source, text: title ?? [], date: date) }
}
