internal import CLibCrypto

/// SHA-256 (FIPS 180-4), computed by the system's libcrypto.
package enum SHA256 {
  /// The digest in bytes.
  package static let byteCount = 32
  /// Its hexadecimal digits.
  package static let digitCount = 64

  /// The digest of some bytes. Linear.
  package static func digest(of bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: byteCount)
    var output = digest.mutableSpan
    weapontag_sha256(bytes.span, &output)
    return digest
  }

  /// The digest as 64 lower-case hexadecimal digits. Linear.
  package static func hexadecimal(of bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest(of: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
