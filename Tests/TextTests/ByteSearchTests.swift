import TestSupport
import Testing

@testable import Text

@Suite("Byte searches agree with the naive ones")
struct ByteSearchTests {
  /// Up to 200 bytes, most of them `a`, with an alphabet of others among them.
  private func randomBytes(_ random: inout SeededGenerator, _ alphabet: [UInt8]) -> [UInt8] {
    (0..<Int.random(in: 0...200, using: &random)).map { _ in
      Int.random(in: 0..<24, using: &random) > 0 ? 0x61 : alphabet.randomElement(using: &random) ?? 0
    }
  }

  private let alphabet: [UInt8] = [0x0A, 0x1F, 0x20, 0x21, 0x22, 0x5C, 0x5D, 0x61, 0x80, 0x9C, 0xA2, 0xBF, 0xC0, 0xEF, 0xF0, 0xFF]

  private func endsPlainRun(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x22 || byte == 0x5C }

  @Test(arguments: [UInt64](1...20))
  func ranges(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let bytes = randomBytes(&random, seed % 2 == 0 ? alphabet : Array(0...255))
      let start = Int.random(in: 0...bytes.count, using: &random)
      let end = Int.random(in: start...bytes.count, using: &random)
      let byte = alphabet.randomElement(using: &random) ?? 0
      #expect(bytes.span.firstPosition(of: byte, in: start..<end) == bytes[start..<end].firstIndex(of: byte) ?? end)
      #expect(bytes.span.endOfPlainRun(in: start..<end) == bytes[start..<end].firstIndex(where: endsPlainRun) ?? end)
      #expect(bytes.span.countOfPlainRunEnds(in: start..<end) == bytes[start..<end].count(where: endsPlainRun))
      #expect(ScalarCount.scalars(bytes.span, start..<end) == bytes[start..<end].count { $0 & 0xC0 != 0x80 })
      let wide = bytes[start..<end].count { $0 >= 0xF0 }
      #expect(ScalarCount.utf16Units(bytes.span, start..<end) == bytes[start..<end].count { $0 & 0xC0 != 0x80 } + wide)
      let isASCII = bytes.span.isASCII
      #expect(isASCII == bytes.allSatisfy { $0 < 0x80 })
    }
  }

  @Test(arguments: [UInt64](1...20))
  func plainRunEndsOfAWholeText(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let bytes = randomBytes(&random, alphabet)
      let runEnds = PlainRunEnds(of: bytes.span)
      for start in 0...bytes.count {
        #expect(runEnds.next(from: start) == bytes[start...].firstIndex(where: endsPlainRun) ?? bytes.count)
      }
    }
  }

  @Test(arguments: [0, 1, 7, 8, 15, 31, 32, 33, 63, 64, 65, 100])
  func copiesAreExact(length: Int) {
    let source = (0..<UInt8(length + 10)).map { $0 }
    var target = [UInt8](repeating: 0xFF, count: length + 20)
    var span = target.mutableSpan
    var end = 5
    span.store(source.span, 3..<3 + length, at: &end)
    #expect(end == 5 + length)
    #expect(target == Array(repeating: 0xFF, count: 5) + source[3..<3 + length] + Array(repeating: 0xFF, count: 15))
  }
}

@Suite("The check of UTF-8 agrees with the standard library's")
struct UTF8CheckTests {
  private func isUTF8(_ bytes: [UInt8]) -> Bool { bytes.span.isUTF8 }

  private func isValid(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

  @Test func allStartsOfCharacters() {
    for first in UInt8(0x80)...0xFF {
      for second in UInt8.min...UInt8.max {
        for rest: [UInt8] in [[], [0x80], [0x80, 0x80], [0xBF, 0xBF], [0x80, 0x41], [0x41]] {
          let bytes = [first, second] + rest
          #expect(isUTF8(bytes) == isValid(bytes), "\(bytes)")
        }
      }
    }
  }

  @Test(arguments: [UInt64](1...20))
  func brokenTexts(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 0...60, using: &random)).map { _ in ["a", "é", "“", "語", "🚀", " "].randomElement(using: &random) ?? ""
      }
      var bytes = Array(text.joined().utf8)
      #expect(isUTF8(bytes))
      guard !bytes.isEmpty else { continue }
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      #expect(isUTF8(bytes) == isValid(bytes))
      bytes.removeLast(Int.random(in: 0...min(3, bytes.count), using: &random))
      #expect(isUTF8(bytes) == isValid(bytes))
    }
  }
}
