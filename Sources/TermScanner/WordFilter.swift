/// Tells, from a word's key and that of the word before it, whether a term may be there. Of words that are in no term it lets
/// a few in a hundred pass, and it lets every term pass.
///
/// Two bitmaps: words that are a term on their own, and pairs of words that begin a longer term.
struct WordFilter: Sendable {
  private(set) var singles: BitTable
  private(set) var pairs: BitTable

  /// A set of hashed keys, a bit each, addressed by the keys' high bits.
  struct BitTable: Sendable {
    private(set) var bits: [UInt64]
    let shift: UInt64

    /// Room for `count` keys at one bit in 32, so that a stranger passes at most once in 32.
    init(capacityFor count: Int) {
      var width: UInt64 = 15
      while width < 22, 1 << width < count * 32 { width += 1 }
      bits = [UInt64](repeating: 0, count: 1 << (width - 6))
      shift = 64 - width
    }

    mutating func insert(_ key: UInt64) {
      let place = key &>> shift
      bits[Int(place >> 6)] |= 1 << (place & 63)
    }
  }

  init(singleCount: Int, pairCount: Int) {
    singles = BitTable(capacityFor: singleCount)
    pairs = BitTable(capacityFor: pairCount)
  }

  mutating func insert(_ first: UInt64, _ second: UInt64?) {
    if let second { pairs.insert(WordHash.pairKey(first, second)) } else { singles.insert(first) }
  }
}

/// Whether the bit of `key` is set, in the lowest bit of the result.
@inline(__always)
func filterBit(_ bits: Span<UInt64>, _ shift: UInt64, _ key: UInt64) -> UInt64 {
  let place = key &>> shift
  return bits[Int(truncatingIfNeeded: place &>> 6)] &>> (place & 63)
}
