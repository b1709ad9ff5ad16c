import Crypto

/// The SHA-256 of a text's UTF-8 bytes.
enum TextDigest {
  /// Appends 64 lower-case hexadecimal digits. Linear.
  static func append(sha256Of text: [UInt8], to output: inout [UInt8]) {
    let digest = SHA256.hash(data: text)
    output.append(addingCapacity: 2 * SHA256.byteCount) { output in
      for byte in digest {
        let digits = byte.hexadecimalDigits
        output.append(digits.high)
        output.append(digits.low)
      }
    }
  }
}
