import Testing
import Text

@Suite("Offsets back to bytes")
struct ByteOffsetsTests {
  @Test("Every place of a text comes back from every unit", arguments: [OffsetUnit.utf8, .utf16, .codepoint])
  func roundTrip(unit: OffsetUnit) {
    for text in ["", "plain", "é🙂x", "🚀 “Grad” e\u{301}\r\n🙂"] {
      let bytes = Array(text.utf8)
      let offsets = ByteOffsets(unit: unit, of: bytes)
      var cursor = OffsetCursor(unit: unit, of: bytes.span)
      for index in Array(text.unicodeScalars.indices) + [text.unicodeScalars.endIndex] {
        let byte = text.utf8.distance(from: text.startIndex, to: index)
        #expect(offsets.byte(of: cursor.offset(of: byte, in: bytes.span)) == byte)
      }
    }
  }

  @Test("Places outside the text and inside a character are none")
  func noPlaces() {
    let bytes = Array("é🙂".utf8)
    #expect(ByteOffsets(unit: .utf8, of: bytes).byte(of: 1) == nil)
    #expect(ByteOffsets(unit: .utf8, of: bytes).byte(of: 6) == 6)
    #expect(ByteOffsets(unit: .utf16, of: bytes).byte(of: 2) == nil)
    #expect(ByteOffsets(unit: .utf16, of: bytes).byte(of: 3) == 6)
    #expect(ByteOffsets(unit: .codepoint, of: bytes).bytes(0, 3) == nil)
    #expect(ByteOffsets(unit: .codepoint, of: bytes).bytes(2, 1) == nil)
    #expect(ByteOffsets(unit: .codepoint, of: bytes).bytes(1, 2) == 2..<6)
    #expect(ByteOffsets(unit: .codepoint, of: Array("abc".utf8)).byte(of: -1) == nil)
    #expect(ByteOffsets(unit: .codepoint, of: Array("abc".utf8)).byte(of: 4) == nil)
  }
}
