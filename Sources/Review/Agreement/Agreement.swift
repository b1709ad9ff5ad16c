/// How far two annotators agree on items that both have labelled.
///
/// Source: J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960): κ = (p₀ − pₑ) / (1 −
/// pₑ), with p₀ the share of equal labels and pₑ = Σ p₁(c) p₂(c), the share to expect of two who label by chance, each with the own
/// frequencies.
///
/// - Returns: nil where there is no item, or where both have given all items one label, so that chance explains everything.
package func cohensKappa(_ pairs: [(String, String)]) -> Double? {
  guard !pairs.isEmpty else { return nil }
  let count = Double(pairs.count)
  var first: [String: Int] = [:]
  var second: [String: Int] = [:]
  for (one, other) in pairs {
    first[one, default: 0] += 1
    second[other, default: 0] += 1
  }
  let chance = first.keys.sorted().reduce(0) { $0 + Double(first[$1] ?? 0) * Double(second[$1] ?? 0) } / (count * count)
  guard chance < 1 else { return nil }
  return (Double(pairs.count { $0 == $1 }) / count - chance) / (1 - chance)
}

/// Krippendorff's alpha of nominal labels by any number of annotators, where not everyone has labelled everything.
///
/// Source: K. Krippendorff, "Computing Krippendorff's alpha-reliability" (2011): α = 1 − (n − 1) (n − Σ o(c,c)) / (n² − Σ n(c)²), over the
/// coincidences o(c,k), to which each unit of m ≥ 2 labels adds its ordered pairs divided by m − 1; n(c) = Σ o(c,k), n = Σ n(c).
///
/// - Parameter units: the labels of each item; one with fewer than two says nothing of agreement.
/// - Returns: nil where no unit has two labels, or where all labels are one.
package func krippendorffsAlpha(_ units: [[String]]) -> Double? {
  var totals: [String: Double] = [:]
  var agreed = 0.0
  for labels in units where labels.count > 1 {
    let counts = labels.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    for (label, count) in counts.sorted(by: { $0.key < $1.key }) {
      totals[label, default: 0] += Double(count)
      agreed += Double(count * (count - 1)) / Double(labels.count - 1)
    }
  }
  let total = totals.values.reduce(0, +)
  let expected = total * total - totals.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value * $1.value }
  guard total > 0, expected > 0 else { return nil }
  return 1 - (total - 1) * (total - agreed) / expected
}

/// F1 of two sets of mentions: 2 · common / (first + second). The same whichever is held for the truth.
///
/// Source: G. Hripcsak, A. Rothschild, "Agreement, the F-measure, and reliability in information retrieval", JAMIA 12 (2005), on why it
/// stands in for kappa where nobody can count the items that neither has marked.
///
/// - Returns: nil where both are empty.
package func mentionF1(common: Int, first: Int, second: Int) -> Double? {
  first + second == 0 ? nil : 2 * Double(common) / Double(first + second)
}
