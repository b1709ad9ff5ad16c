import Taxonomy

/// A name and the class noun behind it are one mention where the noun says less (`Javelin missiles`); where it says something of
/// another kind they stay two (`Kinzhal hypersonic missile`).
extension Interpretation {
  func joinNamesWithNouns() {
    let order = acceptedInOrder()
    for (left, right) in zip(order, order.dropFirst()).reversed() {
      let name = candidates[left]
      let noun = candidates[right]
      guard name.isSystem, !noun.isSystem, adjoin(name, noun), isNoun(noun.weaponClass, of: name.weaponClass) else { continue }
      candidates[left].span = name.span.lowerBound..<noun.span.upperBound
      candidates[left].reasons.append("joined with '\(words(noun.span))'")
      if taxonomy.isClass(noun.weaponClass, within: name.weaponClass) { candidates[left].name(noun.weaponClass) }
      candidates[right].verdict = .rejected
    }
  }

  /// The accepted candidates by place, longer ones first where they start together.
  func acceptedInOrder() -> [Int] {
    candidates.indices.filter { candidates[$0].verdict == .accepted }.sorted { left, right in
      let spans = (candidates[left].span, candidates[right].span)
      return (spans.0.lowerBound, -spans.0.upperBound) < (spans.1.lowerBound, -spans.1.upperBound)
    }
  }
}
