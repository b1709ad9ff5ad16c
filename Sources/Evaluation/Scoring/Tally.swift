/// Counts of one article or of many: tallies add up, so that a sample of articles costs additions only.
package struct Tally: Sendable {
  /// By `Figure`, of those that are counted.
  private var figures = [Counts](repeating: Counts(), count: Figure.counted.count)
  /// By class, over (sentence, class); empty for a class that neither gold nor the prediction names.
  private(set) var classes: [Counts]
  /// Sentences in which gold has no mention.
  package private(set) var quietSentences = 0
  /// Those of them that were given a tag.
  package private(set) var falseAlarms = 0

  init(classes: Int) {
    self.classes = [Counts](repeating: Counts(), count: classes)
  }

  package subscript(figure: Figure) -> Counts { figures[figure.rawValue] }

  mutating func add(_ counts: Counts, to figure: Figure) {
    figures[figure.rawValue] += counts
  }

  /// Adds an article as often as a sample has drawn it. Complexity: O(classes of the article).
  mutating func add(_ article: ArticleScore, times: Int = 1) {
    for figure in Figure.counted { figures[figure.rawValue] += article.figures[figure.rawValue] * times }
    for (weaponClass, counts) in article.classes { classes[weaponClass] += counts * times }
    quietSentences += article.quietSentences * times
    falseAlarms += article.falseAlarms * times
  }

  /// The F1 of a counted figure, or the macro mean, not rounded.
  package func f1(_ figure: Figure) -> Double { figure == .macro ? macroF1 : self[figure].f1 }

  /// How many classes gold meets.
  package var classesMet: Int { classes.count { $0.gold > 0 } }

  /// The mean of the classes' F1, each rounded to four decimals before. The sum keeps what its additions lose (Neumaier's
  /// compensated summation), so that it does not hang on the order of the classes.
  private var macroF1: Double {
    var sum = 0.0
    var lost = 0.0
    var met = 0
    for counts in classes where counts.gold > 0 {
      let f1 = FourDecimals(counts.f1).value
      let next = sum + f1
      lost += sum >= f1 ? (sum - next) + f1 : (f1 - next) + sum
      sum = next
      met += 1
    }
    return met == 0 ? 0 : min(1, (sum + lost) / Double(met))
  }
}
