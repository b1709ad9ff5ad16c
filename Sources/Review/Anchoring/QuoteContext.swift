import Text

/// The characters around some words, by which they are found again in another version of their text.
enum QuoteContext {
  /// Characters on each side.
  static let width = 32
  /// The fewest characters of both sides together that must be the same.
  static let least = 12

  /// How many characters before and behind two places are the same, each counted from the place outwards; where a text ends on one side in
  /// both, that side is wholly the same.
  ///
  /// - Returns: 0...2 × `width`.
  static func likeness(of span: Range<Int>, in text: [UInt8], and other: Range<Int>, in otherText: [UInt8]) -> Int {
    let before = common(
      text[..<span.lowerBound].reversed(), otherText[..<other.lowerBound].reversed())
    return before + common(text[span.upperBound...], otherText[other.upperBound...])
  }

  /// Where the words of a place stand in another text, by what stands around them; nil where nothing around them is the same.
  static func place(of span: Range<Int>, in text: [UInt8], within other: [UInt8]) -> Range<Int>? {
    let words = text[span]
    guard !words.isEmpty, words.count <= other.count else { return nil }
    var best: (likeness: Int, distance: Int, start: Int)?
    for start in 0...(other.count - words.count) where other[start] == words[span.lowerBound] {
      let place = start..<start + words.count
      guard other[place].elementsEqual(words) else { continue }
      let found = (likeness: likeness(of: span, in: text, and: place, in: other), distance: abs(start - span.lowerBound), start: start)
      if best.map({ (found.likeness, $0.distance) > ($0.likeness, found.distance) }) ?? true { best = found }
    }
    guard let best, best.likeness >= least else { return nil }
    return best.start..<best.start + words.count
  }

  /// Counts characters by their first bytes (reversed, by the bytes that end them), up to `width`.
  private static func common(_ one: some Sequence<UInt8>, _ other: some Sequence<UInt8>) -> Int {
    var one = one.makeIterator()
    var other = other.makeIterator()
    var count = 0
    while count < width {
      let (left, right) = (one.next(), other.next())
      guard let left, let right else { return left == nil && right == nil ? width : count }
      guard left == right else { return count }
      if left & 0xC0 != 0x80 { count += 1 }
    }
    return count
  }
}
