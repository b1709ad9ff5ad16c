import Tagging
import Text

/// A sentence with its words and tags while discovery looks through it.
struct SentenceReading {
  let text: [UInt8]
  let span: Range<Int>
  let words: [TextWord]
  let tags: [Tag]

  init(_ sentence: TaggedSentence, words: [TextWord], of text: [UInt8]) {
    self.text = text
    span = sentence.span
    self.words = words
    tags = sentence.tags
  }

  /// Whether capitals stand on so many words that they tell no name: a headline, or a caption.
  var isHeadline: Bool {
    let others = words.dropFirst().filter { !$0.hasDigit }
    return others.count < 2 || others.count(where: \.startsWithCapital) * 2 > others.count
  }

  func string(_ index: Int) -> String { words[index].text(in: text) }

  /// The words that a tag covers, even in part.
  func words(of tag: Tag) -> Range<Int>? {
    guard let first = words.firstIndex(where: { $0.range.upperBound > tag.span.lowerBound }),
      let last = words.lastIndex(where: { $0.range.lowerBound < tag.span.upperBound }), first <= last
    else { return nil }
    return first..<(last + 1)
  }

  func isTagged(_ index: Int) -> Bool { tags.contains { $0.span.overlaps(words[index].range) } }

  /// What stands between a word and the one behind it; nil at the sentence's ends.
  func gap(behind index: Int) -> String? {
    guard index >= 0, index + 1 < words.count else { return nil }
    return String(decoding: text[words[index].range.upperBound..<words[index + 1].range.lowerBound], as: UTF8.self)
  }

  /// A space, a hyphen or a no-break space alone.
  func isJoined(_ index: Int) -> Bool {
    guard let gap = gap(behind: index) else { return false }
    return gap == " " || gap == "-" || gap == "\u{A0}" || gap == "\u{2011}"
  }

  /// A space, with the mark that closes or opens a quotation beside it or none.
  func isJoinedByQuote(_ index: Int) -> Bool {
    guard let gap = gap(behind: index), gap.count == 2, gap.contains(" ") else { return false }
    return gap.contains { Self.quotes.contains($0) }
  }

  static let quotes: Set<Character> = ["\"", "“", "”", "‘", "’", "'"]

  func isFunctionWord(_ index: Int) -> Bool {
    let word = string(index).lowercased()
    return FunctionWord.closers.contains(word) || FunctionWord.openers.contains(word)
  }

  /// Whether the word before `end` is the last of its noun phrase, so that the phrase is about what it names and not only modified by
  /// it: a closing mark, a word of grammar, a verb in the past or a capital stands behind.
  func isHead(endingAt end: Int) -> Bool {
    guard end < words.count, isJoined(end - 1) else { return true }
    let next = string(end)
    return FunctionWord.closers.contains(next.lowercased()) || next.hasSuffix("ed") || words[end].startsWithCapital
  }

  /// The run of name-like words that ends with `last`.
  func nameRun(endingWith last: Int) -> Range<Int>? {
    guard last >= 0, words[last].isNameLike else { return nil }
    var first = last
    while first > 0, last - first < 3, words[first - 1].isNameLike, isJoinedInName(first - 1) { first -= 1 }
    return first..<(last + 1)
  }

  /// The run of name-like words that starts with `first`.
  func nameRun(startingWith first: Int) -> Range<Int>? {
    guard first < words.count, words[first].isNameLike else { return nil }
    var end = first + 1
    while end < words.count, end - first < 4, words[end].isNameLike, isJoinedInName(end - 1) { end += 1 }
    return first..<end
  }

  /// Joined, or an initial with its point: `William P. Lawrence`.
  private func isJoinedInName(_ index: Int) -> Bool {
    isJoined(index) || words[index].range.count == 1 && words[index].startsWithCapital && gap(behind: index) == ". "
  }
}
