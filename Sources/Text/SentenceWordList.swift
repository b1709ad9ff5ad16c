/// The words the segmenter knows: abbreviations before a stop, and words after one that begin a sentence.
///
/// A word of at most eleven ASCII letters packs into 55 bits, five a letter, so that a look-up is one probe into an open-addressed table of
/// integers: no string, no allocation, no false hit.
struct SentenceWordList: Sendable {
  /// What a word says about a stop beside it.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt16
    /// A title or rank before a name: the stop ends no sentence.
    static let title = Traits(rawValue: 1)
    /// The stop may belong to the word alone or end the sentence too: the next word decides.
    static let mayEnd = Traits(rawValue: 2)
    /// An abbreviation only before a number.
    static let beforeNumber = Traits(rawValue: 4)
    /// Something must follow: the stop ends no sentence.
    static let neverEnds = Traits(rawValue: 8)
    /// An abbreviation only when it begins with a capital.
    static let capitalised = Traits(rawValue: 16)
    /// A function word, pronoun or adverb that, capitalised in running text, begins a sentence.
    static let starter = Traits(rawValue: 32)
    /// A day, month or time zone, as it follows a time of day.
    static let followsTime = Traits(rawValue: 64)
    /// A preposition that may open a sentence with a time of day.
    static let beforeTime = Traits(rawValue: 128)
    /// A small word that a headline capitalises in its middle.
    static let linking = Traits(rawValue: 256)
  }

  private static let traitBits = 9
  private static let letterBits = 5
  private static let longestWord = 11
  private static let slotBits = 11

  private var slots: [UInt64]

  init() {
    slots = [UInt64](repeating: 0, count: 1 << Self.slotBits)
    for (words, traits) in Self.known {
      for word in words.split(separator: " ") { insert(word.utf8, traits) }
    }
  }

  /// The traits of the ASCII letters in `range` of `text`, whatever their case; none for a word that is not listed. O(1).
  func traits(_ text: Span<UInt8>, _ range: Range<Int>) -> Traits {
    guard range.count <= Self.longestWord else { return [] }
    var key: UInt64 = 0
    for index in range { key = key << UInt64(Self.letterBits) | UInt64(text[index] & 31) }
    return lookUp(key)
  }

  private func lookUp(_ key: UInt64) -> Traits {
    var slot = Self.slot(of: key)
    while slots[slot] != 0 {
      if slots[slot] >> UInt64(Self.traitBits) == key {
        return Traits(rawValue: UInt16(truncatingIfNeeded: slots[slot]) & (1 << UInt16(Self.traitBits) - 1))
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return []
  }

  private mutating func insert(_ word: Substring.UTF8View, _ traits: Traits) {
    var key: UInt64 = 0
    for byte in word { key = key << UInt64(Self.letterBits) | UInt64(byte & 31) }
    let all = lookUp(key).union(traits)
    var slot = Self.slot(of: key)
    while slots[slot] != 0 && slots[slot] >> UInt64(Self.traitBits) != key { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = key << UInt64(Self.traitBits) | UInt64(all.rawValue)
  }

  /// Multiplicative hashing: the product's top bits.
  private static func slot(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - slotBits))
  }
}
