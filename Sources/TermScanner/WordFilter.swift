/// Tells, from a word's key and that of the word before it, whether a term may be there. Of words that are in no term it lets
/// a few in a hundred pass, and it lets every term pass.
///
/// Two sets of hashed keys, two bits of one 64-bit word each, addressed by the keys' high bits: words that are a term on their own, and pairs of
/// words that begin a longer term. They alternate in one array, 64 bits of the one and 64 of the other.
struct WordFilter: Sendable {
  private(set) var bits: [UInt64]
  private(set) var shift: UInt64

  /// Room for `count` words and as many pairs, with 32 bits for each, so that a stranger passes either about once in 200.
  init(capacity count: Int) {
    var width: UInt64 = 15
    while width < 22, 1 << width < count * 32 { width += 1 }
    bits = [UInt64](repeating: 0, count: 2 << (width - 6))
    shift = 64 - width
  }

  /// What stands for a term whose words have these keys, nil for the second if it is the only one.
  static func entry(_ first: UInt64, _ second: UInt64?) -> UInt64 {
    second.map { WordHash.pairKey(first, $0) | 1 } ?? first & ~1  // The lowest bit, which addresses nothing, tells the set.
  }

  mutating func insert(_ entry: UInt64) {
    let place = entry &>> shift
    bits[Int(place >> 6) * 2 + Int(entry & 1)] |= 1 << (place & 63) | 1 << Self.secondBit(entry)
  }

  /// Which further bit of its 64 a key sets: by the bits below those of the place, the best mixed of the rest.
  @inline(__always)
  static func secondBit(_ key: UInt64) -> UInt64 { key &>> 37 & 63 }
}

/// A filter's bits while a text is scanned.
enum WordFilterBits {
  /// Whether a word with this key may be a term, in the lowest bit; the other bits mean nothing.
  @inline(__always)
  static func single(_ bits: Span<UInt64>, _ shift: UInt64, _ key: UInt64) -> UInt64 { bit(bits, shift, key, 0) }

  /// Whether two words with these keys may begin a term, in the lowest bit; the other bits mean nothing.
  @inline(__always)
  static func pair(_ bits: Span<UInt64>, _ shift: UInt64, _ first: UInt64, _ second: UInt64) -> UInt64 {
    bit(bits, shift, WordHash.pairKey(first, second), 1)
  }

  @inline(__always)
  private static func bit(_ bits: Span<UInt64>, _ shift: UInt64, _ key: UInt64, _ set: Int) -> UInt64 {
    let place = key &>> shift
    let index = Int(truncatingIfNeeded: place &>> 6) &* 2 &+ set
    assert(bits.indices.contains(index))
    // Invariant: `place` has 64 - shift bits, and the array was made with two words for each 64 such places.
    let word = unsafe bits[unchecked: index]
    return word &>> (place & 63) & word &>> WordFilter.secondBit(key)
  }
}
