import Lexicon
import Taxonomy

/// Takes from a run of name-like words what is no weapon's name: owners, origins, offices, adjectives made of names.
struct NameCleaner: Sendable {
  /// In small letters: names of countries, groups and offices, and all cues of the catalogue that have a capital.
  private let otherNames: Set<String>
  /// Last words of names of organisations, laws and places, in small letters.
  private let endings: Set<String>
  private static let longestName = 3

  init(_ rules: ContextRules) {
    let cues = rules.topics.flatMap(\.cues).map(\.text).filter { $0.utf8.contains(where: \.isCapitalLetter) }
    otherNames = Set((rules.otherNames.map(\.text) + cues).map { $0.lowercased() })
    endings = Set(rules.nameEndings.map { $0.text.lowercased() })
  }

  /// The name in a run, with its text; nil where none is left.
  func name(in run: Range<Int>, of sentence: SentenceReading) -> (words: Range<Int>, text: String)? {
    var words = run
    for index in run {
      if isOwnerOrAdjective(sentence.string(index)) || sentence.isFunctionWord(index) || sentence.isTagged(index) {
        words = (index + 1)..<run.upperBound
      }
    }
    while let length = otherNameLength(in: words, of: sentence) { words = (words.lowerBound + length)..<words.upperBound }
    guard let last = words.last, !otherNames.contains(sentence.string(last).lowercased()) else { return nil }
    var text = withoutKind(
      String(
        decoding: sentence.text[sentence.words[words.lowerBound].range.lowerBound..<sentence.words[last].range.upperBound], as: UTF8.self))
    if sentence.words[last].isDesignator, text.hasSuffix("s") { text.removeLast() }
    guard !endings.contains(withoutKind(sentence.string(last)).lowercased()), words.count > 1 || isLongEnough(sentence.words[last]) else {
      return nil
    }
    return (words, text)
  }

  /// How many words from a run's first other name to its end: all up to there goes.
  private func otherNameLength(in words: Range<Int>, of sentence: SentenceReading) -> Int? {
    for start in words {
      for length in (1...Self.longestName).reversed() where start + length <= words.upperBound {
        let text = (start..<start + length).map { sentence.string($0) }.joined(separator: " ").lowercased()
        if otherNames.contains(text) { return start + length - words.lowerBound }
      }
    }
    return nil
  }

  /// `China's`, `Iranian-made`, `Cold War-era`; but `Storm-class`.
  private func isOwnerOrAdjective(_ word: String) -> Bool {
    if ["'s", "’s", "s'", "s’"].contains(where: { word.hasSuffix($0) }) { return true }
    guard let tail = word.split(whereSeparator: Self.isHyphen).dropFirst().last, tail.utf8.first?.isSmallLetter == true else {
      return false
    }
    return tail.utf8.count > 1 && !FunctionWord.kinds.contains(String(tail))
  }

  /// `Storm` of `Storm-class`.
  private func withoutKind(_ word: String) -> String {
    guard let hyphen = word.lastIndex(where: Self.isHyphen), FunctionWord.kinds.contains(String(word[word.index(after: hyphen)...]))
    else { return word }
    return String(word[..<hyphen])
  }

  private static func isHyphen(_ character: Character) -> Bool { character == "-" || character == "‑" || character == "‐" }

  /// One letter or two, or a short code that starts with a digit (`3-D`), tell too little alone.
  private func isLongEnough(_ word: TextWord) -> Bool {
    word.range.count > (word.startsWithCapital && word.hasDigit ? 1 : word.hasDigit ? 3 : 2)
  }
}
