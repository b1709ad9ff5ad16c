import Taxonomy

/// Of overlapping mentions the longest stays, then the one of the more specific class, then the surer one.
extension Interpretation {
  /// Complexity: that of sorting, where few mentions overlap each other in one place.
  func chooseAmongOverlaps() {
    let order = acceptedInOrder()
    var first = 0
    while first < order.count {
      var next = first + 1
      var end = candidates[order[first]].span.upperBound
      while next < order.count, candidates[order[next]].span.lowerBound < end {
        end = max(end, candidates[order[next]].span.upperBound)
        next += 1
      }
      if next > first + 1 { choose(among: order[first..<next]) }
      first = next
    }
  }

  private func choose(among rivals: ArraySlice<Int>) {
    var kept: [Int] = []
    for index in rivals.sorted(by: { prefers(candidates[$0], over: candidates[$1]) }) {
      if let rival = kept.first(where: { candidates[$0].span.overlaps(candidates[index].span) }) {
        candidates[index].reject(.overlap(rival))
      } else {
        kept.append(index)
      }
    }
  }

  private func prefers(_ left: Candidate, over right: Candidate) -> Bool {
    if left.span.count != right.span.count { return left.span.count > right.span.count }
    if left.span.lowerBound != right.span.lowerBound { return left.span.lowerBound < right.span.lowerBound }
    let depths = (depth(of: left.weaponClass), depth(of: right.weaponClass))
    if depths.0 != depths.1 { return depths.0 > depths.1 }
    return left.preference != right.preference ? left.preference > right.preference : left.entry < right.entry
  }
}
