import Lexicon
import Text

/// Abbreviations in brackets beside their long forms, either way round, after Schwartz and Hearst 2003, "A Simple Algorithm for
/// Identifying Abbreviation Definitions in Biomedical Text": the letters of the short form are looked for in the long form from its
/// end, the first of them at the start of a word.
///
/// Here the long form ends with (or, in brackets, is) the mention of a weapon, each word gives its first letter, and at most one gives
/// none, as names of weapons are abbreviated by their initials.
extension Interpretation {
  private static let letters = 2...10

  /// The abbreviations of a mention, if any.
  func abbreviations(of index: Int) -> [DefinedName] {
    let mention = candidates[index]
    let bounds = sentences[mention.sentence]
    var found: [DefinedName] = []
    if let short = bracketedWord(from: mention.span.upperBound, limit: bounds.end),
      abbreviates(short, textFrom: bounds.start, to: mention.span.upperBound)
    {
      found.append(DefinedName(span: short, kind: .abbreviation, named: index))
    }
    if let short = wordBeforeBracket(around: mention.span, bounds),
      abbreviates(short, textFrom: mention.span.lowerBound, to: mention.span.upperBound)
    {
      found.append(DefinedName(span: short, kind: .abbreviation, named: index))
    }
    return found
  }

  /// The word in ` (…)` right behind a position, without quotation marks and a plural's s.
  private func bracketedWord(from position: Int, limit: Int) -> Range<Int>? {
    guard position + 3 < limit, text[position] == 0x20, text[position + 1] == UInt8(ascii: "(") else { return nil }
    let start = position + 2
    guard let close = text[start..<min(limit, start + 16)].firstIndex(where: { !$0.isWordByte && $0 != UInt8(ascii: "-") }),
      text[close] == UInt8(ascii: ")") || text[close] == UInt8(ascii: ",") || text[close] == UInt8(ascii: ";")
    else { return nil }
    return shortForm(start..<close)
  }

  /// The word before the bracket that holds the mention and nothing else but an article.
  private func wordBeforeBracket(around span: Range<Int>, _ bounds: SentenceSpan) -> Range<Int>? {
    guard span.upperBound < bounds.end, text[span.upperBound] == UInt8(ascii: ")") else { return nil }
    var open = span.lowerBound
    if let article = phraseWord(before: open, downTo: bounds.start), lexicon.references.determiner(text[article]) != nil {
      open = article.lowerBound
    }
    guard open - 2 > bounds.start, text[open - 1] == UInt8(ascii: "("), text[open - 2] == 0x20 else { return nil }
    let word = text[..<(open - 2)].lastIndex { !$0.isWordByte && $0 != UInt8(ascii: "-") }.map { $0 + 1 } ?? 0
    return word < open - 2 ? shortForm(word..<(open - 2)) : nil
  }

  /// A word that looks like an abbreviation: of capitals for the most part, with no small letter but a plural's s at its end.
  private func shortForm(_ word: Range<Int>) -> Range<Int>? {
    var end = word.upperBound
    if end - word.lowerBound > 2, text[end - 1] == UInt8(ascii: "s"), !text[end - 2].isLowerLetter { end -= 1 }
    let short = word.lowerBound..<end
    guard Self.letters.contains(short.count), text[short.lowerBound].isUpperLetter,
      text[short].count(where: \.isUpperLetter) * 2 > short.count
    else { return nil }
    return short
  }

  /// Whether the last words of a range give the letters of a short form.
  private func abbreviates(_ short: Range<Int>, textFrom start: Int, to end: Int) -> Bool {
    let letters = text[short].filter { $0.isUpperLetter || $0.isLowerLetter }.map { $0 | 0x20 }
    return LongForm(letters: letters, words: longFormWords(start..<end, atMost: 2 * letters.count)).gives(letters.count, before: 0)
  }

  /// The last words of a range, the last one first, in lower case; hyphened ones apart.
  private func longFormWords(_ range: Range<Int>, atMost limit: Int) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var end = range.upperBound
    while words.count < limit {
      while end > range.lowerBound, text[end - 1].isSpaceOrHyphen { end -= 1 }
      var first = end
      while first > range.lowerBound, text[first - 1].isWordByte { first -= 1 }
      guard first < end else { break }
      words.append(text[first..<end].map { $0 | 0x20 })
      end = first
    }
    return words
  }
}

/// Whether words give the letters of an abbreviation: each word its first letter and perhaps more that follow in it.
private struct LongForm {
  let letters: [UInt8]
  /// The last word first.
  let words: [[UInt8]]

  private static let mostLettersOfWord = 3
  private static let links = ["of", "and", "for", "the", "to", "in"].map { Array($0.utf8) }

  /// Whether the first `count` letters come from the words before the first `word` of them. One word may be passed over, the last
  /// never, and links at will.
  func gives(_ count: Int, before word: Int, passesLeft: Int = 1) -> Bool {
    if count == 0 { return true }
    guard word < words.count else { return false }
    for taken in (1...min(count, Self.mostLettersOfWord)).reversed()
    where holds(word, letters[(count - taken)..<count]) && gives(count - taken, before: word + 1, passesLeft: passesLeft) {
      return true
    }
    guard word > 0 else { return false }
    if Self.links.contains(words[word]) { return gives(count, before: word + 1, passesLeft: passesLeft) }
    return passesLeft > 0 && gives(count, before: word + 1, passesLeft: passesLeft - 1)
  }

  private func holds(_ word: Int, _ wanted: ArraySlice<UInt8>) -> Bool {
    guard words[word].first == wanted.first else { return false }
    var rest = words[word][...]
    return wanted.allSatisfy { letter in
      guard let found = rest.firstIndex(of: letter) else { return false }
      rest = rest[(found + 1)...]
      return true
    }
  }
}
