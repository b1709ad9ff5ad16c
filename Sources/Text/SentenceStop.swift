/// A run of stops with the quotes and brackets that close behind it.
struct SentenceStop {
  /// The first byte.
  let start: Int
  /// One past the last stop, quote or bracket.
  private(set) var end: Int
  private(set) var dots = 0
  private(set) var isEmphatic = false
  private(set) var isEllipsis = false
  /// Whether a quote or bracket closes behind the stop.
  private(set) var isClosed = false
  /// A stop of a script that puts no space after it.
  private(set) var isWide = false

  /// A full stop alone, which an abbreviation may own.
  var isSingleDot: Bool { dots == 1 && !isEmphatic && !isEllipsis && !isWide }

  /// The run at `index`; nothing if no stop stands there.
  @inline(__always)
  init?(_ text: Span<UInt8>, at index: Int) {
    if Self.isLoneDot(text, at: index) { self.init(loneDotAt: index) } else { self.init(reading: text, at: index) }
  }

  private init(loneDotAt index: Int) {
    start = index
    end = index + 1
    dots = 1
  }

  /// Whether a full stop stands at `index` with nothing behind it that could belong to its run; most are such.
  @inline(__always)
  private static func isLoneDot(_ text: Span<UInt8>, at index: Int) -> Bool {
    guard text[index] == UInt8(ascii: ".") else { return false }
    let next = SentenceCharacters.byte(text, index + 1)
    if next == 0x20 { return SentenceCharacters.byte(text, index + 2) != UInt8(ascii: ".") }
    return next == 0x0A || SentenceCharacters.isDigit(next) || SentenceCharacters.isLetter(next)
  }

  private init?(reading text: Span<UInt8>, at index: Int) {
    start = index
    end = index
    readStops(text)
    guard end > index else { return nil }
    if dots > 1 { isEllipsis = true }
    readClosers(text)
  }

  private mutating func readStops(_ text: Span<UInt8>) {
    while true {
      switch SentenceCharacters.byte(text, end) {
      case UInt8(ascii: "."):
        dots += 1
        end += 1
      case UInt8(ascii: "!"), UInt8(ascii: "?"):
        isEmphatic = true
        end += 1
      case 0x20 where dots > 0 && isSpacedDot(text) && !isBeforeEllipsis(text): end += 1
      case 0xD8 where SentenceCharacters.byte(text, end + 1) == 0x9F:
        isEmphatic = true
        end += 2
      case 0xE0, 0xE2, 0xE3, 0xEF: guard readLongStop(text) else { return }
      default: return
      }
    }
  }

  /// A full stop after a space, as in `. . .`, with no word of its own (`.50`).
  private func isSpacedDot(_ text: Span<UInt8>) -> Bool {
    guard SentenceCharacters.byte(text, end + 1) == UInt8(ascii: ".") else { return false }
    return !SentenceCharacters.isWordByte(SentenceCharacters.byte(text, end + 2))
  }

  /// Whether the full stop read closes a word, and an ellipsis of its own begins behind it: `word. ...`, or `word. . . . Next` with a
  /// capital.
  private func isBeforeEllipsis(_ text: Span<UInt8>) -> Bool {
    guard dots == 1, SentenceCharacters.isWordByte(SentenceCharacters.byte(text, start - 1)) else { return false }
    if SentenceCharacters.byte(text, end + 2) == UInt8(ascii: ".") { return true }
    let isSpaced =
      SentenceCharacters.byte(text, end + 3) == UInt8(ascii: ".") && SentenceCharacters.byte(text, end + 5) == UInt8(ascii: ".")
    return isSpaced && SentenceCharacters.isUpper(SentenceCharacters.byte(text, end + 7))
  }

  /// Steps over a stop of three bytes: `…`, `‼`, `⁇` and their like, `।`, `。`, `．`, `！`, `？`.
  private mutating func readLongStop(_ text: Span<UInt8>) -> Bool {
    let second = SentenceCharacters.byte(text, end + 1)
    let third = SentenceCharacters.byte(text, end + 2)
    switch (text[end], second, third) {
    case (0xE2, 0x80, 0xA6): isEllipsis = true
    case (0xE2, 0x80, 0xBC), (0xE2, 0x80, 0xBD), (0xE2, 0x81, 0x87), (0xE2, 0x81, 0x88), (0xE2, 0x81, 0x89): isEmphatic = true
    case (0xE0, 0xA5, 0xA4), (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x8E), (0xEF, 0xBC, 0x9F): isWide = true
    default: return false
    }
    end += 3
    return true
  }

  private mutating func readClosers(_ text: Span<UInt8>) {
    while true {
      let length = SentenceCharacters.closer(text, at: end)
      if length == 0 {
        let note = noteEnd(text)
        guard note > end else { return }
        end = note
        continue
      }
      if text[end] == UInt8(ascii: "\"") && SentenceCharacters.isWordByte(SentenceCharacters.byte(text, end + 1)) { return }
      end += length
      isClosed = true
      readStops(text)
    }
  }

  /// The end of a note's number in brackets right after the stop (`[12]`).
  private func noteEnd(_ text: Span<UInt8>) -> Int {
    guard SentenceCharacters.byte(text, end) == UInt8(ascii: "[") else { return end }
    var at = end + 1
    while SentenceCharacters.isDigit(SentenceCharacters.byte(text, at)) { at += 1 }
    return at > end + 1 && SentenceCharacters.byte(text, at) == UInt8(ascii: "]") ? at + 1 : end
  }
}
