import TestSupport
import Testing

@testable import Text

struct OffsetMapTests {
  private static let texts = [
    "", "plain ASCII, longer than eight bytes", "naïve café – “quotes”", "日本語のテキスト。", "mixed 😀 emoji 🚀🚀 and я",
    "e\u{301}\u{1F468}\u{200D}\u{1F469}",
    String(repeating: "aé😀字", count: 40),
  ]

  /// The offset that the standard library counts, for a byte on a character's edge.
  private func oracle(_ text: String, _ byte: Int, _ unit: OffsetUnit) -> Int {
    let index = text.utf8.index(text.startIndex, offsetBy: byte)
    return switch unit {
    case .utf8: byte
    case .utf16: text.utf16.distance(from: text.startIndex, to: index)
    case .codepoint: text.unicodeScalars.distance(from: text.startIndex, to: index)
    }
  }

  private func edges(_ text: String) -> [Int] {
    text.unicodeScalars.indices.map { text.utf8.distance(from: text.startIndex, to: $0) } + [text.utf8.count]
  }

  @Test(arguments: texts, [OffsetUnit.utf8, .utf16, .codepoint])
  func ascendingOffsets(_ text: String, _ unit: OffsetUnit) {
    let bytes = Array(text.utf8)
    var cursor = OffsetCursor(unit: unit, of: bytes.span)
    for byte in edges(text) { #expect(cursor.offset(of: byte, in: bytes.span) == oracle(text, byte, unit)) }
  }

  @Test(arguments: texts, [OffsetUnit.utf8, .utf16, .codepoint])
  func offsetsInAnyOrder(_ text: String, _ unit: OffsetUnit) {
    let bytes = Array(text.utf8)
    var generator = SeededGenerator(seed: 21)
    var cursor = OffsetCursor(unit: unit, of: bytes.span)
    for byte in (edges(text) + edges(text)).shuffled(using: &generator) {
      #expect(cursor.offset(of: byte, in: bytes.span) == oracle(text, byte, unit))
    }
  }

  @Test func offsetsPastTheEndAreTheEnd() {
    let bytes = Array("é".utf8)
    var cursor = OffsetCursor(unit: .codepoint, of: bytes.span)
    #expect(cursor.offset(of: 9, in: bytes.span) == 1)
    #expect(cursor.offset(of: -1, in: bytes.span) == 0)
  }
}
