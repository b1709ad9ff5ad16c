import Lexicon

/// Matches that are whole words and yet no terms: designators cut out of a longer number (`F 16,627`, `v2.3`) or put together from a
/// possessive's s and a number (`the firm's 400`), and words inside an address.
extension Interpretation {
  func rejectFragments() {
    for index in candidates.indices where candidates[index].verdict == .open {
      if isCut(candidates[index].span) {
        candidates[index].reject(.cutNumber)
      } else if isInAddress(candidates[index].span) {
        candidates[index].reject(.address)
      }
    }
  }

  /// Whether the characters up to the next white space on both sides make a web or mail address.
  private func isInAddress(_ span: Range<Int>) -> Bool {
    guard let before = span.lowerBound > 0 ? text[span.lowerBound - 1] : nil, Self.addressMarks.contains(before) else { return false }
    let start = text[..<span.lowerBound].lastIndex(where: \.isWhiteSpace).map { $0 + 1 } ?? 0
    let token = text[start..<span.lowerBound]
    return token.contains(UInt8(ascii: "@")) || token.starts(with: "www.".utf8) || token.starts(with: "http".utf8)
  }

  private static let addressMarks = Array("/.-_@=?&".utf8)

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
