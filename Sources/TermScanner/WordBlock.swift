internal import CWordMask
internal import Text

/// 64 bytes of a text, a bit each, the lowest for the first.
struct WordBlock {
  static var width: Int { 64 }

  /// The bytes of word characters.
  var words: UInt64 = 0
  /// The bytes beyond ASCII, whether or not they are of word characters.
  var nonASCII: UInt64 = 0
}

/// Reads the blocks of a text, one after the other from its start.
struct WordBlockReader {
  /// The bytes of the coming block that end a word character begun in the last one.
  private var spill: UInt64 = 0

  /// The block that starts at `base`; bits past the text's end are clear.
  @inline(__always)
  mutating func block(at base: Int, of text: Span<UInt8>) -> WordBlock {
    let mask = base &+ WordBlock.width <= text.count ? Self.mask(text, at: base) : Self.lastMask(text, at: base)
    let block = WordBlock(words: mask.words, nonASCII: mask.non_ascii)
    if block.nonASCII == 0 { return block }
    let decoded = Self.decoded(block, after: spill, at: base, of: text)
    spill = decoded.spill
    return WordBlock(words: decoded.words, nonASCII: block.nonASCII)
  }

  @inline(__always)
  private static func mask(_ text: Span<UInt8>, at base: Int) -> weapontag_word_mask {
    assert(base >= 0 && base + WordBlock.width <= text.count)
    // Invariant: the 64 bytes that the mask function reads lie inside the span, and it keeps no pointer.
    return unsafe text.withUnsafeBytes { unsafe weapontag_word_mask64($0.baseAddress.unsafelyUnwrapped + base) }
  }

  /// The mask of the last, short block, of a copy that zeros fill up.
  @inline(never)
  private static func lastMask(_ text: Span<UInt8>, at base: Int) -> weapontag_word_mask {
    var copy = InlineArray<64, UInt8>(repeating: 0)
    for index in base..<text.count { copy[index - base] = text[index] }
    return mask(copy.span, at: 0)
  }

  /// The bytes of word characters in `block`, those beyond ASCII too, and the spill for the block after it.
  @inline(never)
  private static func decoded(
    _ block: WordBlock, after spill: UInt64, at base: Int, of text: Span<UInt8>
  ) -> (words: UInt64, spill: UInt64) {
    var words = block.words | spill
    var spill: UInt64 = 0
    var rest = block.nonASCII
    while rest != 0 {
      let offset = rest.trailingZeroBitCount
      let lead = text[base + offset]
      if lead < 0xC0 {  // A continuation byte: the scalar began in the block before, which spilled it.
        rest &= rest &- 1
        continue
      }
      let width = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      let bits: UInt64 = (1 << UInt64(width)) - 1
      rest &= ~(bits << UInt64(offset))
      if !isWordCharacter(text, at: base + offset) { continue }
      words |= bits << UInt64(offset)
      if offset + width > WordBlock.width { spill = bits >> UInt64(WordBlock.width - offset) }
    }
    return (words, spill)
  }

  /// Whether the scalar at `index` is a word character; the curly quotes, dashes and spaces that news is full of are told by two bytes.
  @inline(__always)
  private static func isWordCharacter(_ text: Span<UInt8>, at index: Int) -> Bool {
    if text[index] == 0xE2, text[index + 1] == 0x80 {
      let last = text[index + 2]
      return last == 0x8C || last == 0x8D || last == 0xBF
    }
    return isTermWordCharacter(Unicode.Scalar(utf8: text, at: index))
  }
}
