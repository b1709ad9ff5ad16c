import TestSupport
import Testing

@testable import Articles

@Suite("Byte searches agree with the naive ones")
struct ByteSearchTests {
  @Test(arguments: [UInt64](1...20))
  func randomBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let count = Int.random(in: 0...120, using: &random)
      let alphabet: [UInt8] = Bool.random(using: &random) ? Array(0...255) : [0x1F, 0x20, 0x21, 0x22, 0x5C, 0x5D, 0x61, 0x9C, 0xA2, 0xFF]
      let bytes = (0..<count).map { _ in Int.random(in: 0..<12, using: &random) > 0 ? 0x61 : alphabet.randomElement(using: &random) ?? 0 }
      let start = Int.random(in: 0...count, using: &random)
      let end = Int.random(in: start...count, using: &random)
      let byte = alphabet.randomElement(using: &random) ?? 0
      let found = bytes.span.firstPosition(of: byte, from: start, to: end)
      #expect(found == bytes[start..<end].firstIndex(of: byte) ?? end)
      let stop = bytes.span.endOfPlainRun(from: start)
      #expect(stop == bytes[start...].firstIndex { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C } ?? count)
    }
  }
}
