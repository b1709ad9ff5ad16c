import Testing

@testable import Evaluation

@Suite struct BootstrapTests {
  private static func scores(seed: UInt64, articles: Int = 12) -> Scores {
    var random = RandomArticles(seed: seed)
    return Samples.scores(random.pairs(articles))
  }

  /// The first numbers for this seed, as they are published with other implementations.
  @Test func theGeneratorIsSplitMix64() {
    var random = SplitMix64(seed: 1_234_567)
    #expect(
      (0..<4).map { _ in random.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
      ])
  }

  @Test func indicesReachAllAndNoMore() {
    var random = SplitMix64(seed: 3)
    #expect(Set((0..<200).map { _ in random.index(below: 7) }) == Set(0..<7))
  }

  /// Drawn articles, put together and scored as if they were gold, give what adding their counts gives.
  @Test(arguments: 0..<10) func samplesAreScoresOfDrawnArticles(_ seed: UInt64) {
    var articles = RandomArticles(seed: seed)
    let pairs = articles.pairs(5)
    let distribution = Bootstrap(samples: 20, seed: seed).distribution(of: Samples.scores(pairs))
    var random = SplitMix64(seed: seed)
    for sample in 0..<20 {
      let total = Samples.scores(pairs.map { _ in pairs[random.index(below: pairs.count)] }).total
      for figure in Figure.allCases { #expect(distribution[figure.rawValue][sample] == total.f1(figure)) }
    }
  }

  @Test func theSameSeedGivesTheSameIntervals() {
    let scores = Self.scores(seed: 5)
    let intervals = Bootstrap(samples: 200, seed: 9).intervals(of: scores)
    #expect(intervals == Bootstrap(samples: 200, seed: 9).intervals(of: scores))
    #expect(intervals != Bootstrap(samples: 200, seed: 10).intervals(of: scores))
    for (figure, interval) in zip(Figure.allCases, intervals) {
      #expect(interval.low.units < FourDecimals(scores.total.f1(figure)).units)
      #expect(interval.high.units > FourDecimals(scores.total.f1(figure)).units || figure == .macro)
    }
  }

  @Test func oneArticleHasNoSpread() {
    let scores = Self.scores(seed: 2, articles: 1)
    for (figure, interval) in zip(Figure.allCases, Bootstrap(samples: 50).intervals(of: scores)) {
      #expect(interval.low == interval.high)
      #expect(interval.low == FourDecimals(scores.total.f1(figure)))
    }
  }

  @Test func noArticleHasFiguresToo() {
    #expect(
      Bootstrap(samples: 10).intervals(of: Samples.scores([])).map(\.high.text) == [
        "1.0000", "1.0000", "1.0000", "1.0000", "1.0000", "0.0000",
      ])
  }

  /// 0, 1, …, 100: definition 7 puts the quantile 0.025 at 2.5.
  @Test func theMiddleOfAHundred() {
    let interval = Interval(middleOf: (0...100).reversed().map { Double($0) / 100 })
    #expect(interval.low.text == "0.0250")
    #expect(interval.high.text == "0.9750")
  }

  @Test func aPredictionDoesNotDifferFromItself() {
    let scores = Self.scores(seed: 8)
    for row in Comparison(scores, with: scores, by: Bootstrap(samples: 100)).rows {
      #expect(row.difference.text == "0.0000")
      #expect(row.interval.low == row.interval.high)
      #expect(row.probability.text == "1.0000")
    }
  }

  /// Every article right against every article wrong: no sample shows anything else, so that only the added one counts for p.
  @Test func aPlainDifferenceIsNoChance() throws {
    let mention = [Samples.mention(0..<4, "tank")]
    let right = Samples.scores((0..<8).map { Samples.pair(id: "a\($0)", mention, [Samples.tag(0..<4, "tank")]) })
    let wrong = Samples.scores((0..<8).map { Samples.pair(id: "a\($0)", mention, [Samples.tag(0..<4, "bomb")]) })
    let comparison = Comparison(wrong, with: right, by: Bootstrap(samples: 99))
    let exact = try #require(comparison.rows.first)
    #expect(exact.difference.text == "-1.0000")
    #expect(exact.interval.high.text == "-1.0000")
    #expect(exact.probability.text == "0.0100")
    let swapped = Comparison(right, with: wrong, by: Bootstrap(samples: 99)).rows[0]
    #expect(swapped.difference.signed == "+1.0000")
    #expect(swapped.probability == exact.probability)
  }

  /// Where nothing but chance tells two predictions apart, p is below 0.05 about every twentieth time.
  @Test func chanceIsSeldomCalledADifference() {
    var low = 0
    for seed in 0..<40 {
      var random = RandomArticles(seed: UInt64(seed))
      let left = random.pairs(16)
      let right = zip(left, random.pairs(16)).map { ArticlePair(gold: $0.gold, tags: $1.tags.filter { tag in tag.span.upperBound <= 10 }) }
      var coin = SplitMix64(seed: UInt64(seed))
      let swap = left.map { _ in coin.index(below: 2) == 0 }
      let one = Samples.scores(zip(zip(left, right), swap).map { $1 ? $0.0 : $0.1 })
      let two = Samples.scores(zip(zip(left, right), swap).map { $1 ? $0.1 : $0.0 })
      if Comparison(one, with: two, by: Bootstrap(samples: 100, seed: UInt64(seed))).rows[0].probability.value < 0.05 { low += 1 }
    }
    #expect(low < 8)
  }
}
