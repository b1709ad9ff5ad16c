/// Pairs mentions with tags, in the order of gold: each takes the tag of an accepted class that it shares the most with, which must
/// be at least a third of what the two cover together. Of equals it takes the first. Complexity: O(mentions · tags).
func matchSpans(_ mentions: [GoldMention], _ tags: [PredictedMention]) -> Counts {
  var free = tags
  var counts = Counts()
  for mention in mentions {
    let accepted = mention.accepted(resolvedOnly: false)
    var best: (position: Int, overlap: Double)?
    for (position, tag) in free.enumerated() where accepted.contains(tag.weaponClass) {
      let overlap = overlap(tag.span, mention.span)
      if overlap >= 1.0 / 3.0, overlap > best?.overlap ?? 0 { best = (position, overlap) }
    }
    if let best {
      free.remove(at: best.position)
      counts.truePositives += 1
    } else if !mention.isOptional {
      counts.falseNegatives += 1
    }
  }
  counts.falsePositives = free.count
  return counts
}

/// What two spans share, as a part of the stretch from the first start to the last end.
private func overlap(_ left: Range<Int>, _ right: Range<Int>) -> Double {
  let shared = min(left.upperBound, right.upperBound) - max(left.lowerBound, right.lowerBound)
  guard shared > 0 else { return 0 }
  return Double(shared) / Double(max(left.upperBound, right.upperBound) - min(left.lowerBound, right.lowerBound))
}
