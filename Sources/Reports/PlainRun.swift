extension Span where Element == UInt8 {
  /// The first position of `range` that must be escaped in a JSON string: a quotation mark, a backslash or a control
  /// character; the range's end where there is none. Linear.
  ///
  /// Blocks of 32 bytes come first, whose minimum becomes vector instructions, the last one over the one before; then eight bytes at a time, put together
  /// behind one check, which becomes one load. The zero-byte test `(x - 0x01…01) & ~x & 0x80…80` is exact in
  /// its lowest set bit, and only that one is used.
  func endOfPlainRun(in range: Range<Int>) -> Int {
    let end = range.upperBound
    var position = range.lowerBound
    while position &+ 32 <= end, !blockEndsPlainRun(at: position) { position &+= 32 }
    if position &+ 32 > end, end &- 32 >= range.lowerBound, !blockEndsPlainRun(at: end &- 32) { return end }
    while position &+ 8 <= end {
      let bytes = word(at: position)
      let quotes = bytes ^ (0x22 &* lowBits)
      let backslashes = bytes ^ (0x5C &* lowBits)
      let controls = (bytes &- 0x20 &* lowBits) & ~bytes
      let marks = ((quotes &- lowBits) & ~quotes) | ((backslashes &- lowBits) & ~backslashes)
      let hits = (controls | marks) & highBits
      if hits != 0 { return position &+ hits.trailingZeroBitCount &>> 3 }
      position &+= 8
    }
    while position < end, self[position].plainRunDistance != 0 { position &+= 1 }
    return position
  }

  @inline(__always)
  private func blockEndsPlainRun(at position: Int) -> Bool {
    let block = extracting(position..<position &+ 32)
    var least: UInt8 = 0xFF
    for index in 0..<32 { least = min(least, block[index].plainRunDistance) }
    return least == 0
  }

  /// Eight bytes from `position`, the first in the lowest bits.
  @inline(__always)
  private func word(at position: Int) -> UInt64 {
    precondition(position >= 0 && position <= count - 8, "there must be a whole word")
    let low =
      UInt64(self[position]) | UInt64(self[position + 1]) &<< 8 | UInt64(self[position + 2]) &<< 16
      | UInt64(self[position + 3]) &<< 24
    let high =
      UInt64(self[position + 4]) &<< 32 | UInt64(self[position + 5]) &<< 40 | UInt64(self[position + 6]) &<< 48
      | UInt64(self[position + 7]) &<< 56
    return low | high
  }
}

extension UInt8 {
  /// Zero for a quotation mark, a backslash and control characters alone.
  @inline(__always)
  fileprivate var plainRunDistance: UInt8 { Swift.min(self & 0xE0, Swift.min(self ^ 0x22, self ^ 0x5C)) }
}

private let lowBits: UInt64 = 0x0101_0101_0101_0101
private let highBits: UInt64 = 0x8080_8080_8080_8080
