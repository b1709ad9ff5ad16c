/// What stands after a stop, as far as it tells whether a sentence begins there.
struct SentenceContinuation {
  /// The first byte that is no white space.
  var start: Int
  /// The first byte behind opening quotes and brackets.
  var head: Int
  /// The case of the character at `head`.
  var letterCase: SentenceCharacters.Case
  /// Whether a quote or bracket opens before it.
  var isOpened: Bool { head > start }
  /// Whether a hyphen or dash stands first.
  var isDash: Bool

  @inline(__always)
  init(_ text: Span<UInt8>, at index: Int) {
    let first = SentenceCharacters.byte(text, index)
    if SentenceCharacters.isLetter(first) {
      self.init(start: index, head: index, letterCase: SentenceCharacters.isUpper(first) ? .upper : .lower, isDash: false)
    } else {
      self.init(reading: text, at: index)
    }
  }

  private init(start: Int, head: Int, letterCase: SentenceCharacters.Case, isDash: Bool) {
    self.start = start
    self.head = head
    self.letterCase = letterCase
    self.isDash = isDash
  }

  private init(reading text: Span<UInt8>, at index: Int) {
    start = index
    head = index
    while true {
      let length = SentenceCharacters.opener(text, at: head)
      if length == 0 { break }
      head += length
      while SentenceCharacters.byte(text, head) == 0x20 { head += 1 }
    }
    isDash = SentenceCharacters.dash(text, at: head) > 0
    letterCase = SentenceCharacters.letterCase(text, at: head)
  }
}

extension SentenceSegmenter {
  /// The end of the sentence that `stop` closes, or nothing if the sentence goes on.
  func endsSentence(_ text: Span<UInt8>, _ stop: SentenceStop, _ place: SentencePlace) -> Int? {
    var end = stop.end
    if end >= text.count || stop.isWide { return end }
    if isOmission(text, stop) { return nil }
    if SentenceCharacters.whiteSpace(text, at: end) == 0 { return endsWithoutSpace(text, stop) ? end : nil }
    guard var next = textAfter(text, end, place) else { return end }
    let stray = SentenceCharacters.isLetter(text[next]) ? 0 : strayCloser(text, at: next, place)
    if stray > 0 {
      end = next + stray
      guard let after = textAfter(text, end, place) else { return end }
      next = after
    }
    let following = SentenceContinuation(text, at: next)
    let ends =
      if following.isDash {
        endsBeforeDash(text, stop, following)
      } else if stop.isEmphatic {
        endsAfterEmphasis(stop, following)
      } else if stop.isEllipsis {
        endsAfterEllipsis(text, stop, following, place)
      } else {
        endsAfterFullStop(text, stop, following, place)
      }
    return ends ? end : nil
  }

  /// The first byte after the white space at `index`, over a wrapped line's break; nothing at the end of a line that is not wrapped.
  @inline(__always)
  private func textAfter(_ text: Span<UInt8>, _ index: Int, _ place: SentencePlace) -> Int? {
    let next = SentenceCharacters.skipWhiteSpace(text, from: index)
    guard next < text.count else { return nil }
    if !SentenceCharacters.isLineBreak(text[next]) { return next }
    return place.layout.continuation(text, lineStart: place.lineStart, breakAt: next)
  }

  /// Whether the stops are an omission's or doubt's, in brackets of their own: `[...]`, `(?)`.
  @inline(__always)
  private func isOmission(_ text: Span<UInt8>, _ stop: SentenceStop) -> Bool {
    let before = SentenceCharacters.byte(text, stop.start - 1)
    guard before == UInt8(ascii: "[") || before == UInt8(ascii: "(") else { return false }
    return stop.isClosed && !stop.isSingleDot
  }

  /// The length of what stands alone behind the stop and closes the sentence all the same: a straight quote with spaces on both sides (a
  /// double one only if an odd number of them stands before it on the line, in the last 1,024 bytes), a doubled quote, or an emoticon; 0
  /// if there is none.
  private func strayCloser(_ text: Span<UInt8>, at index: Int, _ place: SentencePlace) -> Int {
    var end = index
    switch text[index] {
    case UInt8(ascii: "\""):
      let quotes = text.count(of: UInt8(ascii: "\""), in: max(place.lineStart, index - 1024)..<index)
      if quotes % 2 == 0 { return 0 }
      end += 1
    case UInt8(ascii: "'"):
      while SentenceCharacters.byte(text, end) == UInt8(ascii: "'") { end += 1 }
    case 0xE2 where SentenceCharacters.byte(text, end + 1) == 0x80 && SentenceCharacters.byte(text, end + 2) == 0x9D: end += 3
    case UInt8(ascii: ":"), UInt8(ascii: ";"):
      end += SentenceCharacters.byte(text, end + 1) == UInt8(ascii: "-") ? 2 : 1
      let mouth = SentenceCharacters.byte(text, end)
      guard mouth == UInt8(ascii: ")") || mouth == UInt8(ascii: "(") || mouth == UInt8(ascii: "D") else { return 0 }
      end += 1
    default: return 0
    }
    return end == text.count || SentenceCharacters.whiteSpace(text, at: end) > 0 ? end - index : 0
  }

  /// With no space after the stop, a sentence ends before a capitalised word that begins sentences, if a lower-case word or a closing quote
  /// stood before it, and before any capitalised word after a long lower-case one. File names and domains seldom look so.
  private func endsWithoutSpace(_ text: Span<UInt8>, _ stop: SentenceStop) -> Bool {
    let next = text[stop.end]
    if SentenceCharacters.isLower(next) || SentenceCharacters.isDigit(next) { return false }
    let following = SentenceContinuation(text, at: stop.end)
    guard following.letterCase == .upper, SentenceCharacters.isLower(SentenceCharacters.byte(text, following.head + 1)) else {
      return false
    }
    if endsPlainWord(text, stop) { return true }
    guard stop.isClosed || SentenceCharacters.isLower(SentenceCharacters.byte(text, stop.start - 1)) else { return false }
    return isStarter(text, at: following.head)
  }

  /// A dash after a stop goes on with the sentence, unless a capitalised word follows it and no abbreviation or quote came before.
  private func endsBeforeDash(_ text: Span<UInt8>, _ stop: SentenceStop, _ following: SentenceContinuation) -> Bool {
    if stop.isClosed || stop.isEllipsis { return false }
    if stop.isSingleDot && !abbreviation(text, stop).isEmpty { return false }
    var at = following.head
    while SentenceCharacters.dash(text, at: at) > 0 { at += SentenceCharacters.dash(text, at: at) }
    at = SentenceCharacters.skipWhiteSpace(text, from: at)
    return SentenceCharacters.letterCase(text, at: at) == .upper
  }

  private func endsAfterEmphasis(_ stop: SentenceStop, _ following: SentenceContinuation) -> Bool {
    switch following.letterCase {
    case .lower: following.isOpened && !stop.isClosed
    case .none: following.isOpened
    case .upper, .digit, .uncased: true
    }
  }

  /// An ellipsis ends a sentence before a capital, save at the sentence's very start, and save before "I", capital anywhere.
  private func endsAfterEllipsis(
    _ text: Span<UInt8>, _ stop: SentenceStop, _ following: SentenceContinuation, _ place: SentencePlace
  ) -> Bool {
    if stop.start == place.start { return false }
    guard following.letterCase == .upper || following.letterCase == .uncased else { return false }
    let isPronoun =
      text[following.head] == UInt8(ascii: "I") && !SentenceCharacters.isLetter(SentenceCharacters.byte(text, following.head + 1))
    return !isPronoun || stop.isClosed
  }

  private func endsAfterFullStop(
    _ text: Span<UInt8>, _ stop: SentenceStop, _ following: SentenceContinuation, _ place: SentencePlace
  ) -> Bool {
    let kind = stop.isSingleDot ? abbreviation(text, stop) : []
    switch following.letterCase {
    case .lower: return kind.isEmpty && !stop.isClosed && (following.isOpened || endsPlainWord(text, stop))
    case .digit: return kind.isEmpty
    case .none: return kind.isEmpty && (following.isOpened || isSign(text, at: following.head))
    case .uncased: return kind.isEmpty || kind.contains(.mayEnd)
    case .upper: break
    }
    if kind.isEmpty || kind == .beforeNumber { return true }
    if kind.contains(.title) || kind.contains(.neverEnds) { return false }
    if kind.contains(.followsTime) { return endsAfterTime(text, stop, following, place) }
    return isStarter(text, at: following.head) && !isInHeadline(text, stop, following)
  }

  /// Whether a small word after letters with stops (`U.S. In Talks`) has its capital from a headline: capitals stand all around, and the
  /// text is not in capitals altogether.
  private func isInHeadline(_ text: Span<UInt8>, _ stop: SentenceStop, _ following: SentenceContinuation) -> Bool {
    guard SentenceCharacters.byte(text, stop.start - 2) == UInt8(ascii: ".") else { return false }
    let word = letters(text, from: following.head)
    guard words.traits(text, word).contains(.linking), !SentenceCharacters.isUpper(text[word.upperBound - 1]) || word.count == 1 else {
      return false
    }
    guard SentenceCharacters.byte(text, word.upperBound) == 0x20,
      SentenceCharacters.isUpper(SentenceCharacters.byte(text, word.upperBound + 1))
    else { return false }
    var start = stop.start
    while start > 0 && text[start - 1] > 0x20 { start -= 1 }
    guard start >= 2, text[start - 1] == 0x20 else { return true }
    var previous = start - 1
    while previous > 0 && text[previous - 1] > 0x20 { previous -= 1 }
    return SentenceCharacters.isUpper(text[previous])
  }

  /// Whether the stop follows a lower-case word of four letters or more, which an unlisted abbreviation seldom is.
  private func endsPlainWord(_ text: Span<UInt8>, _ stop: SentenceStop) -> Bool {
    guard !stop.isEllipsis, !stop.isWide else { return false }
    var start = stop.start
    while start > 0 && SentenceCharacters.isLower(text[start - 1]) { start -= 1 }
    return stop.start - start >= 4 && SentenceCharacters.byte(text, start - 1) == 0x20
  }

  /// A time of day closes a sentence before a capital, unless a day or time zone follows, or the sentence has only begun with it.
  private func endsAfterTime(
    _ text: Span<UInt8>, _ stop: SentenceStop, _ following: SentenceContinuation, _ place: SentencePlace
  ) -> Bool {
    if words.traits(text, letters(text, from: following.head)).contains(.followsTime) { return false }
    let opensSentence = words.traits(text, letters(text, from: place.start)).contains(.beforeTime)
    return !(opensSentence && stop.start - place.start < 20)
  }

  /// Money, tags, an ellipsis and the like, which may begin a sentence.
  private func isSign(_ text: Span<UInt8>, at index: Int) -> Bool {
    switch SentenceCharacters.byte(text, index) {
    case UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "*"), UInt8(ascii: "."), 0xC2, 0xE2: true
    default: false
    }
  }

  /// Whether the word at `index` is one that begins sentences; a stop right after it makes it an initial or abbreviation instead.
  func isStarter(_ text: Span<UInt8>, at index: Int) -> Bool {
    let word = letters(text, from: index)
    guard SentenceCharacters.byte(text, word.upperBound) != UInt8(ascii: ".") else { return false }
    return words.traits(text, word).contains(.starter)
  }

  /// The ASCII letters from `index` on.
  func letters(_ text: Span<UInt8>, from index: Int) -> Range<Int> {
    var end = index
    while end < text.count && SentenceCharacters.isLetter(text[end]) { end += 1 }
    return index..<end
  }
}
