package import Tagging
package import Taxonomy

/// All numbers of a report on tagged articles. Every writer takes its numbers from here and its wording from `ReportTables`.
package struct ReportData: Sendable {
  /// Totals over the articles that count.
  package struct Totals: Sendable, Equatable {
    package var articles = 0
    package var articlesWithMentions = 0
    package var sentences = 0
    package var sentencesWithMentions = 0
    package var mentions = 0
    /// Different classes, and different named systems.
    package var classes = 0
    package var systems = 0
    /// Near-identical copies, which do not count. Nil where nobody looked for them.
    package var copies: Int?
  }

  /// Dates that no period could be told from.
  package struct Undated: Sendable, Equatable {
    package var missing = 0
    package var unreadable = 0
    /// The first unreadable one.
    package var example: String?
  }

  package private(set) var totals = Totals()
  package private(set) var classes: [ClassFigures] = []
  package private(set) var timeline: Timeline?
  package private(set) var undated = Undated()
  /// Articles of which only some sentences were listed, so that the others could not be counted.
  package private(set) var shortenedArticles = 0
  package private(set) var pairs: [ClassPair] = []
  package private(set) var systems: [SystemFigures] = []
  package private(set) var ranking: [RankedArticle] = []
  /// Class ids of tags that the catalogue does not have.
  package var unknownClasses: [String] { classIndex.unknown }
  /// The classes by position.
  private(set) var classIndex: ReportClasses
  /// A number for the position of each family that occurs.
  private var families: [Int: Int] = [:]

  /// - Parameter groupsCopies: count near-identical texts once: the one with the earliest date, the first of these.
  ///
  /// Complexity: linear in the articles, but for the sorting, `WireCopies` and the pairs of classes in one article.
  package init(_ articles: [TaggedArticle], taxonomy: Taxonomy, groupsCopies: Bool = false) {
    classIndex = ReportClasses(taxonomy)
    let copies = groupsCopies ? Self.copies(among: articles) : [:]
    let left = Set(copies.values.joined())
    var (classCounter, pairCounter, systemCounter) = (ClassCounter(), PairCounter(), SystemCounter())
    for (position, tagged) in articles.enumerated() where !left.contains(position) {
      let counted = CountedArticle(tagged, at: position, classes: &classIndex)
      if let last = tagged.sentences.last, last.index >= tagged.sentences.count { shortenedArticles += 1 }
      classCounter.add(counted, classIndex)
      pairCounter.add(counted, classIndex)
      systemCounter.add(counted)
      ranking.append(RankedArticle(counted, of: tagged, classIndex, copies: copies[position, default: []].map { articles[$0].article.id }))
    }
    countPeriods()
    classes = classCounter.figures(classIndex)
    for family in classes where family.depth == 0 { families[position(of: family.id)] = families.count }
    pairs = pairCounter.pairs(classIndex)
    systems = systemCounter.figures(classIndex)
    countTotals(classes: classCounter.distinct, copies: groupsCopies ? left.count : nil)
    ranking.sort(by: RankedArticle.isBefore)
  }

  /// The position in `classIndex` of a class that an article mentions.
  func position(of id: String) -> Int {
    var index = classIndex
    return index.position(of: id)
  }

  /// A number for each family, the most mentioned first, by which it has its looks.
  func familyNumber(of id: String) -> Int { families[classIndex.entries[position(of: id)].family] ?? 0 }

  private mutating func countTotals(classes: Int, copies: Int?) {
    totals.articles = ranking.count
    totals.articlesWithMentions = ranking.count { $0.mentions > 0 }
    totals.sentences = ranking.reduce(0) { $0 + $1.sentences }
    totals.sentencesWithMentions = ranking.reduce(0) { $0 + $1.taggedSentences }
    totals.mentions = ranking.reduce(0) { $0 + $1.mentions }
    totals.classes = classes
    totals.systems = systems.count
    totals.copies = copies
  }

  private mutating func countPeriods() {
    var dated: [(date: CalendarDate, mentions: Int)] = []
    for article in ranking {
      guard let text = article.date, !text.isEmpty else {
        undated.missing += 1
        continue
      }
      if let date = CalendarDate(text) {
        dated.append((date, article.mentions))
      } else {
        undated.unreadable += 1
        undated.example = undated.example ?? text
      }
    }
    timeline = Timeline(dated)
  }

  /// For the article of each group that counts, the others.
  private static func copies(among articles: [TaggedArticle]) -> [Int: [Int]] {
    var copies: [Int: [Int]] = [:]
    for group in WireCopies(articles.map(\.article.text)).groups {
      let days = group.map { articles[$0].article.date.flatMap { CalendarDate($0) }?.dayNumber ?? Int.max }
      guard let first = group.indices.min(by: { (days[$0], $0) < (days[$1], $1) }) else { continue }
      copies[group[first]] = group.filter { $0 != group[first] }
    }
    return copies
  }
}
