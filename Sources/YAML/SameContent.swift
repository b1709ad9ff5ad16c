extension Node {
  /// Whether two trees say the same, however they are written and in whatever order the keys of their mappings stand.
  ///
  /// Complexity: n log n in the keys of each mapping.
  package func hasSameContent(as other: Node) -> Bool {
    switch (content, other.content) {
    case (.scalar(let left), .scalar(let right)):
      return left.text == right.text && left.isNull == right.isNull
    case (.sequence(let left), .sequence(let right)):
      return left.count == right.count && zip(left, right).allSatisfy { $0.hasSameContent(as: $1) }
    case (.mapping(let left), .mapping(let right)):
      guard left.count == right.count else { return false }
      return zip(left.sortedByKey(), right.sortedByKey()).allSatisfy { left, right in
        left.key.scalar?.text == right.key.scalar?.text && left.value.hasSameContent(as: right.value)
      }
    default: return false
    }
  }
}

extension [(key: Node, value: Node)] {
  fileprivate func sortedByKey() -> Self {
    sorted { ($0.key.scalar?.text ?? "") < ($1.key.scalar?.text ?? "") }
  }
}
