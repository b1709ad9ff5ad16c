import Lexicon

/// Designators that only look like one: cut out of a longer number (`F 16,627`, `v2.3`), or put together from a possessive's s and
/// a number (`the firm's 400`).
extension Interpretation {
  func rejectCutDesignators() {
    for index in candidates.indices where isCut(candidates[index].span) { candidates[index].verdict = .rejected }
  }

  private func isCut(_ span: Range<Int>) -> Bool {
    if text[span.upperBound - 1].isDigit, span.upperBound + 1 < text.count, text[span.upperBound + 1].isDigit {
      let next = text[span.upperBound]
      if next == UInt8(ascii: ".") || next == UInt8(ascii: ",") { return true }
    }
    guard span.lowerBound > 0, text[span].contains(where: \.isDigit) else { return false }
    return text[span.lowerBound - 1] == UInt8(ascii: "'") || endsWithCurlyQuote(before: span.lowerBound)
  }

  /// Whether U+2019 stands right before `position`.
  private func endsWithCurlyQuote(before position: Int) -> Bool {
    position >= 3 && text[(position - 3)..<position].elementsEqual([0xE2, 0x80, 0x99])
  }
}

extension UInt8 {
  /// A decimal digit of ASCII.
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
}
