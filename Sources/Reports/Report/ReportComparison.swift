package import Tagging

/// What is new, gone, more and less since an earlier report.
package struct ReportComparison: Sendable {
  package enum State: String, Sendable {
    case new, gone, more, less

    init?(earlier: Int, now: Int) {
      switch (earlier, now) {
      case (now, _): return nil
      case (0, _): self = .new
      case (_, 0): self = .gone
      default: self = now > earlier ? .more : .less
      }
    }
  }

  /// A class or a system whose mentions have changed in number.
  package struct Change: Sendable, Equatable {
    package var state: State
    package var name: String
    package var earlier: Int
    package var now: Int
  }

  /// A mention in an article that both have with the same text.
  package struct MentionChange: Sendable, Equatable {
    /// New or gone.
    package var state: State
    package var article: String
    package var words: String
    package var weaponClass: String
    /// The class that the same words have in the other report.
    package var instead: String?
    /// The sentence around it, or the title.
    package var sentence: String
  }

  package var earlier: ReportData.Totals
  /// Classes with all below them.
  package private(set) var classes: [Change] = []
  package private(set) var systems: [Change] = []
  /// Articles that both have with the same text, and those that only one of them has.
  package private(set) var sharedArticles = 0
  package private(set) var newArticles = 0
  package private(set) var goneArticles = 0
  package private(set) var mentions: [MentionChange] = []

  /// Complexity: linear in the articles, but for the sorting.
  package init(
    earlier: ReportData, of earlierArticles: [TaggedArticle], now: ReportData, of articles: [TaggedArticle]
  ) {
    self.earlier = earlier.totals
    classes = Self.changes(earlier.classes.map { ($0.id, $0.mentions) }, now.classes.map { ($0.id, $0.mentions) })
    systems = Self.changes(earlier.systems.map { ($0.name, $0.mentions) }, now.systems.map { ($0.name, $0.mentions) })
    let before = Dictionary(earlierArticles.map { ($0.article.id, $0) }) { first, _ in first }
    var seen: Set<String> = []
    for article in articles where seen.insert(article.article.id).inserted {
      guard let other = before[article.article.id], other.article.text == article.article.text else { continue }
      sharedArticles += 1
      mentions += Self.mentionChanges(from: other, to: article)
    }
    newArticles = seen.count - sharedArticles
    goneArticles = before.count - sharedArticles
  }

  /// The largest changes first.
  private static func changes(_ earlier: [(String, Int)], _ now: [(String, Int)]) -> [Change] {
    let before = Dictionary(earlier) { first, _ in first }
    let after = Dictionary(now) { first, _ in first }
    let changes = Set(before.keys).union(after.keys).compactMap { name -> Change? in
      let counts = (earlier: before[name] ?? 0, now: after[name] ?? 0)
      return State(earlier: counts.earlier, now: counts.now).map { Change(state: $0, name: name, earlier: counts.earlier, now: counts.now) }
    }
    return changes.sorted { (abs($1.now - $1.earlier), $0.name) < (abs($0.now - $0.earlier), $1.name) }
  }

  private static func mentionChanges(from earlier: TaggedArticle, to now: TaggedArticle) -> [MentionChange] {
    let (before, after) = (PlacedMention.all(in: earlier), PlacedMention.all(in: now))
    let (old, new) = (Set(before), Set(after))
    guard old != new else { return [] }
    let added = after.filter { !old.contains($0) }.map { $0.change(.new, in: now, beside: before) }
    let dropped = before.filter { mention in !new.contains(mention) && !added.contains { $0.place == mention.place } }
    let changes = added + dropped.map { $0.change(.gone, in: earlier, beside: after) }
    return changes.sorted { $0.place < $1.place }.map(\.change)
  }
}

/// A mention by its place and class.
private struct PlacedMention: Hashable {
  struct Place: Hashable, Comparable {
    /// -1 in the title.
    var sentence: Int
    var start: Int
    var end: Int

    static func < (one: Place, other: Place) -> Bool {
      (one.sentence, one.start, one.end) < (other.sentence, other.start, other.end)
    }
  }

  var place: Place
  var weaponClass: String

  static func all(in tagged: TaggedArticle) -> [PlacedMention] {
    let sentences = [(index: -1, tags: tagged.titleTags)] + tagged.sentences.map { (index: $0.index, tags: $0.tags) }
    return sentences.flatMap { sentence in
      sentence.tags.map {
        PlacedMention(
          place: Place(sentence: sentence.index, start: $0.span.lowerBound, end: $0.span.upperBound), weaponClass: $0.weaponClass)
      }
    }
  }

  func change(
    _ state: ReportComparison.State, in tagged: TaggedArticle, beside others: [PlacedMention]
  ) -> (place: Place, change: ReportComparison.MentionChange) {
    let text = place.sentence < 0 ? tagged.article.title ?? [] : tagged.article.text
    let span = place.sentence < 0 ? text.indices : tagged.sentences.first { $0.index == place.sentence }?.span ?? text.indices
    let change = ReportComparison.MentionChange(
      state: state, article: tagged.article.id, words: String(decoding: text[place.start..<place.end], as: UTF8.self),
      weaponClass: weaponClass, instead: others.first { $0.place == place }?.weaponClass,
      sentence: String(decoding: text[span], as: UTF8.self))
    return (place, change)
  }
}
