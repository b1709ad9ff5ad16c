#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A part of a candidate's confidence, in log-odds. The parts of a candidate, with the model's base, add up to the log-odds of its
/// confidence: 0 is even, each 0.7 about doubles the odds.
package struct ConfidencePart: Sendable, Equatable {
  /// What it stands for; nil for the model's base.
  package var feature: ConfidenceFeature?
  /// The feature's value, 1 for what only is or is not.
  package var value: Double
  /// What it adds: the value times the feature's weight.
  package var logOdds: Double
}

/// Mentions less sure than this are left out unless the user asks for them: where, in the cross-validation of `Tools/learn-confidence`,
/// the F1 of what is kept is highest.
package let standardConfidenceThreshold = 0.4

/// How likely a candidate is a right mention: a logistic regression over `ConfidenceFeature`, learned by `Tools/learn-confidence`.
extension Interpretation {
  /// 0...1: of many mentions with this confidence, this share is right.
  func confidence(of candidate: Candidate) -> Double {
    logistic(
      confidenceFeatures(of: candidate).reduce(ConfidenceWeights.base) { $0 + $1.value * ConfidenceWeights.weight(of: $1.feature) })
  }

  /// The base, then a part for each feature.
  func confidenceParts(of candidate: Candidate) -> [ConfidencePart] {
    [ConfidencePart(feature: nil, value: 1, logOdds: ConfidenceWeights.base)]
      + confidenceFeatures(of: candidate).map { feature, value in
        ConfidencePart(feature: feature, value: value, logOdds: value * ConfidenceWeights.weight(of: feature))
      }
  }

  private func logistic(_ logOdds: Double) -> Double { 1 / (1 + exp(-logOdds)) }
}
