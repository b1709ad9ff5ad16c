/// A word of the phrase around a mention.
struct PhraseWord: Sendable, Equatable {
  /// What stands between a word and its neighbour on the side of the mention.
  enum Link: Sendable, Equatable {
    case space, hyphen, comma
    /// A bracket, dash, apostrophe or stop: another phrase.
    case broken
  }

  /// UTF-8 bytes of the text. Points and commas between digits belong to the word (`2,000`, `.50`, `7.62x39mm`).
  var span: Range<Int>
  var link: Link
  /// What the vocabulary knows of the word, or of the letters behind its number.
  var kind: PhraseWordKind
  /// The number it is, or begins with.
  var number: Double?
  /// Where that number's digits end.
  var numberEnd: Int

  /// Whether letters follow the number in the same word (`155mm`).
  var isNumberWithUnit: Bool { number != nil && numberEnd < span.upperBound }
}

/// Reads words of phrases in both directions from a place in the text.
struct PhraseReader {
  let text: [UInt8]
  private let vocabulary = PhraseVocabulary.shared

  init(_ text: [UInt8]) { self.text = text }

  /// The word that ends before `position`; nil at the start. Complexity: the bytes read.
  func word(before position: Int, downTo start: Int) -> PhraseWord? {
    var end = position
    var link: PhraseWord.Link?
    while end > start {
      let (mark, width) = mark(before: end, downTo: start)
      if mark == .word { break }
      link = joined(link, mark)
      end -= width
    }
    var first = end
    while first > start {
      let (mark, width) = mark(before: first, downTo: start)
      guard mark == .word else { break }
      first -= width
    }
    return first < end ? read(first..<end, link ?? .space) : nil
  }

  /// The word that starts at `position` or behind; nil at the end.
  func word(after position: Int, upTo limit: Int) -> PhraseWord? {
    var start = position
    var link: PhraseWord.Link?
    while start < limit {
      let (mark, width) = mark(at: start, upTo: limit)
      if mark == .word { break }
      link = joined(link, mark)
      start += width
    }
    var end = start
    while end < limit {
      let (mark, width) = mark(at: end, upTo: limit)
      guard mark == .word else { break }
      end += width
    }
    return start < end ? read(start..<min(end, limit), link ?? .space) : nil
  }

  private func joined(_ link: PhraseWord.Link?, _ mark: Mark) -> PhraseWord.Link {
    switch (link, mark) {
    case (.broken, _), (_, .stop), (_, .word): .broken
    case (.comma, _), (_, .comma): .comma
    case (.space, .hyphen), (.hyphen, .space): .space
    case (_, .hyphen): .hyphen
    default: link ?? .space
    }
  }

  /// Gives a word its kind and its number. Letters behind a number decide the kind (`155mm`).
  private func read(_ span: Range<Int>, _ link: PhraseWord.Link) -> PhraseWord {
    var numberEnd = span.lowerBound
    var value = 0.0
    var scale = 0.0
    var digits = 0
    while numberEnd < span.upperBound {
      let byte = text[numberEnd]
      if byte.isDigit {
        digits += 1
        value = value * 10 + Double(byte - 0x30)
        scale *= 10
      } else if byte == UInt8(ascii: "."), scale == 0 {
        scale = 1
      } else if byte != UInt8(ascii: ",") {
        break
      }
      numberEnd += 1
    }
    guard digits > 0, digits < 13 else {
      return PhraseWord(span: span, link: link, kind: vocabulary.kind(of: text, span), number: nil, numberEnd: span.lowerBound)
    }
    let kind = numberEnd < span.upperBound ? vocabulary.kind(of: text, numberEnd..<span.upperBound) : .unknown
    return PhraseWord(span: span, link: link, kind: kind, number: scale > 0 ? value / scale : value, numberEnd: numberEnd)
  }
}

// MARK: - Bytes

extension PhraseReader {
  /// What a character does to the words around it.
  enum Mark: Equatable { case word, space, hyphen, comma, stop }

  private func isDigit(at position: Int) -> Bool { position >= 0 && position < text.count && text[position].isDigit }

  /// The character at a position, and its bytes.
  private func mark(at position: Int, upTo limit: Int) -> (mark: Mark, width: Int) {
    let byte = text[position]
    if byte < 0x80 { return (asciiMark(byte, at: position), 1) }
    if byte == 0xC2, position + 1 < limit, text[position + 1] == 0xA0 { return (.space, 2) }
    if byte == 0xE2, position + 2 < limit, text[position + 1] == 0x80 { return (punctuation(text[position + 2]), 3) }
    return (.word, 1)
  }

  /// The character before a position, and its bytes.
  private func mark(before position: Int, downTo start: Int) -> (mark: Mark, width: Int) {
    let byte = text[position - 1]
    if byte < 0x80 { return (asciiMark(byte, at: position - 1), 1) }
    if byte == 0xA0, position - 2 >= start, text[position - 2] == 0xC2 { return (.space, 2) }
    if position - 3 >= start, text[position - 3] == 0xE2, text[position - 2] == 0x80 { return (punctuation(byte), 3) }
    return (.word, 1)
  }

  private func asciiMark(_ byte: UInt8, at position: Int) -> Mark {
    if byte.isWordByte { return .word }
    if byte.isWhiteSpace || byte == UInt8(ascii: "\"") { return .space }
    switch byte {
    case UInt8(ascii: "-"): return .hyphen
    case UInt8(ascii: "."):
      let isPoint = isDigit(at: position + 1) && (isDigit(at: position - 1) || position == 0 || !text[position - 1].isWordByte)
      return isPoint ? .word : .stop
    case UInt8(ascii: ","): return isDigit(at: position + 1) && isDigit(at: position - 1) ? .word : .comma
    default: return .stop
    }
  }

  /// The general punctuation with the last byte given, of those that start with E2 80.
  private func punctuation(_ last: UInt8) -> Mark {
    switch last {
    case 0x90...0x92: .hyphen
    case 0x80...0x8A, 0x9C...0x9F, 0xAF: .space
    default: .stop
    }
  }
}
