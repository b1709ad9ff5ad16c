/// A quick answer for sound text; the standard library's check is slow on text past ASCII, but tells where the fault is.
extension Span where Element == UInt8 {
  /// Whether the bytes are valid UTF-8. ASCII is passed over a block at a time. Linear.
  package var isUTF8: Bool {
    if isASCII { return true }
    var beyondASCII = ByteHits()
    var at = 0
    while true {
      at = beyondASCII.next(in: self, from: at) { ByteMask.beyondASCII(in: $0, at: $1) }
      if at >= count { return true }
      let length = lengthOfCharacter(at: at)
      if length == 0 { return false }
      at &+= length
    }
  }

  /// The length of the character past ASCII that begins at `index`, by table 3-7 of the Unicode Standard; 0 if there is none.
  private func lengthOfCharacter(at index: Int) -> Int {
    let first = self[index]
    let bits = continuation(index + 1)
    guard bits < 64 else { return 0 }
    switch first {
    case 0xC2...0xDF: return 2
    case 0xE0...0xEF:
      // The scalar's bits from the seventh on: neither an overlong form nor a surrogate.
      let high = UInt32(first & 0x0F) &<< 6 | bits
      return high >= 0x20 && high >> 5 != 0x1B && continuation(index + 2) < 64 ? 3 : 0
    case 0xF0...0xF4:
      // From the thirteenth on: neither an overlong form nor past the last scalar.
      let high = UInt32(first & 0x07) &<< 6 | bits
      return high >= 0x10 && high < 0x110 && continuation(index + 2) < 64 && continuation(index + 3) < 64 ? 4 : 0
    default: return 0
    }
  }

  /// The six bits of the continuation byte at `index`, or 64 if none stands there.
  @inline(__always)
  private func continuation(_ index: Int) -> UInt32 {
    guard index < count else { return 64 }
    let byte = self[index]
    return byte & 0xC0 == 0x80 ? UInt32(byte & 0x3F) : 64
  }
}
