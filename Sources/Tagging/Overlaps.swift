import Taxonomy

/// Of overlapping mentions the longest stays, then the one of the more specific class, then the surer one.
extension Interpretation {
  func chooseAmongOverlaps() {
    let order = candidates.indices.filter { candidates[$0].verdict == .accepted }.sorted { prefers(candidates[$0], over: candidates[$1]) }
    var kept: [Int] = []
    for index in order {
      if kept.contains(where: { candidates[$0].span.overlaps(candidates[index].span) }) {
        candidates[index].verdict = .rejected
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
    return left.confidence != right.confidence ? left.confidence > right.confidence : left.entry < right.entry
  }
}
