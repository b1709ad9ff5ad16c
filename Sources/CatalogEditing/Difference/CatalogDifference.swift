package import Tagging

/// What two catalogues make of the same articles: how many tags differ by class, and where.
package struct CatalogDifference: Sendable {
  /// How a run is made.
  package struct Settings: Sendable {
    /// Tags less sure than this, 0...1, are left out on both sides, as `tag` leaves them out.
    package var minConfidence: Double
    /// Changes that are kept and explained for a class; all are counted. nil keeps all.
    package var limit: Int?

    package init(minConfidence: Double = standardConfidenceThreshold, limit: Int? = nil) {
      self.minConfidence = minConfidence
      self.limit = limit
    }
  }

  /// Numbers of one class.
  package struct Totals: Sendable, Equatable {
    /// Tags in all.
    package var before = 0
    package var after = 0
    package var gained = 0
    package var lost = 0
    /// Tags of other classes before, and tags that are of other classes now.
    package var movedIn = 0
    package var movedOut = 0
    package var altered = 0

    package var isChanged: Bool { gained + lost + movedIn + movedOut + altered > 0 }
  }

  package let settings: Settings
  /// Articles compared, and those among them with a change.
  package private(set) var articles = 0
  package private(set) var changedArticles = 0
  /// By class id; classes without a tag on either side are missing.
  package private(set) var totals: [String: Totals] = [:]
  /// By the class at which a change is listed, the new one where there are two; in the order of the articles.
  package private(set) var changes: [String: [ExplainedChange]] = [:]
  private let before: Tagger
  private let after: Tagger

  package init(from before: Tagger, to after: Tagger, settings: Settings = Settings()) {
    self.before = before
    self.after = after
    self.settings = settings
  }

  /// Changes of a kind, in all classes.
  package func count(_ kind: TagChange.Kind) -> Int {
    switch kind {
    case .gained: totals.values.reduce(0) { $0 + $1.gained }
    case .lost: totals.values.reduce(0) { $0 + $1.lost }
    case .moved: totals.values.reduce(0) { $0 + $1.movedIn }
    case .altered: totals.values.reduce(0) { $0 + $1.altered }
    }
  }

  package var isNone: Bool { changedArticles == 0 }

  /// Counts articles that need no tagging, as the catalogues are the same.
  package mutating func addUnchanged(_ count: Int) { articles += count }

  /// Tags articles with both catalogues, on all processors.
  package mutating func add(_ articles: [Article]) {
    let (before, after, minConfidence) = (before, after, settings.minConfidence)
    let parts = inParts(of: articles.count) { part in
      var workspace = Workspace()
      var compared = ComparedPart()
      for index in part {
        compared.add(
          index, from: ArticleTags(of: articles[index], by: before, minConfidence: minConfidence, using: &workspace),
          to: ArticleTags(of: articles[index], by: after, minConfidence: minConfidence, using: &workspace))
      }
      return compared
    }
    add(parts, of: articles)
  }

  /// Compares tags that are known already: of each article, by the two catalogues and with the settings' confidence.
  package mutating func add(_ articles: [Article], from before: [ArticleTags], to after: [ArticleTags]) {
    let parts = inParts(of: articles.count) { part in
      var compared = ComparedPart()
      for index in part { compared.add(index, from: before[index], to: after[index]) }
      return compared
    }
    add(parts, of: articles)
  }

  private mutating func add(_ parts: [ComparedPart], of articles: [Article]) {
    self.articles += articles.count
    var kept: [LocatedChange] = []
    for part in parts {
      totals.merge(part.totals) { $0 + $1 }
      changedArticles += part.changedArticles
      kept += part.changes
    }
    if let limit = settings.limit {
      var room = changes.mapValues { limit - $0.count }
      kept = kept.filter { change in
        room[change.weaponClass, default: limit] -= 1
        return room[change.weaponClass, default: 0] >= 0
      }
    }
    for change in explained(kept, of: articles) { changes[change.weaponClass, default: []].append(change) }
  }

  private func explained(_ kept: [LocatedChange], of articles: [Article]) -> [ExplainedChange] {
    let explainer = ChangeExplainer(before: before, after: after, minConfidence: settings.minConfidence)
    let texts = kept.byText
    return inParts(of: texts.count) { part in
      var workspace = Workspace()
      return part.flatMap { index in explainer.explained(kept[texts[index]], of: articles, using: &workspace) }
    }.flatMap(\.self)
  }
}

extension CatalogDifference.Totals {
  static func + (left: Self, right: Self) -> Self {
    CatalogDifference.Totals(
      before: left.before + right.before, after: left.after + right.after, gained: left.gained + right.gained, lost: left.lost + right.lost,
      movedIn: left.movedIn + right.movedIn, movedOut: left.movedOut + right.movedOut, altered: left.altered + right.altered)
  }
}

/// What some articles have in common and what not, counted on one processor.
private struct ComparedPart: Sendable {
  var totals: [String: CatalogDifference.Totals] = [:]
  var changedArticles = 0
  var changes: [LocatedChange] = []

  mutating func add(_ article: Int, from before: ArticleTags, to after: ArticleTags) {
    for tag in before.title + before.text { totals[tag.weaponClass, default: .init()].before += 1 }
    for tag in after.title + after.text { totals[tag.weaponClass, default: .init()].after += 1 }
    let inTitle = TagChange.changes(from: before.title, to: after.title)
    let inText = TagChange.changes(from: before.text, to: after.text)
    guard !inTitle.isEmpty || !inText.isEmpty else { return }
    changedArticles += 1
    for change in inTitle + inText { count(change) }
    changes += inTitle.map { LocatedChange(change: $0, article: article, sentence: nil, span: nil) }
    changes += inText.map { change in
      let sentence = after.sentence(at: change.tag?.span.lowerBound ?? 0)
      return LocatedChange(change: change, article: article, sentence: sentence, span: after.sentences[sentence])
    }
  }

  private mutating func count(_ change: TagChange) {
    switch change.kind {
    case .gained: totals[change.weaponClass, default: .init()].gained += 1
    case .lost: totals[change.weaponClass, default: .init()].lost += 1
    case .altered: totals[change.weaponClass, default: .init()].altered += 1
    case .moved:
      totals[change.weaponClass, default: .init()].movedIn += 1
      if let before = change.before { totals[before.weaponClass, default: .init()].movedOut += 1 }
    }
  }
}
