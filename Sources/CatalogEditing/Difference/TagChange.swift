package import Tagging

/// A place of a text that two catalogues tag differently; one side may have no tag there.
package struct TagChange: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    /// Only the new catalogue tags here.
    case gained
    /// Only the old one did.
    case lost
    /// The final class is another.
    case moved
    /// The final class is the same; the words, what they say by themselves, or the system are not.
    case altered
  }

  package var kind: Kind
  package var before: Tag?
  package var after: Tag?

  fileprivate init(lost tag: Tag) {
    kind = .lost
    before = tag
  }

  fileprivate init(gained tag: Tag) {
    kind = .gained
    after = tag
  }

  fileprivate init(from before: Tag, to after: Tag) {
    kind = before.weaponClass == after.weaponClass ? .altered : .moved
    self.before = before
    self.after = after
  }

  /// The side that is there; the new one where both are.
  package var tag: Tag? { after ?? before }

  /// What changes between the tags of a text, in the order of the text. A tag is another one where its span, one of its classes or its
  /// system is; confidence, status and reasons may differ. Of two tags that overlap, one on each side, the second takes the place of the
  /// first; those on the same words are matched first, then those with the most bytes in common.
  ///
  /// - Parameters: tags of one text, ordered by their start.
  /// - Complexity: linear in the tags, and k log k in the k pairs that overlap.
  package static func changes(from before: [Tag], to after: [Tag]) -> [TagChange] {
    if before.elementsEqual(after, by: { $0.identity == $1.identity }) { return [] }
    let (old, new) = (Set(before.map(\.identity)), Set(after.map(\.identity)))
    let lost = before.filter { !new.contains($0.identity) }
    let gained = after.filter { !old.contains($0.identity) }
    let pairs = overlaps(of: lost, with: gained)
    let (goneTo, comeFrom) = (Set(pairs.map(\.lost)), Set(pairs.map(\.gained)))
    let changes =
      pairs.map { TagChange(from: lost[$0.lost], to: gained[$0.gained]) }
      + lost.indices.filter { !goneTo.contains($0) }.map { TagChange(lost: lost[$0]) }
      + gained.indices.filter { !comeFrom.contains($0) }.map { TagChange(gained: gained[$0]) }
    return changes.sorted { $0.order < $1.order }
  }

  /// By place; on the same words what is lost comes first.
  private var order: (Int, Int, Int) {
    guard let tag else { return (0, 0, 0) }
    return (tag.span.lowerBound, tag.span.upperBound, after == nil ? 0 : 1)
  }

  private struct Pair {
    var lost: Int
    var gained: Int
    var isSameSpan: Bool
    /// Bytes in common.
    var overlap: Int
  }

  /// Each tag stands in one pair at most.
  private static func overlaps(of lost: [Tag], with gained: [Tag]) -> [Pair] {
    var pairs: [Pair] = []
    var first = 0
    for (position, tag) in lost.enumerated() {
      while first < gained.count, gained[first].span.upperBound <= tag.span.lowerBound { first += 1 }
      var other = first
      while other < gained.count, gained[other].span.lowerBound < tag.span.upperBound {
        let overlap = gained[other].span.clamped(to: tag.span).count
        if overlap > 0 {
          pairs.append(Pair(lost: position, gained: other, isSameSpan: gained[other].span == tag.span, overlap: overlap))
        }
        other += 1
      }
    }
    pairs.sort { ($0.isSameSpan ? 0 : 1, -$0.overlap, $0.lost, $0.gained) < ($1.isSameSpan ? 0 : 1, -$1.overlap, $1.lost, $1.gained) }
    var (takenLost, takenGained): (Set<Int>, Set<Int>) = ([], [])
    return pairs.filter { pair in
      guard !takenLost.contains(pair.lost), !takenGained.contains(pair.gained) else { return false }
      takenLost.insert(pair.lost)
      takenGained.insert(pair.gained)
      return true
    }
  }
}

extension Tag {
  fileprivate struct Identity: Hashable {
    var span: Range<Int>
    var weaponClass: String
    var mentionClass: String
    var system: String?
  }

  fileprivate var identity: Identity { Identity(span: span, weaponClass: weaponClass, mentionClass: mentionClass, system: system) }
}
