/// The bootstrap by article: what the figures would have been on other articles like these, seen by drawing as many of these again and
/// again, with replacement. Articles are drawn and not sentences, because the sentences of one article resemble each other.
package struct Bootstrap: Sendable {
  package let samples: Int
  package let seed: UInt64

  package init(samples: Int = 1000, seed: UInt64 = 1) {
    precondition(samples > 0, "there must be a sample to judge by")
    self.samples = samples
    self.seed = seed
  }

  /// The figures of every sample, by `Figure`. The same draws for every prediction of the same gold, so that samples can be held
  /// against each other. Complexity: O(samples · articles · classes of an article).
  func distribution(of scores: Scores) -> [[Double]] {
    var random = SplitMix64(seed: seed)
    var figures = [[Double]](repeating: [], count: Figure.allCases.count)
    var times = [Int](repeating: 0, count: scores.articles.count)
    for _ in 0..<samples {
      for article in times.indices { times[article] = 0 }
      for _ in times.indices { times[random.index(below: times.count)] += 1 }
      var tally = Tally(classes: scores.total.classes.count)
      for (article, count) in times.enumerated() where count > 0 { tally.add(scores.articles[article], times: count) }
      for figure in Figure.allCases { figures[figure.rawValue].append(tally.f1(figure)) }
    }
    return figures
  }

  /// The middle 95 % of what the samples give, by `Figure`.
  package func intervals(of scores: Scores) -> [Interval] {
    distribution(of: scores).map(Interval.init(middleOf:))
  }
}

/// The middle 95 % of a sampled figure (the percentile interval).
package struct Interval: Sendable, Equatable {
  package let low: FourDecimals
  package let high: FourDecimals

  /// - Parameter values: at least one. Complexity: O(n log n).
  init(middleOf values: [Double]) {
    let sorted = values.sorted()
    low = FourDecimals(Self.quantile(0.025, of: sorted))
    high = FourDecimals(Self.quantile(0.975, of: sorted))
  }

  /// Between two values linearly (definition 7 of Hyndman and Fan, 1996).
  private static func quantile(_ share: Double, of sorted: [Double]) -> Double {
    let place = share * Double(sorted.count - 1)
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
  }
}
