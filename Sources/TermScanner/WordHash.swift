/// Hashes of words, blind to the case of ASCII letters. All of them only ever rule words out: what passes is compared byte by byte.
enum WordHash {
  private static var multiplier: UInt64 { 0x9E37_79B9_7F4A_7C15 }  // 2^64 over the golden ratio: multiplicative hashing.
  private static var stepMultiplier: UInt64 { 0xD6E8_FEB8_6659_FD93 }

  /// A quick key of the word of `length` bytes at `start`: its first eight bytes and its length. The high bits are the best mixed.
  @inline(__always)
  static func key(_ bytes: Span<UInt8>, at start: Int, length: Int) -> UInt64 {
    let prefix = caseBlindBytes(bytes, at: start, count: lesser(length, 8))
    return (prefix &+ UInt64(truncatingIfNeeded: lesser(length, 15))) &* multiplier
  }

  /// The key of two words in a row.
  @inline(__always)
  static func pairKey(_ first: UInt64, _ second: UInt64) -> UInt64 {
    (first ^ (second &>> 7)) &* stepMultiplier
  }

  /// A hash of all bytes in `range`.
  static func digest(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      hash = (hash ^ caseBlindBytes(bytes, at: index, count: min(range.upperBound &- index, 8))) &* multiplier
      hash ^= hash &>> 29
      index &+= 8
    }
    return hash
  }

  /// The hash of a sequence of words and gaps that goes on with `digest`; never zero.
  @inline(__always)
  static func step(_ hash: UInt64, _ digest: UInt64) -> UInt64 {
    let mixed = (hash ^ digest) &* stepMultiplier
    return (mixed ^ (mixed &>> 31)) | 1
  }

  /// The smaller of two numbers without a branch, which word lengths would often make the processor guess wrong.
  @inline(__always)
  private static func lesser(_ left: Int, _ right: Int) -> Int {
    let difference = left &- right
    return right &+ (difference & difference &>> (Int.bitWidth &- 1))
  }

  /// One to eight bytes as the high bytes of an integer, each with the bit set that tells small ASCII letters from capitals.
  @inline(__always)
  private static func caseBlindBytes(_ bytes: Span<UInt8>, at index: Int, count: Int) -> UInt64 {
    assert(1...8 ~= count && index >= 0 && index + count <= bytes.count)
    var chunk: UInt64 = 0
    if index &+ 8 <= bytes.count {
      // Invariant: eight bytes from `index` lie inside the span, and any bits are a valid UInt64.
      chunk = unsafe UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self))
    } else {
      for offset in 0..<count { chunk |= UInt64(bytes[index + offset]) &<< UInt64(8 * offset) }
    }
    return (chunk | 0x2020_2020_2020_2020) &<< UInt64(truncatingIfNeeded: 64 &- 8 &* count)
  }
}
