/// True positives, false positives and false negatives, and what follows from them.
package struct Counts: Sendable, Equatable {
  package var truePositives: Int
  package var falsePositives: Int
  package var falseNegatives: Int

  package init(truePositives: Int = 0, falsePositives: Int = 0, falseNegatives: Int = 0) {
    self.truePositives = truePositives
    self.falsePositives = falsePositives
    self.falseNegatives = falseNegatives
  }

  /// The counts of one decision: a set that is right, held against the set that was predicted.
  init<Element>(gold: Set<Element>, predicted: Set<Element>) {
    truePositives = gold.intersection(predicted).count
    falsePositives = predicted.count - truePositives
    falseNegatives = gold.count - truePositives
  }

  /// 1 where nothing was predicted.
  package var precision: Double { Self.share(of: truePositives, in: truePositives + falsePositives) }

  /// 1 where there was nothing to find.
  package var recall: Double { Self.share(of: truePositives, in: truePositives + falseNegatives) }

  /// The harmonic mean of precision and recall, taken from the two and not from the counts, so that the last digit is the one
  /// that everybody else who does so gets.
  package var f1: Double {
    let (precision, recall) = (precision, recall)
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }

  /// What is in gold.
  package var gold: Int { truePositives + falseNegatives }

  package var errors: Int { falsePositives + falseNegatives }

  private static func share(of part: Int, in whole: Int) -> Double {
    whole == 0 ? 1 : Double(part) / Double(whole)
  }

  static func += (sum: inout Counts, other: Counts) {
    sum.truePositives += other.truePositives
    sum.falsePositives += other.falsePositives
    sum.falseNegatives += other.falseNegatives
  }

  static func * (counts: Counts, times: Int) -> Counts {
    Counts(
      truePositives: counts.truePositives * times, falsePositives: counts.falsePositives * times,
      falseNegatives: counts.falseNegatives * times)
  }
}
