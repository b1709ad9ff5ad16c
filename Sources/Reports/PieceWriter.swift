/// Up to sixteen bytes as two words, the first byte lowest, so that they are written by two stores.
struct BytePiece: Sendable {
  fileprivate var low: UInt64 = 0
  fileprivate var high: UInt64 = 0
  fileprivate var count = 0

  /// - Parameter text: at most sixteen bytes of UTF-8.
  init(_ text: String) {
    precondition(text.utf8.count <= 16, "a piece has at most sixteen bytes")
    for byte in text.utf8 {
      if count < 8 { low |= UInt64(byte) << UInt64(8 * count) } else { high |= UInt64(byte) << UInt64(8 * count - 64) }
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
    store(piece.low, at: end)
    store(piece.high, at: end &+ 8)
    end &+= piece.count
  }

  /// Stores decimal digits, eight at a time, without a detour over a string. Not for negative values.
  @inline(__always)
  mutating func store(decimal value: Int, at end: inout Int) {
    precondition(value >= 0, "offsets and counts are not negative")
    if value < 100_000_000 { store(decimal: value, places: 1, at: &end) } else { storeLong(decimal: value, at: &end) }
  }

  @inline(never)
  private mutating func storeLong(decimal value: Int, at end: inout Int) {
    store(decimal: value / 100_000_000, at: &end)
    store(decimal: value % 100_000_000, places: 8, at: &end)
  }

  /// Stores a value below 10^8 with at least `places` digits. The last digit goes to the top of a word first, so that the
  /// first one ends up in its lowest byte.
  @inline(__always)
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

  /// One check, after which the compiler makes one store of the eight.
  @inline(__always)
  private mutating func store(_ word: UInt64, at index: Int) {
    precondition(index >= 0 && index <= count - 8, "there must be room for a word")
    self[index] = UInt8(truncatingIfNeeded: word)
    self[index + 1] = UInt8(truncatingIfNeeded: word &>> 8)
    self[index + 2] = UInt8(truncatingIfNeeded: word &>> 16)
    self[index + 3] = UInt8(truncatingIfNeeded: word &>> 24)
    self[index + 4] = UInt8(truncatingIfNeeded: word &>> 32)
    self[index + 5] = UInt8(truncatingIfNeeded: word &>> 40)
    self[index + 6] = UInt8(truncatingIfNeeded: word &>> 48)
    self[index + 7] = UInt8(truncatingIfNeeded: word &>> 56)
  }
}

extension Array where Element == UInt8 {
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
