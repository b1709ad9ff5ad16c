/// Eight bytes of a text as one word, first byte lowest, to test all at a time (SWAR, "SIMD within a register").
///
/// The byte tests give the high bit of each byte that passes. Borrows may set high bits above the lowest one set, which is always
/// exact: trust `firstIndex` alone, or the counts, which use tests without borrows.
struct EightBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  let word: UInt64

  /// The bytes of `text` from `index` on, of which there must be eight. One range check, after which the compiler merges the loads.
  @inline(__always)
  init(_ text: Span<UInt8>, at index: Int) {
    let bytes = text.extracting(index..<(index &+ 8))
    let low = UInt64(bytes[0]) | UInt64(bytes[1]) << 8 | UInt64(bytes[2]) << 16 | UInt64(bytes[3]) << 24
    let high = UInt64(bytes[4]) << 32 | UInt64(bytes[5]) << 40 | UInt64(bytes[6]) << 48 | UInt64(bytes[7]) << 56
    word = low | high
  }

  /// The bytes but for the ASCII letters. No borrows and no carries: the sums stay below 256.
  @inline(__always)
  var otherThanLetters: UInt64 {
    let letters = lowerCase & ~Self.highBits
    let isFromA = letters &+ Self.ones &* (0x80 - 0x61)
    let isPastZ = letters &+ Self.ones &* (0x80 - 0x7B)
    return (word | isPastZ | ~isFromA) & Self.highBits
  }

  /// The bytes with the bit set that tells small ASCII letters from capitals.
  @inline(__always)
  var lowerCase: UInt64 { word | Self.ones &* 0x20 }

  /// The index, from 0, of the lowest byte in a test's result that is not zero.
  @inline(__always)
  static func firstIndex(_ hits: UInt64) -> Int { hits.trailingZeroBitCount &>> 3 }
}
