/// Searches that look at 32 bytes at a time and then at eight, in plain checked Swift. The
/// minimum over a block, a subspan whose length the optimiser knows, becomes vector instructions; the eight bytes, put together
/// by shifts behind one check, become one load.
///
/// A block's minimum is zero exactly where one of its bytes is hit, as `x ^ byte` is zero for `byte` alone and `x & 0xE0`
/// for control characters alone.
/// The zero-byte test is the classic one, `(x - 0x01…01) & ~x & 0x80…80`: its lowest set bit is always exact, later ones
/// may be borrowed, so only the lowest is used.
extension Span where Element == UInt8 {
  /// The first position in `start..<end` that holds `byte`, or `end`. Linear.
  @inline(__always)
  func firstPosition(of byte: UInt8, from start: Int, to end: Int) -> Int {
    let pattern = UInt64(byte) &* lowBits
    var position = start
    while position &+ blockSize <= end, !blockHolds(byte, at: position) { position &+= blockSize }
    while position &+ 8 <= end {
      let difference = word(at: position) ^ pattern
      let hits = (difference &- lowBits) & ~difference & highBits
      if hits != 0 { return position &+ hits.trailingZeroBitCount &>> 3 }
      position &+= 8
    }
    while position < end, self[position] != byte { position &+= 1 }
    return position
  }

  /// The first position from `start` on that ends a plain run inside a JSON string: a quotation mark, a backslash or a
  /// control character; `count` where there is none. Linear.
  @inline(__always)
  func endOfPlainRun(from start: Int) -> Int {
    var position = start
    while position &+ blockSize <= count, !blockEndsPlainRun(at: position) { position &+= blockSize }
    while position &+ 8 <= count {
      let bytes = word(at: position)
      let quotes = bytes ^ (0x22 &* lowBits)
      let backslashes = bytes ^ (0x5C &* lowBits)
      let controls = (bytes &- 0x20 &* lowBits) & ~bytes
      let marks = ((quotes &- lowBits) & ~quotes) | ((backslashes &- lowBits) & ~backslashes)
      let hits = (controls | marks) & highBits
      if hits != 0 { return position &+ hits.trailingZeroBitCount &>> 3 }
      position &+= 8
    }
    while position < count, self[position] >= 0x20, self[position] != 0x22, self[position] != 0x5C { position &+= 1 }
    return position
  }

  /// Whether `byte` stands in the block from `position` on.
  @inline(__always)
  private func blockHolds(_ byte: UInt8, at position: Int) -> Bool {
    let block = extracting(position..<position &+ blockSize)
    var least: UInt8 = 0xFF
    for index in 0..<blockSize { least = min(least, block[index] ^ byte) }
    return least == 0
  }

  /// Whether a plain run ends in the block from `position` on.
  @inline(__always)
  private func blockEndsPlainRun(at position: Int) -> Bool {
    let block = extracting(position..<position &+ blockSize)
    var least: UInt8 = 0xFF
    for index in 0..<blockSize {
      let byte = block[index]
      least = min(least, min(byte & 0xE0, min(byte ^ 0x22, byte ^ 0x5C)))
    }
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

private let blockSize = 32
private let lowBits: UInt64 = 0x0101_0101_0101_0101
private let highBits: UInt64 = 0x8080_8080_8080_8080
