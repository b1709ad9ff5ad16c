import Taxonomy

/// The mentions of a text that speak for weak terms, by the classes they stand in, in the order of their sentences.
///
/// Complexity: a look-up costs the logarithm of the class's mentions, and one step for each of them that cannot speak.
struct SupportIndex {
  /// By class position: positions of candidates.
  private var mentions: [Int: [Int]] = [:]

  init(_ candidates: [Candidate], _ taxonomy: Taxonomy) {
    for (index, candidate) in candidates.enumerated() where candidate.supports && candidate.verdict == .accepted {
      for ancestor in taxonomy.lineages[candidate.weaponClass] { mentions[ancestor, default: []].append(index) }
    }
  }

  /// The first mention of some classes, or of classes below them, in some sentences, that is of another entry than `weak` and stands
  /// apart from it.
  func supporter(of weak: Candidate, among classes: [Int], in sentences: Range<Int>, _ candidates: [Candidate]) -> Int? {
    var first: Int?
    for weaponClass in classes {
      guard let known = mentions[weaponClass] else { continue }
      let start = known.partition { candidates[$0].sentence >= sentences.lowerBound }
      let found = known[start...].prefix { candidates[$0].sentence < sentences.upperBound }.first { index in
        candidates[index].entry != weak.entry && !candidates[index].span.overlaps(weak.span)
      }
      if let found, found < first ?? Int.max { first = found }
    }
    return first
  }
}

extension Array {
  /// The position of the first element for which `isBehind` holds, where it holds for all behind that one. Complexity: O(log n).
  fileprivate func partition(_ isBehind: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
