import Tagging

/// A difference between catalogues for readers and for programs.
package struct DifferenceReport: Sendable {
  let difference: CatalogDifference
  /// What the two sides are called: `HEAD`, `Catalog`.
  let names: (before: String, after: String)
  /// Classes with a change, the most changed first.
  let classes: [(id: String, totals: CatalogDifference.Totals)]

  package init(_ difference: CatalogDifference, before: String, after: String) {
    self.difference = difference
    names = (before, after)
    classes = difference.totals.filter { $0.value.isChanged }
      .sorted { ($1.value.changes, $0.key) < ($0.value.changes, $1.key) }.map { ($0.key, $0.value) }
  }

  /// `2 gained, 1 lost, 3 moved, 0 altered, in 4 of 120 articles`.
  var summary: String {
    let counts = TagChange.Kind.allCases.map { "\(difference.count($0)) \($0.rawValue)" }.joined(separator: ", ")
    let articles = "\(difference.articles) \(difference.articles == 1 ? "article" : "articles")"
    return difference.isNone ? "no tag changes in \(articles)" : "\(counts), in \(difference.changedArticles) of \(articles)"
  }

  /// Numbers of a class in the order of `columns`.
  static func figures(of totals: CatalogDifference.Totals) -> [Int] {
    [totals.before, totals.after, totals.gained, totals.lost, totals.movedIn, totals.movedOut, totals.altered]
  }

  static let columns = ["before", "after", "gained", "lost", "moved in", "moved out", "altered"]

  /// Changes that are listed at a class, kept or not.
  static func listedChanges(of totals: CatalogDifference.Totals) -> Int { totals.gained + totals.lost + totals.movedIn + totals.altered }

  // MARK: - Sides in words

  /// The tag of a side with its reasons, or why there is none.
  static func side(_ tag: Tag?, of change: ExplainedChange) -> String {
    guard let tag else { return change.absence.map(why) ?? "not tagged" }
    let said = tag.mentionClass == tag.weaponClass ? "" : ", said as \(tag.mentionClass)"
    let extent = change.change.kind == .moved || change.change.kind == .altered ? " '\(words(of: tag, in: change))'" : ""
    let system = tag.system.map { " (\($0))" } ?? ""
    return "\(tag.weaponClass)\(system)\(said)\(extent): \(tag.reasons.joined(separator: "; ")); '\(tag.term)' at \(tag.place)"
  }

  private static func why(_ absence: Absence) -> String {
    guard let term = absence.term, let place = absence.place else { return "not tagged: \(absence.text)" }
    return "not tagged: '\(term)' at \(place): \(absence.text)\(absence.rulePlace.map { " (\($0))" } ?? "")"
  }

  static func words(of tag: Tag, in change: ExplainedChange) -> String {
    String(decoding: change.text[tag.span], as: UTF8.self)
  }

  /// `a17, sentence 3` or `a17, title`.
  static func place(of change: ExplainedChange) -> String {
    change.article + (change.sentence.map { ", sentence \($0)" } ?? ", title")
  }

  /// The sentence before the change's words, the words, and what follows them. A tag that goes beyond its sentence is cut there.
  static func sentence(of change: ExplainedChange) -> (before: String, words: String, after: String) {
    let span = (change.change.tag?.span ?? change.span).clamped(to: change.span)
    func text(_ range: Range<Int>) -> String { String(decoding: change.text[range], as: UTF8.self) }
    return (text(change.span.lowerBound..<span.lowerBound), text(span), text(span.upperBound..<change.span.upperBound))
  }
}

extension CatalogDifference.Totals {
  fileprivate var changes: Int { gained + lost + movedIn + movedOut + altered }
}
