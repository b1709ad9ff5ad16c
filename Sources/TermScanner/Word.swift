internal import Text

/// Whether `scalar` can be part of a term's word. The letter apostrophe U+02BC, alphabetic by Unicode, counts as the
/// apostrophe it is written for, so that all spellings of a name with one are equal.
func isTermWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value != 0x2BC && isWordCharacter(scalar)
}

/// The length in bytes of the word character at `index`; nil where another character stands.
@inline(__always)
func wordCharacterWidth(_ text: Span<UInt8>, at index: Int) -> Int? {
  let byte = text[index]
  if byte < 0x80 { return isASCIIWordByte(byte) ? 1 : nil }
  let scalar = Unicode.Scalar(utf8: text, at: index)
  return isTermWordCharacter(scalar) ? UTF8.width(scalar) : nil
}

/// Where the word that starts at `start` ends, and whether all of it is ASCII.
func wordEnd(_ text: Span<UInt8>, from start: Int) -> (end: Int, isASCII: Bool) {
  var end = start
  while end < text.count, isASCIIWordByte(text[end]) { end &+= 1 }
  if end == text.count || text[end] < 0x80 { return (end, true) }
  return distantWordEnd(text, from: end)
}

/// Where a word ends that is ASCII up to `start`, where a byte beyond ASCII stands.
@inline(never)
private func distantWordEnd(_ text: Span<UInt8>, from start: Int) -> (end: Int, isASCII: Bool) {
  var end = start
  while end < text.count, let width = wordCharacterWidth(text, at: end) { end += width }
  return (end, end == start)
}

/// Whether the word at `start` begins with an upper case or title case letter.
@inline(__always)
func startsWithCapital(_ text: Span<UInt8>, at start: Int) -> Bool {
  let byte = text[start]
  if byte < 0x80 { return byte &- 0x41 < 26 }
  let properties = Unicode.Scalar(utf8: text, at: start).properties
  return properties.isUppercase || properties.generalCategory == .titlecaseLetter
}

/// Appends the words and gaps of `range` in the form in which terms are compared: words decomposed and, where asked,
/// folded; gaps canonical. The range must start where a word starts and end where one ends.
func appendCanonicalForm(_ text: Span<UInt8>, _ range: Range<Int>, foldingCase: Bool, to out: inout [UInt8]) {
  var index = range.lowerBound
  while index < range.upperBound {
    let end = wordEnd(text, from: index).end
    if foldingCase {
      appendFolded(text.extracting(index..<end), to: &out)
    } else {
      appendDecomposed(text.extracting(index..<end), to: &out)
    }
    if end >= range.upperBound { return }
    index = appendCanonicalGap(text, from: end, to: &out)
  }
}
