/// Groups of near-identical texts, such as copies of one wire story: two texts are alike where they share at least 70 % of the five-word
/// sequences that either has (the Jaccard index of their shingles; A. Broder, "On the resemblance and containment of documents", 1997), and a
/// group is all that is alike from one to the next.
///
/// The answer is exact for any number of texts: it comes from a set-similarity join with a prefix filter (S. Chaudhuri, V. Ganti, R. Kaushik,
/// "A primitive operator for similarity joins in data cleaning", ICDE 2006). With the shingles of all texts in one order, two sets of that
/// likeness share one of their first shingles; only pairs that do are compared. Rare shingles come first, so that few pairs are.
///
/// Complexity: linear in the texts, and a comparison for each pair that shares a rare shingle and is not yet in one group.
struct WireCopies {
  static let wordsInShingle = 5
  /// The least share of shingles, in percent.
  static let likeness = 70

  /// Groups of two and more positions in `texts`, each ascending, in the order of their first.
  let groups: [[Int]]

  init(_ texts: [[UInt8]]) {
    let sets = texts.map { Shingles.sorted(of: $0, words: Self.wordsInShingle) }
    let counts = Self.roughCounts(sets)
    var groups = DisjointSets(count: texts.count)
    var textsByShingle: [UInt64: [Int]] = [:]
    for (position, set) in sets.enumerated() where !set.isEmpty {
      for shingle in Self.prefix(of: set, counts) {
        for other in textsByShingle[shingle] ?? [] where !groups.areJoined(position, other) {
          if Self.areAlike(set, sets[other]) { groups.join(position, other) }
        }
        textsByShingle[shingle, default: []].append(position)
      }
    }
    self.groups = groups.all.filter { $0.count > 1 }
  }

  /// One of these shingles is in every set that is alike: at least 70 % of a set are shared, so not all of the first 30 % and one can be missing.
  private static func prefix(of set: [UInt64], _ counts: [UInt32]) -> ArraySlice<UInt64> {
    let shared = (set.count * likeness + 99) / 100
    let ranked = set.map { (count: counts[slot(of: $0)], shingle: $0) }.sorted { $0 < $1 }
    return ranked.map(\.shingle).prefix(set.count - shared + 1)
  }

  /// How many sets have a shingle, or more where shingles share a slot. Any counts give an order that is the same for all sets, and so the
  /// exact answer; good counts give it soon.
  private static func roughCounts(_ sets: [[UInt64]]) -> [UInt32] {
    var counts = [UInt32](repeating: 0, count: slots)
    for set in sets {
      for shingle in set { counts[slot(of: shingle)] += 1 }
    }
    return counts
  }

  private static let slots = 1 << 20
  private static func slot(of shingle: UInt64) -> Int { Int(truncatingIfNeeded: shingle >> 20) & (slots - 1) }

  /// Whether two sorted sets share enough. Linear in them.
  static func areAlike(_ one: [UInt64], _ other: [UInt64]) -> Bool {
    guard 100 * min(one.count, other.count) >= likeness * max(one.count, other.count) else { return false }
    var shared = 0
    var (left, right) = (0, 0)
    while left < one.count, right < other.count {
      let (a, b) = (one[left], other[right])
      if a == b { shared += 1 }
      if a <= b { left += 1 }
      if b <= a { right += 1 }
    }
    return 100 * shared >= likeness * (one.count + other.count - shared)
  }
}

/// Sequences of words, each as a hash.
enum Shingles {
  /// The different sequences of so many words, ascending; of a text with fewer words all of them as one. Words are runs of letters and
  /// digits; capitals, punctuation and kinds of quotation marks make no difference. Linear, but for the sorting.
  static func sorted(of text: [UInt8], words count: Int) -> [UInt64] {
    let words = hashes(of: text)
    guard !words.isEmpty else { return [] }
    let last = max(0, words.count - count)
    let shingles = (0...last).map { start in words[start..<min(start + count, words.count)].reduce(fnvBasis) { mixed($0 ^ $1) } }
    return Set(shingles).sorted()
  }

  private static func hashes(of text: [UInt8]) -> [UInt64] {
    var words: [UInt64] = []
    var hash = fnvBasis
    var position = 0
    while position < text.count {
      let byte = text[position]
      // U+2000 to U+207F is punctuation, three bytes in UTF-8.
      let isPunctuation = byte == 0xE2 && position + 1 < text.count && (text[position + 1] == 0x80 || text[position + 1] == 0x81)
      if isPunctuation || !isWordByte(byte) {
        if hash != fnvBasis { words.append(hash) }
        hash = fnvBasis
      } else {
        hash = (hash ^ UInt64(0x41...0x5A ~= byte ? byte | 0x20 : byte)) &* 0x100_0000_01B3
      }
      position += isPunctuation ? 3 : 1
    }
    if hash != fnvBasis { words.append(hash) }
    return words
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || 0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte
  }

  /// FNV-1a of 64 bits (G. Fowler, L. Noll, K.-P. Vo).
  private static let fnvBasis: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The finaliser of SplitMix64 (G. Steele, D. Lea, C. Flood, 2014).
  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

/// Sets that can be joined (union-find with path halving; R. Tarjan, 1975).
private struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func areJoined(_ one: Int, _ other: Int) -> Bool { root(one) == root(other) }

  /// The smaller position leads.
  mutating func join(_ one: Int, _ other: Int) {
    let (first, second) = (root(one), root(other))
    parents[max(first, second)] = min(first, second)
  }

  private mutating func root(_ position: Int) -> Int {
    var position = position
    while parents[position] != position {
      parents[position] = parents[parents[position]]
      position = parents[position]
    }
    return position
  }

  /// All sets, in the order of their first.
  var all: [[Int]] {
    mutating get {
      var members: [Int: [Int]] = [:]
      for position in parents.indices { members[root(position), default: []].append(position) }
      return members.sorted { $0.key < $1.key }.map(\.value)
    }
  }
}
