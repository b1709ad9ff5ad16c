/// Two predictions of the same gold held against each other.
package struct Comparison: Sendable {
  package struct Row: Sendable, Equatable {
    package let figure: Figure
    package let this: FourDecimals
    package let other: FourDecimals
    /// This less the other, taken before either is rounded.
    package let difference: FourDecimals
    package let interval: Interval
    /// How often articles drawn by chance would show a difference at least as large, in either direction, if there were none.
    package let probability: FourDecimals
  }

  /// In the order of `Figure`.
  package let rows: [Row]

  /// A paired bootstrap test: both predictions are scored on the same drawn articles. Under the hypothesis that there is no
  /// difference the samples' differences scatter around 0 as they now do around the observed one (Efron and Tibshirani, "An
  /// Introduction to the Bootstrap", 1993, chapter 16), so p counts those that lie at least as far from the observed one as it
  /// lies from 0; one is added above and below, so that p is never 0 (Davison and Hinkley, 1997).
  ///
  /// Both must come from the same gold.
  package init(_ this: Scores, with other: Scores, by bootstrap: Bootstrap) {
    precondition(this.articles.map(\.id) == other.articles.map(\.id), "only predictions of the same articles can be compared")
    let (ours, theirs) = (bootstrap.distribution(of: this), bootstrap.distribution(of: other))
    rows = Figure.allCases.map { figure in
      let (left, right) = (this.total.f1(figure), other.total.f1(figure))
      let observed = left - right
      let sampled = zip(ours[figure.rawValue], theirs[figure.rawValue]).map { $0 - $1 }
      // Differences of binary fractions that should be equal may miss each other by their last bits.
      let asFar = sampled.count { abs($0 - observed) >= abs(observed) - 1e-12 }
      return Row(
        figure: figure, this: FourDecimals(left), other: FourDecimals(right), difference: FourDecimals(observed),
        interval: Interval(middleOf: sampled), probability: FourDecimals(Double(asFar + 1) / Double(sampled.count + 1)))
    }
  }
}
