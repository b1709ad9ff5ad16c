import Text

/// How the writers put values into their output: bytes appended to an array that the caller flushes.
extension Array where Element == UInt8 {
  mutating func append(text: String) { append(contentsOf: text.utf8) }

  /// Decimal digits. Not for negative values.
  mutating func append(decimal value: Int) {
    append(upTo: 32) { bytes, end in bytes.store(decimal: value, at: &end) }
  }

  /// A value from 0 to `limit` with one to eight decimals, rounded half away from zero. Values outside are clamped; not-a-number is 0.
  mutating func append(fraction value: Double, places: Int, limit: Double = 1) {
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let bounded = value.isNaN ? 0 : Swift.min(Swift.max(value, 0), limit)
    let scaled = Int((bounded * Double(scale)).rounded())
    append(upTo: 48) { bytes, end in
      bytes.store(decimal: scaled / scale, at: &end)
      bytes.store(BytePiece("."), at: &end)
      bytes.store(decimal: scaled % scale, places: places, at: &end)
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
