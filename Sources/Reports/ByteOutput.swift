/// How the writers put values into their output: bytes appended to an array that the caller flushes.
extension Array where Element == UInt8 {
  mutating func append(text: String) { append(contentsOf: text.utf8) }

  /// Decimal digits, without a detour over a string.
  mutating func append(decimal value: Int) {
    var digits: InlineArray<20, UInt8> = InlineArray(repeating: 0)
    var rest = value.magnitude
    var used = 0
    repeat {
      digits[used] = UInt8(truncatingIfNeeded: rest % 10) + UInt8(ascii: "0")
      rest /= 10
      used += 1
    } while rest > 0
    if value < 0 { append(UInt8(ascii: "-")) }
    while used > 0 {
      used -= 1
      append(digits[used])
    }
  }

  /// A value of 0...1 with `places` decimals, rounded half away from zero. Values outside are clamped; not-a-number is 0.
  mutating func append(fraction value: Double, places: Int) {
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let bounded = value.isNaN ? 0 : Swift.min(Swift.max(value, 0), 1)
    var rest = Int((bounded * Double(scale)).rounded())
    append(decimal: rest / scale)
    append(UInt8(ascii: "."))
    for _ in 0..<places {
      scale /= 10
      append(decimal: rest / scale % 10)
      rest %= scale * 10
    }
  }
}
