import Digest
import Text

/// The SHA-256 of a text's UTF-8 bytes.
enum TextDigest {
  /// The bytes of the hexadecimal digits.
  static let length = SHA256.digitCount

  /// Stores 64 lower-case hexadecimal digits. Linear.
  static func store(sha256Of text: [UInt8], to output: inout MutableSpan<UInt8>, at end: inout Int) {
    let digest = SHA256.digest(of: text)
    for start in stride(from: 0, to: digest.count, by: 4) {
      var bytes: UInt32 = 0
      for place in 0..<4 { bytes |= UInt32(digest[start + place]) &<< UInt32(8 &* place) }
      output.store(hexadecimals(of: bytes), at: end)
      end &+= 8
    }
  }

  /// The digits of four bytes, all at a time: each half byte in a byte of its own, plus `0`, or plus `a` - 10 where adding 6 carries.
  private static func hexadecimals(of bytes: UInt32) -> UInt64 {
    var halves = UInt64(bytes)
    halves = (halves | halves &<< 16) & 0x0000_FFFF_0000_FFFF
    halves = (halves | halves &<< 8) & 0x00FF_00FF_00FF_00FF
    halves = (halves &>> 4 | halves &<< 8) & 0x0F0F_0F0F_0F0F_0F0F
    let isLetter = (halves &+ 0x0606_0606_0606_0606) &>> 4 & 0x0101_0101_0101_0101
    return halves &+ 0x3030_3030_3030_3030 &+ isLetter &* 0x27
  }
}
