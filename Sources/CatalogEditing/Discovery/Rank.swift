#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How a find is weighed; `Discovery` says by what.
enum Rank {
  /// Standard deviations of the Wilson interval.
  private static let deviations = 1.0
  private static let designatorBonus = 1.5
  /// What a modifier of one plain word is worth, many of which only judge (`a deadly missile`), and a compound of one article, which
  /// may be a writer's whim.
  private static let modifierLoss = 0.35
  /// What a designator is worth that stands in no closer frame.
  private static let looseLoss = 0.3
  /// A word behind `in` or `at` in more than one of so many of its occurrences is a place.
  private static let placeShare = 20
  /// A modifier behind `to` in more than one of so many of its occurrences is a verb.
  private static let verbShare = 12

  /// Nil where the words' own use in the corpus tells that they are no name, or no modifier.
  ///
  /// - Parameter beside: the articles in which the find's words stand beside a weapon noun.
  static func score(_ text: String, _ seen: Sightings, beside: Int, _ statistics: WordStatistics) -> Double? {
    switch seen.kind {
    case .name: guard isName(seen, statistics) else { return nil }
    case .phrase: guard seen.frames[.inBrackets] != nil || isModifier(seen, statistics) else { return nil }
    }
    let share = wilsonLowerBound(beside, of: max(beside, articlesWithWords(seen, statistics)))
    return share * log2(1 + Double(seen.spread.articles)) * log2(1 + Double(seen.frames.count)) * weight(seen, beside: beside)
  }

  private static func weight(_ seen: Sightings, beside: Int) -> Double {
    if seen.frames.count == 1, seen.frames[.sameSentence] != nil { return looseLoss }
    if seen.isDesignator { return designatorBonus }
    guard seen.kind == .phrase, seen.frames[.inBrackets] == nil else { return 1 }
    return seen.keyWords[0].contains("-") && beside > 1 ? 1 : modifierLoss
  }

  /// The articles that hold the rarest of a find's words, so at least those that hold the find.
  static func articlesWithWords(_ seen: Sightings, _ statistics: WordStatistics) -> Int {
    max(seen.spread.articles, seen.keyWords.map { statistics[$0].spread.articles }.min() ?? 0)
  }

  /// Words that are mostly written small are words of the language, and a word that has its capital only at the starts of sentences
  /// may be one.
  private static func isName(_ seen: Sightings, _ statistics: WordStatistics) -> Bool {
    if seen.isDesignator { return true }
    return seen.keyWords.allSatisfy { word in
      let small = statistics[word.lowercased()].occurrences
      let count = statistics[word]
      return small < count.occurrences && count.insideSentence > 0 && count.behindIn * placeShare <= count.occurrences
    }
  }

  /// A modifier stands in two articles or more, and is no verb.
  private static func isModifier(_ seen: Sightings, _ statistics: WordStatistics) -> Bool {
    (seen.spread.articles > 1 || seen.keyWords[0].contains("-"))
      && seen.keyWords.allSatisfy { word in
        let count = statistics[word]
        return word.contains("-") || count.behindTo * verbShare <= count.occurrences
      }
  }

  /// The lower end of the Wilson score interval for `count` of `total`, both above 0.
  static func wilsonLowerBound(_ count: Int, of total: Int) -> Double {
    let (size, square) = (Double(total), deviations * deviations)
    let share = Double(count) / size
    let spread = deviations * (share * (1 - share) / size + square / (4 * size * size)).squareRoot()
    return (share + square / (2 * size) - spread) / (1 + square / size)
  }
}
