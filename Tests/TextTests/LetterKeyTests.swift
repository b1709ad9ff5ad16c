import TestSupport
import Testing

@testable import Text

@Suite("Letter keys") struct LetterKeyTests {
  @Test func wordsReadAtOnceAreThoseReadByByte() {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<5_000 {
      let length = Int.random(in: 1...24, using: &generator)
      let bytes = (0..<length).map { _ in
        Int.random(in: 0..<9, using: &generator) > 0
          ? UInt8.random(in: 0x61...0x7A, using: &generator) ^ (Bool.random(using: &generator) ? 0x20 : 0)
          : UInt8.random(in: 0...255, using: &generator)
      }
      let end = Int.random(in: 1...length, using: &generator)
      let word = LetterKey.read(bytes.span, from: 0, to: end)
      let expected = LetterKey.readByByte(bytes.span, from: 0, to: end)
      #expect(word.end == expected.end)
      #expect(word.key?.letters == expected.key?.letters)
    }
  }

  @Test func keysAreBlindToCaseAndTellLengths() {
    #expect(LetterKey("The".utf8).letters == LetterKey("tHE".utf8).letters)
    #expect(LetterKey("a".utf8).letters != LetterKey("aa".utf8).letters)
    #expect(LetterKey.readByByte(Array("abcdefghi ".utf8).span, from: 0, to: 10).key == nil)
  }
}
