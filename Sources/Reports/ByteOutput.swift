import Text

/// How the writers put values into their output: bytes appended to an array that the caller flushes.
extension Array where Element == UInt8 {
  mutating func append(text: String) { append(contentsOf: text.utf8) }

  /// Decimal digits. Not for negative values.
  mutating func append(decimal value: Int) {
    append(addingCapacity: 20) { $0.append(decimal: value) }
  }

  /// A value of 0...1 with one to eight decimals, rounded half away from zero. Values outside are clamped; not-a-number is 0.
  mutating func append(fraction value: Double, places: Int) {
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let bounded = value.isNaN ? 0 : Swift.min(Swift.max(value, 0), 1)
    let scaled = Int((bounded * Double(scale)).rounded())
    append(addingCapacity: 16) { output in
      output.append(decimal: scaled / scale)
      output.append(UInt8(ascii: "."))
      output.append(decimal: scaled % scale, places: places)
    }
  }
}

/// Small pieces for which room has been made together.
extension OutputSpan where Element == UInt8 {
  @inline(__always)
  mutating func append(_ bytes: Span<UInt8>, from start: Int = 0) {
    for index in start..<bytes.count { append(bytes[index]) }
  }

  /// Decimal digits, eight at a time, without a detour over a string. Not for negative values.
  @inline(__always)
  mutating func append(decimal value: Int) {
    precondition(value >= 0, "offsets and counts are not negative")
    guard value >= 100_000_000 else { return append(decimal: value, places: 1) }
    appendLong(decimal: value)
  }

  @inline(never)
  private mutating func appendLong(decimal value: Int) {
    append(decimal: value / 100_000_000)
    append(decimal: value % 100_000_000, places: 8)
  }

  /// A value below 10^8 with at least `places` digits. The last digit goes to the top of a word first, so that the first
  /// one ends up in its lowest byte.
  @inline(__always)
  mutating func append(decimal value: Int, places: Int) {
    var digits: UInt64 = 0
    var rest = UInt32(value)
    var count = 0
    while rest > 0 || count < places {
      digits = digits &<< 8 | UInt64(rest % 10 + 0x30)
      rest /= 10
      count += 1
    }
    for _ in 0..<count {
      append(UInt8(truncatingIfNeeded: digits))
      digits &>>= 8
    }
  }
}

extension OffsetCursor {
  /// The offsets of a byte span in the cursor's unit.
  mutating func range(_ span: Range<Int>, in text: Span<UInt8>) -> Range<Int> {
    let start = offset(of: span.lowerBound, in: text)
    return start..<offset(of: span.upperBound, in: text)
  }
}
