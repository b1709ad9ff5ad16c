internal import CByteMask

/// Questions asked of up to 64 bytes of a text at once. Bit 0 of an answer is the byte at `index`, which may be the text's end; bits past
/// the end are not set. A vector comparison makes the bits, about an instruction a byte. Questions asked amid much other work are calls,
/// which leaves the caller its registers.
enum ByteMask {
  /// The bytes that one answer tells of.
  static let width = 64

  @inline(__always)
  static func equal(to byte: UInt8, in text: Span<UInt8>, at index: Int) -> UInt64 {
    bits(text, at: index) { weapontag_equal16($0, $1, byte) }
  }

  /// The second and later bytes of characters.
  @inline(__always)
  static func continuations(in text: Span<UInt8>, at index: Int) -> UInt64 {
    bits(text, at: index) { weapontag_continuations16($0, $1) }
  }

  /// The first bytes of characters of four bytes.
  @inline(__always)
  static func fourByteLeads(in text: Span<UInt8>, at index: Int) -> UInt64 {
    bits(text, at: index) { weapontag_four_byte_leads16($0, $1) }
  }

  /// All bytes of characters beyond ASCII.
  @inline(never)
  static func beyondASCII(in text: Span<UInt8>, at index: Int) -> UInt64 {
    bits(text, at: index) { weapontag_beyond_ascii16($0, $1) }
  }

  /// Quotation marks, backslashes and control characters.
  @inline(__always)
  static func jsonStops(in text: Span<UInt8>, at index: Int) -> UInt64 {
    bits(text, at: index) { weapontag_json_stops16($0, $1) }
  }

  /// The bytes that `SentenceCandidates` looks at more closely.
  @inline(never)
  static func sentenceStops(in text: Span<UInt8>, at index: Int) -> UInt64 {
    bits(text, at: index) { weapontag_sentence_stops16($0, $1) }
  }

  /// The bits of the first `count` bytes, of all for 64 and more.
  @inline(__always)
  static func first(_ count: Int) -> UInt64 { count < width ? (1 &<< UInt64(truncatingIfNeeded: count)) &- 1 : ~0 }

  /// Close to the text's end, its last 64 bytes are read and the answers for those before `index` dropped.
  @inline(__always)
  private static func bits(_ text: Span<UInt8>, at index: Int, _ test: (UInt64, UInt64) -> UInt16) -> UInt64 {
    guard text.count >= width else { return bitsOfShort(text, at: index, test) }
    let start = min(index, text.count &- width)
    let block = text.extracting(start..<(start &+ width))
    var mask: UInt64 = 0
    for part in 0..<4 {
      let pair = test(EightBytes(block, at: 16 &* part).word, EightBytes(block, at: 16 &* part &+ 8).word)
      mask |= UInt64(pair) &<< UInt64(16 &* part)
    }
    return mask >> UInt64(truncatingIfNeeded: index &- start)
  }

  /// `bits` for a text of less than 64 bytes, which are put into words one by one. Kept apart, as texts are seldom so short.
  @inline(never)
  private static func bitsOfShort(_ text: Span<UInt8>, at index: Int, _ test: (UInt64, UInt64) -> UInt16) -> UInt64 {
    var mask: UInt64 = 0
    var start = index
    while start < text.count {
      let low = firstBytes(text, from: start)
      let high = firstBytes(text, from: start &+ 8)
      mask |= UInt64(test(low, high)) &<< UInt64(truncatingIfNeeded: start &- index)
      start &+= 16
    }
    return mask & first(text.count &- index)
  }

  /// Up to eight bytes from `index` on, zeros past the text's end.
  private static func firstBytes(_ text: Span<UInt8>, from index: Int) -> UInt64 {
    if text.count &- index >= 8 { return EightBytes(text, at: index).word }
    var word: UInt64 = 0
    var at = index
    while at < text.count {
      word |= UInt64(text[at]) &<< UInt64(truncatingIfNeeded: 8 &* (at &- index))
      at &+= 1
    }
    return word
  }
}
