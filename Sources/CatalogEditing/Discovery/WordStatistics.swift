/// How often each word stands in a corpus, exactly as it is written.
///
/// Words are kept by a hash of 64 bits, so that nothing is allocated for one; memory grows with the vocabulary.
struct WordStatistics: Sendable {
  struct Count: Sendable {
    var occurrences = 0
    var spread = Spread()
    /// Of the occurrences, those not at a sentence's start.
    var insideSentence = 0
    /// Of the occurrences, those right behind `to`, and behind `in` or `at`.
    var behindTo = 0
    var behindIn = 0
  }

  private var counts: [UInt64: Count] = [:]
  private(set) var articles = 0

  mutating func beginArticle() { articles += 1 }

  /// Counts the words of one sentence. Linear.
  mutating func add(_ words: [TextWord], of text: [UInt8]) {
    var previous = UInt64(0)
    for (position, word) in words.enumerated() {
      let key = Self.key(text[word.range])
      counts[key, default: Count()].note(in: articles, isFirst: position == 0, behind: previous)
      // The parts of `Storm-class` and `China's` count as words too.
      if let end = text[word.range].firstIndex(where: { !isPlain($0) }), end > word.range.lowerBound {
        counts[Self.key(text[word.range.lowerBound..<end]), default: Count()].note(in: articles, isFirst: position == 0, behind: previous)
      }
      previous = key
    }
  }

  private func isPlain(_ byte: UInt8) -> Bool { byte >= 0x80 || byte.isCapitalLetter || byte.isSmallLetter || byte.isDecimalDigit }

  subscript(_ word: String) -> Count { counts[Self.key(word.utf8)] ?? Count() }

  fileprivate static let to = key("to".utf8)
  fileprivate static let places = [key("in".utf8), key("at".utf8)]

  /// FNV-1a (Fowler, Noll and Vo).
  private static func key(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

extension WordStatistics.Count {
  fileprivate mutating func note(in article: Int, isFirst: Bool, behind previous: UInt64) {
    occurrences += 1
    if !isFirst { insideSentence += 1 }
    if previous == WordStatistics.to { behindTo += 1 }
    if WordStatistics.places.contains(previous) { behindIn += 1 }
    spread.note(in: article)
  }
}
