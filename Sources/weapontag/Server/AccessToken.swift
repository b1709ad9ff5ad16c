/// The secret in the address of a local server: 128 random bits, written as 32 hexadecimal digits.
struct AccessToken: Sendable, CustomStringConvertible {
  let description: String

  /// A new one from the system's source of randomness.
  init() {
    var source = SystemRandomNumberGenerator()
    self.init(source.next(), source.next())
  }

  init(_ high: UInt64, _ low: UInt64) {
    description = [high, low].map { half in
      let digits = String(half, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// Whether the words are this token, in a time that does not tell how much of them is right.
  func matches(_ words: some StringProtocol) -> Bool {
    let given = Array(words.utf8)
    let own = Array(description.utf8)
    guard given.count == own.count else { return false }
    var difference: UInt8 = 0
    for index in own.indices { difference |= own[index] ^ given[index] }
    return difference == 0
  }
}
