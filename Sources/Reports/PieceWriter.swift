import Text

/// Up to sixteen bytes as a vector, so that they are written by one store.
struct BytePiece: Sendable {
  fileprivate var bytes = SIMD16<UInt8>()
  fileprivate var count = 0

  /// - Parameter text: at most sixteen bytes of UTF-8.
  init(_ text: String) {
    precondition(text.utf8.count <= 16, "a piece has at most sixteen bytes")
    for byte in text.utf8 {
      bytes[count] = byte
      count += 1
    }
  }
}

/// Short pieces one behind the other, stored whole words at a time into memory that has room for all of them: a piece's
/// padding is stored too, and the next piece over it, so that there must be sixteen bytes of room for each.
extension MutableSpan where Element == UInt8 {
  /// Stores a piece at `end` and moves `end` behind it.
  @inline(__always)
  mutating func store(_ piece: BytePiece, at end: inout Int) {
    let target = end
    precondition(target >= 0 && target <= count &- 16, "there must be room for a whole piece")
    for index in 0..<16 { self[target &+ index] = piece.bytes[index] }
    end &+= piece.count
  }

  /// Stores decimal digits, without a detour over a string. Not for negative values.
  @inline(__always)
  mutating func store(decimal value: Int, at end: inout Int) {
    precondition(value >= 0, "offsets and counts are not negative")
    if value < 10_000 { store(shortDecimal: UInt32(value), at: &end) } else { storeLong(decimal: value, at: &end) }
  }

  /// Stores a value below 10^4. Its halves are split into two digits side by side: `x * 103 / 1024` is `x / 10` for all below 100.
  @inline(__always)
  private mutating func store(shortDecimal value: UInt32, at end: inout Int) {
    let hundreds = value / 100
    let pairs = hundreds | (value &- 100 &* hundreds) &<< 16
    let tens = (pairs &* 103) &>> 10 & 0x000F_000F
    let digits = tens | (pairs &- 10 &* tens) &<< 8
    let leadingZeros = (digits | 0x0100_0000).trailingZeroBitCount &>> 3
    let word = (digits &+ 0x3030_3030) &>> UInt32(8 &* leadingZeros)
    let target = end
    precondition(target >= 0 && target <= count &- 4, "there must be room for four digits")
    self[target] = UInt8(truncatingIfNeeded: word)
    self[target &+ 1] = UInt8(truncatingIfNeeded: word &>> 8)
    self[target &+ 2] = UInt8(truncatingIfNeeded: word &>> 16)
    self[target &+ 3] = UInt8(truncatingIfNeeded: word &>> 24)
    end = target &+ 4 &- leadingZeros
  }

  @inline(never)
  private mutating func storeLong(decimal value: Int, at end: inout Int) {
    if value < 100_000_000 { return store(decimal: value, places: 1, at: &end) }
    storeLong(decimal: value / 100_000_000, at: &end)
    store(decimal: value % 100_000_000, places: 8, at: &end)
  }

  /// Stores a value below 10^8 with at least `places` digits. The last digit goes to the top of a word first, so that the
  /// first one ends up in its lowest byte.
  mutating func store(decimal value: Int, places: Int, at end: inout Int) {
    var digits: UInt64 = 0
    var rest = UInt32(value)
    var length = 0
    while rest > 0 || length < places {
      digits = digits &<< 8 | UInt64(rest % 10 + 0x30)
      rest /= 10
      length &+= 1
    }
    store(digits, at: end)
    end &+= length
  }
}

extension Array where Element == UInt8 {
  mutating func append(_ piece: BytePiece) {
    append(upTo: 16) { bytes, end in bytes.store(piece, at: &end) }
  }

  /// Appends what `store` puts into `limit` bytes, padding counted; it is given them and moves the end.
  @inline(__always)
  mutating func append(upTo limit: Int, _ store: (inout MutableSpan<UInt8>, inout Int) -> Void) {
    append(addingCapacity: limit) { output in
      output.append(repeating: 0, count: limit)
      var bytes = output.mutableSpan
      var end = 0
      store(&bytes, &end)
      output.removeLast(limit - end)
    }
  }
}
