/// Tells, from a word's key and that of the word before it, whether a term may be there. Of words that are in no term it lets
/// a few in a hundred pass, and it lets every term pass.
///
/// A gate, small enough for the processor's first cache, knows of each word whether it may be a term on its own and whether it may begin
/// a longer one. Two larger sets, of single words and of the first two words of longer terms, are asked only where it lets one pass.
///
/// All are sets of hashed keys, two bits of one 64-bit word each, addressed by the keys' high bits.
struct WordFilter: Sendable {
  private(set) var singles: [UInt64]
  private(set) var pairs: [UInt64]
  private(set) var shift: UInt64
  private(set) var gate: WordGate

  /// Room for `count` words and as many pairs, with 8 bits for each, so that a stranger that has passed the gate passes either a few
  /// times in a hundred.
  init(capacity count: Int, gate: WordGate) {
    var width: UInt64 = 15
    while width < 22, 1 << width < count * 8 { width += 1 }
    singles = [UInt64](repeating: 0, count: 1 << (width - 6))
    pairs = singles
    shift = 64 - width
    self.gate = gate
  }

  /// What stands for a term whose words have these keys, nil for the second if it is the only one.
  static func entry(_ first: UInt64, _ second: UInt64?) -> UInt64 {
    second.map { WordHash.pairKey(first, $0) | 1 } ?? first & ~1  // The lowest bit, which addresses nothing, tells the set.
  }

  mutating func insert(_ entry: UInt64) {
    let place = entry &>> shift
    let hit: UInt64 = 1 << (place & 63) | 1 << Self.secondBit(entry)
    if entry & 1 == 0 { singles[Int(place >> 6)] |= hit } else { pairs[Int(place >> 6)] |= hit }
  }

  /// Which further bit of its 64 a key sets: by the bits below those of the place, the best mixed of the rest.
  @inline(__always)
  static func secondBit(_ key: UInt64) -> UInt64 { key &>> 37 & 63 }
}

/// The sets of the words that are terms and of those that begin longer ones. They alternate in one array, 64 bits of the one and 64 of
/// the other, so that a word is looked up in one line of the cache.
struct WordGate: Sendable {
  static var shift: UInt64 { 64 - 16 }

  private(set) var bits = [UInt64](repeating: 0, count: 2 << (16 - 6))

  /// Adds the first word of a term: the only one, or one that more words follow.
  mutating func insert(_ key: UInt64, isFollowed: Bool) {
    let place = key &>> Self.shift
    bits[Int(place >> 6) * 2 + (isFollowed ? 1 : 0)] |= 1 << (place & 63) | 1 << WordFilter.secondBit(key)
  }
}

/// A filter's bits while a text is scanned. Of each answer the lowest bit counts; the other bits mean nothing.
enum WordFilterBits {
  /// Whether the gate lets a word with this key pass, as a term and as the beginning of one.
  @inline(__always)
  static func gate(_ bits: Span<UInt64>, _ key: UInt64) -> (single: UInt64, first: UInt64) {
    let place = key &>> WordGate.shift
    let index = Int(truncatingIfNeeded: place &>> 6) &* 2
    return (bit(bits, index, place, key), bit(bits, index &+ 1, place, key))
  }

  /// Whether a word with this key may be a term.
  @inline(__always)
  static func single(_ bits: Span<UInt64>, _ shift: UInt64, _ key: UInt64) -> UInt64 {
    let place = key &>> shift
    return bit(bits, Int(truncatingIfNeeded: place &>> 6), place, key)
  }

  /// Whether two words with these keys may begin a term. Where the gate did not let the first one pass the answer is no, and the place
  /// asked is always the same one, so that no branch is needed.
  @inline(__always)
  static func pair(_ bits: Span<UInt64>, _ shift: UInt64, _ first: UInt64, _ second: UInt64, mayBegin: UInt64) -> UInt64 {
    let key = WordHash.pairKey(first, second)
    let place = (key &>> shift) & (0 &- (mayBegin & 1))
    return bit(bits, Int(truncatingIfNeeded: place &>> 6), place, key) & mayBegin
  }

  @inline(__always)
  private static func bit(_ bits: Span<UInt64>, _ index: Int, _ place: UInt64, _ key: UInt64) -> UInt64 {
    assert(bits.indices.contains(index))
    // Invariant: the place from which the index comes has no more bits than the array was made for.
    let word = unsafe bits[unchecked: index]
    return word &>> (place & 63) & word &>> WordFilter.secondBit(key)
  }
}
