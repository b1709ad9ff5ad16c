import Tagging
import TestSupport
import Testing

@testable import Reports

@Suite("The numbers of a report")
struct ReportDataTests {
  @Test func totals() {
    let totals = ReportData(ReportSamples.week, taxonomy: ReportSamples.taxonomy).totals
    #expect(
      totals
        == ReportData.Totals(
          articles: 4, articlesWithMentions: 3, sentences: 7, sentencesWithMentions: 5, mentions: 10, classes: 6, systems: 2, copies: nil))
  }

  @Test func classesWithAllBelowThem() {
    let data = ReportData(ReportSamples.week, taxonomy: ReportSamples.taxonomy)
    let rows = data.classes.map { "\($0.depth) \($0.id) \($0.mentions) \($0.ownMentions) \($0.sentences) \($0.articles)" }
    #expect(
      rows == [
        "0 missile 4 1 3 2", "1 ballistic-missile 2 0 1 1", "2 icbm 2 2 1 1", "1 cruise-missile 1 1 1 1", "0 tank 3 3 2 2",
        "0 warship 2 0 2 2", "1 destroyer 2 2 2 2", "0 rail-gun 1 1 1 1",
      ])
    #expect(data.unknownClasses == ["rail-gun"])
  }

  @Test func aFormerIdCountsForItsClass() {
    let data = ReportData([ReportSamples.article("a", "A [long one](long-missile).")], taxonomy: ReportSamples.taxonomy)
    #expect(data.classes.map(\.id) == ["missile", "ballistic-missile", "icbm"] && data.unknownClasses.isEmpty)
  }

  @Test func pairsAreOfUnrelatedClasses() {
    let data = ReportData(ReportSamples.week, taxonomy: ReportSamples.taxonomy)
    let rows = data.pairs.map { "\($0.one) \($0.other) \($0.articles) \($0.sentences)" }
    #expect(
      rows == [
        "cruise-missile tank 1 1", "destroyer rail-gun 1 1", "destroyer tank 1 1", "rail-gun tank 1 1", "cruise-missile icbm 1 0",
        "destroyer missile 1 0", "icbm tank 1 0",
      ])
  }

  @Test func systemsAndRanks() {
    let data = ReportData(ReportSamples.week, taxonomy: ReportSamples.taxonomy)
    #expect(
      data.systems.map { "\($0.name) \($0.weaponClass) \($0.mentions) \($0.articles)" } == ["Heron destroyer 2 2", "Kestrel-2 icbm 2 1"])
    #expect(data.ranking.map(\.id) == ["a1", "a4", "a2", "a3"])
    #expect(data.ranking[0].classes == ["icbm", "tank", "cruise-missile"])
  }

  @Test func datesThatCannotBeReadAreTold() {
    let undated = ReportData(ReportSamples.week, taxonomy: ReportSamples.taxonomy).undated
    #expect(undated == ReportData.Undated(missing: 1, unreadable: 1, example: "soon"))
  }

  @Test func copiesCountOnceByTheEarliestDate() {
    let words = "The ferry left the quay at noon with nine passengers and a cargo of salt while two [tanks](tank) looked on from the hill."
    let articles = [
      ReportSamples.article("late", date: "2024-05-09", words), ReportSamples.article("other", "A [tank](tank) came."),
      ReportSamples.article("early", date: "2024-05-08", words), ReportSamples.article("undated", words),
    ]
    let data = ReportData(articles, taxonomy: ReportSamples.taxonomy, groupsCopies: true)
    #expect(data.totals.articles == 2 && data.totals.copies == 2 && data.totals.mentions == 2)
    #expect(data.ranking.map(\.id) == ["other", "early"] && data.ranking[1].copies == ["late", "undated"])
  }

  /// All numbers against counts that are made the slow way, from a list of all mentions.
  @Test(arguments: 0..<20)
  func agreesWithANaiveCount(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let articles = (0..<Int.random(in: 0...12, using: &generator)).map { RandomArticle.make(id: "r\($0)", using: &generator) }
    let data = ReportData(articles, taxonomy: ReportSamples.taxonomy)
    let oracle = NaiveCount(articles)
    #expect(data.totals.mentions == oracle.mentions.count)
    for figures in data.classes {
      let expected = oracle.figures(of: figures.id)
      #expect(figures.mentions == expected.mentions && figures.ownMentions == expected.own, "\(figures)")
      #expect(figures.sentences == expected.sentences && figures.articles == expected.articles, "\(figures)")
    }
    #expect(Set(data.classes.map(\.id)) == oracle.classes)
    for pair in data.pairs { #expect(oracle.together(pair.one, pair.other) == [pair.articles, pair.sentences], "\(pair)") }
    #expect(data.pairs.count == oracle.pairCount)
    for system in data.systems { #expect(oracle.mentions.count { $0.system == system.name } == system.mentions) }
    #expect(data.ranking.map(\.mentions) == data.ranking.map(\.mentions).sorted(by: >))
    #expect(data.ranking.reduce(0) { $0 + $1.mentions } == oracle.mentions.count)
  }
}

private enum RandomArticle {
  static func make(id: String, using generator: inout SeededGenerator) -> TaggedArticle {
    let classes = ReportSamples.tree.map(\.id) + ["rail-gun"]
    func line() -> String {
      (0..<Int.random(in: 0...3, using: &generator)).map { _ in
        "[x](\(generator.pick(classes))\(generator.chance(30) ? "=S\(Int.random(in: 0...3, using: &generator))" : ""))"
      }.joined(separator: " ") + " y"
    }
    var article = ReportSamples.article(id, title: line(), line())
    for _ in 0..<Int.random(in: 0...4, using: &generator) {
      var sentence = ReportSamples.article("", line()).sentences[0]
      sentence.index = article.sentences.count
      article.sentences.append(sentence)
    }
    return article
  }
}

private struct NaiveCount {
  struct Mention {
    var article: Int
    /// Nil in the title.
    var sentence: Int?
    var weaponClass: String
    var system: String?
  }

  var mentions: [Mention] = []

  init(_ articles: [TaggedArticle]) {
    for (number, article) in articles.enumerated() {
      for tag in article.titleTags {
        mentions.append(Mention(article: number, sentence: nil, weaponClass: tag.weaponClass, system: tag.system))
      }
      for sentence in article.sentences {
        for tag in sentence.tags {
          mentions.append(Mention(article: number, sentence: sentence.index, weaponClass: tag.weaponClass, system: tag.system))
        }
      }
    }
  }

  /// The class and all above it but the root, which is above itself only.
  static func lineage(_ id: String) -> [String] {
    guard id != "weapon", let parent = ReportSamples.tree.first(where: { $0.id == id })?.parent, parent != "weapon" else { return [id] }
    return [id] + lineage(parent)
  }

  var classes: Set<String> { Set(mentions.flatMap { Self.lineage($0.weaponClass) }) }

  func figures(of id: String) -> (mentions: Int, own: Int, sentences: Int, articles: Int) {
    let within = mentions.filter { Self.lineage($0.weaponClass).contains(id) }
    return (
      within.count, within.count { $0.weaponClass == id },
      Set(within.compactMap { mention in mention.sentence.map { "\(mention.article) \($0)" } }).count, Set(within.map(\.article)).count
    )
  }

  /// Articles and sentences with both.
  func together(_ one: String, _ other: String) -> [Int] {
    let (left, right) = (mentions.filter { $0.weaponClass == one }, mentions.filter { $0.weaponClass == other })
    func places(_ mentions: [Mention]) -> Set<String> {
      Set(mentions.filter { $0.sentence != nil }.map { "\($0.article) \($0.sentence ?? 0)" })
    }
    return [Set(left.map(\.article)).intersection(right.map(\.article)).count, places(left).intersection(places(right)).count]
  }

  var pairCount: Int {
    let ids = Set(mentions.map(\.weaponClass)).sorted()
    return ids.enumerated().reduce(0) { sum, one in
      sum
        + ids[(one.offset + 1)...].count { other in
          !Self.lineage(one.element).contains(other) && !Self.lineage(other).contains(one.element) && together(one.element, other)[0] > 0
        }
    }
  }
}
