/// Copies between spans, checked once.
extension MutableSpan where Element == UInt8 {
  /// Copies `range` of `source` to `end`, which is moved behind it. There must be room for it, and nothing past it is written. The loop
  /// becomes vector instructions, as both spans are known to be of one length.
  package mutating func store(_ source: Span<UInt8>, _ range: Range<Int>, at end: inout Int) {
    let bytes = source.extracting(range)
    var target = _mutatingExtracting(end..<(end + bytes.count))
    for index in 0..<bytes.count { target[index] = bytes[index] }
    end += bytes.count
  }

  /// Stores eight bytes, the lowest first. One check, after which the compiler makes one store of them.
  @inlinable
  @inline(__always)
  package mutating func store(_ word: UInt64, at index: Int) {
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
