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
    guard end &- start >= 8 else { return readByByte(text, from: start, to: end) }
    let bytes = EightBytes(text, at: start)
    let others = bytes.otherThanLetters
    guard others != 0 else {
      let wordEnd = endOfLetters(text, from: start &+ 8, to: end)
      return (wordEnd, wordEnd == start &+ 8 ? LetterKey(letters: bytes.lowerCase) : nil)
    }
    let length = EightBytes.firstIndex(others)
    return (start &+ length, LetterKey(letters: bytes.lowerCase & ((1 &<< UInt64(8 &* length)) &- 1)))
  }

  private static func endOfLetters(_ text: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var at = start
    while end &- at >= 8 {
      let others = EightBytes(text, at: at).otherThanLetters
      if others != 0 { return at &+ EightBytes.firstIndex(others) }
      at &+= 8
    }
    while at < end && SentenceCharacters.isLetter(text[at]) { at &+= 1 }
    return at
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
