/// What an evaluation has to say, ready to be written.
package struct EvaluationReport: Sendable {
  package let scores: Scores
  package let bootstrap: Bootstrap
  /// By `Figure`.
  package let intervals: [Interval]
  package let comparison: (other: String, result: Comparison)?
  /// Whether the differing sentences are written too.
  package let listsDifferences: Bool

  /// - Parameter other: a second prediction of the same gold, with the name of its file.
  package init(_ scores: Scores, bootstrap: Bootstrap, comparedWith other: (name: String, scores: Scores)? = nil, listsDifferences: Bool) {
    self.scores = scores
    self.bootstrap = bootstrap
    intervals = bootstrap.intervals(of: scores)
    comparison = other.map { ($0.name, Comparison(scores, with: $0.scores, by: bootstrap)) }
    self.listsDifferences = listsDifferences
  }
}
