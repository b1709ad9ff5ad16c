import Taxonomy

/// Tells whether a member of a family goes on behind the words that all its members share.
package struct FamilyMatcher: Sendable {
  private let parts: [Part]
  private let behind: [Part]

  private enum Part: Sendable {
    case word([UInt8])
    case number
    case name
  }

  init(_ pattern: FamilyPattern) {
    parts = pattern.parts.map(Self.part)
    behind = pattern.behind.map(Self.part)
  }

  private static func part(_ part: FamilyPattern.Part) -> Part {
    switch part {
    case .word(let word): .word(Array(word.utf8))
    case .number: .number
    case .name: .name
    }
  }

  /// Where a member's name ends that goes on at `start`, right behind the shared words; nil where none does.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - limit: the end of the sentence, in bytes, which nothing crosses.
  /// - Complexity: linear in the member's length.
  package func end(in text: Span<UInt8>, from start: Int, limit: Int) -> Int? {
    let reader = MemberReader(limit: limit, longestName: behind.isEmpty ? 2 : 4)
    guard let end = Self.end(of: parts, in: text, from: start, reader) else { return nil }
    if behind.isEmpty { return end }
    guard end + 2 < limit, text[end] == UInt8(ascii: " "), text[end + 1] == UInt8(ascii: "("),
      let close = Self.end(of: behind, in: text, from: end + 2, reader, isJoined: false), close < limit, text[close] == UInt8(ascii: ")")
    else { return nil }
    return end
  }

  private static func end(
    of parts: [Part], in text: Span<UInt8>, from start: Int, _ reader: MemberReader, isJoined: Bool = true
  ) -> Int? {
    var end = start
    for (position, part) in parts.enumerated() {
      if isJoined || position > 0 {
        guard let next = reader.joinerEnd(in: text, from: end) else { return nil }
        end = next
      }
      let read =
        switch part {
        case .word(let word): reader.wordEnd(in: text, from: end, word)
        case .number: reader.numberEnd(in: text, from: end)
        case .name: reader.nameEnd(in: text, from: end)
        }
      guard let read else { return nil }
      end = read
    }
    return end
  }
}

/// Reads the parts of a member's name up to a limit. Each function returns where the part ends, or nil where it is not there.
private struct MemberReader {
  let limit: Int
  /// The most words of a name, initials not counted: few where nothing behind it tells where it ends.
  let longestName: Int

  private static let longestNumber = 4
  private static let longestSuffix = 6

  /// One space, hyphen or dash.
  func joinerEnd(in text: Span<UInt8>, from start: Int) -> Int? {
    guard start < limit else { return nil }
    if text[start] == UInt8(ascii: " ") || text[start] == UInt8(ascii: "-") { return start + 1 }
    if text[start] == 0xC2, start + 1 < limit, text[start + 1] == 0xA0 { return start + 2 }  // no-break space
    let isDash = text[start] == 0xE2 && start + 2 < limit && text[start + 1] == 0x80 && (0x90...0x93).contains(text[start + 2])
    return isDash ? start + 3 : nil
  }

  func wordEnd(in text: Span<UInt8>, from start: Int, _ word: [UInt8]) -> Int? {
    let end = start + word.count
    guard end <= limit, word.indices.allSatisfy({ word[$0] == text[start + $0] }), !isWord(text, at: end) else { return nil }
    return end
  }

  /// One to four digits that are no year, a few letters and digits of a variant, and no sign that a quantity goes on; or a Roman numeral.
  func numberEnd(in text: Span<UInt8>, from start: Int) -> Int? {
    if let end = romanEnd(in: text, from: start) { return end }
    var end = start
    var value = 0
    while end < limit, text[end].isDigit, end - start <= Self.longestNumber {
      value = value * 10 + Int(text[end] - 0x30)
      end += 1
    }
    guard end > start, end - start <= Self.longestNumber, !(1900..<2100).contains(value) else { return nil }
    let digitsEnd = end
    while end < limit, text[end] < 0x80, text[end].isLetter || text[end].isDigit { end += 1 }
    if end - digitsEnd > Self.longestSuffix || isWord(text, at: end) { return nil }
    if end < limit, text[end] == UInt8(ascii: "%") { return nil }
    let isFraction = end + 1 < limit && (text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ",")) && text[end + 1].isDigit
    return isFraction ? nil : end
  }

  private func romanEnd(in text: Span<UInt8>, from start: Int) -> Int? {
    var end = start
    while end < limit, end - start < Self.longestNumber, [UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X")].contains(text[end]) {
      end += 1
    }
    return end == start || isWord(text, at: end) ? nil : end
  }

  /// Words that begin with a capital, one space between each two; an initial counts where a word follows. A day or month ends the name.
  func nameEnd(in text: Span<UInt8>, from start: Int) -> Int? {
    var name: Int?
    var index = start
    var words = 0
    while words < longestName {
      guard index < limit, text[index].isUpper || text[index] == 0xC3 else { break }
      var end = index
      while end < limit, isWord(text, at: end) || text[end] == UInt8(ascii: "'") && isWord(text, at: end + 1) { end += 1 }
      if end == index + 1, end < limit, text[end] == UInt8(ascii: ".") {
        end += 1
      } else if end > index + 1, !Self.isCalendarWord(text, index..<end) {
        name = end
        words += 1
      } else {
        break
      }
      guard end < limit, text[end] == UInt8(ascii: " ") else { break }
      index = end + 1
    }
    return name
  }

  /// Whether a byte at `index`, before the limit, is of a word: an ASCII letter or digit, or of a scalar beyond ASCII but for the
  /// general punctuation of typography.
  private func isWord(_ text: Span<UInt8>, at index: Int) -> Bool {
    guard index < limit else { return false }
    if text[index] == 0xE2 { return false }
    return text[index].isLetter || text[index].isDigit || text[index] >= 0x80
  }

  private static let calendar: [[UInt8]] = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
  ].map { Array($0.utf8) }

  private static func isCalendarWord(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    calendar.contains { word in
      word.count == range.count && word.indices.allSatisfy { word[$0] == text[range.lowerBound + $0] }
    }
  }
}
