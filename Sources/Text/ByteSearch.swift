/// Searches through bytes, 64 at a time. Linear; nothing is allocated.
extension Span where Element == UInt8 {
  /// The first position in `range` that holds `byte`, or the range's end.
  package func firstPosition(of byte: UInt8, in range: Range<Int>) -> Int {
    var position = range.lowerBound
    while position < range.upperBound {
      let hits = ByteMask.equal(to: byte, in: self, at: position)
      if hits != 0 { return Swift.min(position &+ hits.trailingZeroBitCount, range.upperBound) }
      position &+= ByteMask.width
    }
    return range.upperBound
  }

  /// The first position in `range` that ends a plain run inside a JSON string: a quotation mark, a backslash or a control character; the
  /// range's end where there is none.
  package func endOfPlainRun(in range: Range<Int>) -> Int {
    var position = range.lowerBound
    if range.count < 16 {
      while position < range.upperBound && self[position].isPlain { position &+= 1 }
      return position
    }
    while position < range.upperBound {
      let hits = ByteMask.jsonStops(in: self, at: position)
      if hits != 0 { return Swift.min(position &+ hits.trailingZeroBitCount, range.upperBound) }
      position &+= ByteMask.width
    }
    return range.upperBound
  }

  /// How many bytes of `range` end a plain run.
  package func countOfPlainRunEnds(in range: Range<Int>) -> Int {
    count(in: range) { ByteMask.jsonStops(in: $0, at: $1) }
  }

  /// How many bytes of `range` are `byte`.
  func count(of byte: UInt8, in range: Range<Int>) -> Int {
    count(in: range) { ByteMask.equal(to: byte, in: $0, at: $1) }
  }

  /// How many bytes of `range` pass a test of `ByteMask`.
  @inline(__always)
  func count(in range: Range<Int>, _ test: (Span<UInt8>, Int) -> UInt64) -> Int {
    var count = 0
    var position = range.lowerBound
    while position < range.upperBound {
      let hits = test(self, position) & ByteMask.first(range.upperBound &- position)
      if hits != 0 { count &+= hits.nonzeroBitCount }
      position &+= ByteMask.width
    }
    return count
  }

  /// Whether no byte is beyond ASCII. All bytes are looked at, so that the loop becomes vector instructions.
  package var isASCII: Bool {
    var bits: UInt8 = 0
    for index in indices { bits |= self[index] }
    return bits < 0x80
  }
}

extension UInt8 {
  /// Whether the byte needs no escape in a JSON string.
  fileprivate var isPlain: Bool { self >= 0x20 && self != UInt8(ascii: "\"") && self != UInt8(ascii: "\\") }
}
