/// A word of one to eight ASCII letters in lower case as one number, the first letter lowest.
struct LetterKey {
  private(set) var letters: UInt64 = 0

  /// - Parameter word: at most eight ASCII letters.
  init(_ word: some Sequence<UInt8>) {
    for (index, letter) in word.enumerated() { letters |= UInt64(letter | 0x20) << UInt64(8 * index) }
  }

  private init(letters: UInt64) { self.letters = letters }

  /// Where the word that starts at `start` ends, at `end` at the latest, and its key; none for a word of more than eight letters.
  @inline(__always)
  static func read(_ text: Span<UInt8>, from start: Int, to end: Int) -> (end: Int, key: LetterKey?) {
    if end &- start >= 8 {
      let bytes = EightBytes(text, at: start)
      let others = bytes.otherThanLetters
      if others != 0 {
        let length = EightBytes.firstIndex(others)
        return (start &+ length, LetterKey(letters: bytes.lowerCase & ((1 &<< UInt64(8 &* length)) &- 1)))
      }
    }
    return readByByte(text, from: start, to: end)
  }

  /// `read` a byte at a time.
  static func readByByte(_ text: Span<UInt8>, from start: Int, to end: Int) -> (end: Int, key: LetterKey?) {
    var letters: UInt64 = 0
    var wordEnd = start
    while wordEnd < end && SentenceCharacters.isLetter(text[wordEnd]) {
      if wordEnd - start < 8 { letters |= UInt64(text[wordEnd] | 0x20) << UInt64(8 * (wordEnd - start)) }
      wordEnd += 1
    }
    return (wordEnd, wordEnd - start > 8 ? nil : LetterKey(letters: letters))
  }
}
