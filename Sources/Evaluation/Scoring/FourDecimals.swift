/// A number between -1 and 1 as reports show it: rounded to four decimals, to the nearest of the exact binary value, the even
/// one of two as near (which is how Python's `round` and C's `printf` do it).
package struct FourDecimals: Sendable, Equatable {
  /// Ten-thousandths.
  package let units: Int

  package init(_ value: Double) {
    precondition(abs(value) <= 1, "figures lie between -1 and 1")
    let size = abs(value)
    guard size > 1e-5 else {
      units = 0
      return
    }
    // The value is its significand, a whole number below 2^53, divided by 2^shift. 10^4 times that fits 67 bits.
    let shift = 52 - Int(size.exponent)
    let scaled = UInt128(size.significandBitPattern | 1 << 52) * 10_000
    let floor = scaled >> UInt128(shift)
    let rest = scaled - floor << UInt128(shift)
    let half = UInt128(1) << UInt128(shift - 1)
    let rounded = Int(rest > half || rest == half && floor & 1 == 1 ? floor + 1 : floor)
    units = value < 0 ? -rounded : rounded
  }

  package var value: Double { Double(units) / 10_000 }

  /// Always with four decimals.
  package var text: String {
    let (whole, rest) = abs(units).quotientAndRemainder(dividingBy: 10_000)
    let digits = String(rest)
    return "\(units < 0 ? "-" : "")\(whole).\(String(repeating: "0", count: 4 - digits.count))\(digits)"
  }

  /// With a sign, unless it is 0.
  package var signed: String { units > 0 ? "+\(text)" : text }
}
