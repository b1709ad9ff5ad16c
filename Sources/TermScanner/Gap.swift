internal import Text

/// Appends the gap between two words in the form in which gaps are compared and returns where it ends: at the next word's start
/// or at the end of the text.
///
/// - A joiner alone becomes one space. A joiner is white space with at most one line break in it, or a hyphen, or a hyphen
///   and one line break after it, as where a compound is broken at the end of a line.
/// - In any other gap white space with at most one line break becomes one space, with more two line feeds; quotation marks,
///   apostrophes and dashes become their ASCII likes; all else stays.
func appendCanonicalGap(_ text: Span<UInt8>, from start: Int, to out: inout [UInt8]) -> Int {
  if let end = plainJoinerEnd(text, from: start) {
    out.append(UInt8(ascii: " "))
    return end
  }
  if let end = joinerEnd(text, from: start), end == text.count || wordCharacterWidth(text, at: end) != nil {
    out.append(UInt8(ascii: " "))
    return end
  }
  var index = start
  while index < text.count, wordCharacterWidth(text, at: index) == nil {
    let space = whiteSpace(text, from: index)
    if space.end > index {
      out.append(contentsOf: space.lineBreaks > 1 ? [10, 10] : [UInt8(ascii: " ")])
      index = space.end
    } else {
      index = appendCanonicalPunctuation(text, at: index, to: &out)
    }
  }
  return index
}

/// Where the gap at `start` ends if it is a lone space or hyphen before an ASCII word, as nearly all are.
@inline(__always)
func plainJoinerEnd(_ text: Span<UInt8>, from start: Int) -> Int? {
  let end = start &+ 1
  guard end < text.count, text[start] == 0x20 || text[start] == 0x2D, isASCIIWordByte(text[end]) else { return nil }
  return end
}

/// Where the one joiner at `start` ends; nil if there is none.
private func joinerEnd(_ text: Span<UInt8>, from start: Int) -> Int? {
  guard start < text.count else { return nil }
  let space = whiteSpace(text, from: start)
  if space.end > start { return space.lineBreaks > 1 ? nil : space.end }
  let scalar = Unicode.Scalar(utf8: text, at: start)
  guard isHyphen(scalar) else { return nil }
  let end = start + UTF8.width(scalar)
  return end + lineBreakWidth(text, at: end)
}

/// Where the white space from `start` ends, which is `start` if there is none, and the line breaks in it.
private func whiteSpace(_ text: Span<UInt8>, from start: Int) -> (end: Int, lineBreaks: Int) {
  var end = start
  var lineBreaks = 0
  while end < text.count {
    let breakWidth = lineBreakWidth(text, at: end)
    if breakWidth > 0 {
      lineBreaks += 1
      end += breakWidth
    } else if isSpace(Unicode.Scalar(utf8: text, at: end)) {
      end += UTF8.width(Unicode.Scalar(utf8: text, at: end))
    } else {
      break
    }
  }
  return (end, lineBreaks)
}

/// The bytes of the line break at `index`, a line feed or a carriage return and a line feed: 0, 1 or 2.
private func lineBreakWidth(_ text: Span<UInt8>, at index: Int) -> Int {
  guard index < text.count else { return 0 }
  if text[index] == 10 { return 1 }
  return text[index] == 13 && index + 1 < text.count && text[index + 1] == 10 ? 2 : 0
}

private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20, 0x09, 0xA0, 0x2000...0x200A, 0x202F: true
  default: false
  }
}

/// The hyphens, the dashes that stand for one and the minus sign; not the em dash, which parts what it stands between.
private func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x2D, 0x2010...0x2013, 0x2212: true
  default: false
  }
}

/// Appends the character at `index`, quotation marks, apostrophes and dashes as ASCII, and returns where it ends.
private func appendCanonicalPunctuation(_ text: Span<UInt8>, at index: Int, to out: inout [UInt8]) -> Int {
  let scalar = Unicode.Scalar(utf8: text, at: index)
  switch scalar.value {
  case 0x27, 0x60, 0x2BC, 0x2018, 0x2019: out.append(UInt8(ascii: "'"))
  case 0x22, 0xAB, 0xBB, 0x201C...0x201F: out.append(UInt8(ascii: "\""))
  case 0x2D, 0x2010...0x2015, 0x2212: out.append(UInt8(ascii: "-"))
  default: UTF8.encode(scalar) { out.append($0) }
  }
  return index + UTF8.width(scalar)
}
