/// The keys of one mapping, to find those that stand twice. Few keys are compared one by one; many go into a table.
struct KeyIndex {
  private static let few = 12
  private var table: [String: Int] = [:]

  /// Takes a key that would become the next of `entries`; the index of the entry that has it already, where one has.
  ///
  /// Complexity: O(1) on average.
  mutating func insert(_ key: String, _ entries: [(key: Node, value: Node)]) -> Int? {
    if entries.count < Self.few {
      return entries.firstIndex { $0.key.scalar?.text == key }
    }
    if table.isEmpty {
      for (index, entry) in entries.enumerated() {
        if let text = entry.key.scalar?.text { table[text] = index }
      }
    }
    if let first = table[key] { return first }
    table[key] = entries.count
    return nil
  }
}
