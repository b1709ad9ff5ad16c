import Lexicon
import Taxonomy
import TermScanner
import Text

/// Modifiers that share a head: in `attack and spy drones` the words `attack` stand for `attack drones`.
///
/// Each accepted mention is asked whether a conjunction stands before it; if so, the words before the conjunction are tried with
/// the mention's own last words, and what the vocabulary knows is a mention.
extension Interpretation {
  private static let longestChain = 5
  private static let longestModifier = 3

  func resolveCoordinations() {
    for index in acceptedInOrder() where !candidates[index].isSystem {
      for found in conjuncts(before: candidates[index]) where found.weaponClass != candidates[index].weaponClass {
        rejectMentions(within: found.span, for: candidates.count)
        candidates.append(found)
      }
    }
  }

  /// The mentions that share the last words of `head`, the nearest first.
  ///
  /// A conjunction stands before the head itself, commas part the others. A comma and a conjunction before the head belong to a
  /// list only where the list goes on before them: `it ended the attack, and spy drones left` is none.
  private func conjuncts(before head: Candidate) -> [Candidate] {
    var found: [Candidate] = []
    var position = head.span.lowerBound
    var isInList = true
    for _ in 0..<Self.longestChain {
      guard let gap = conjunction(before: position, in: head.sentence), gap.hasWord || !found.isEmpty,
        let conjunct = reading(of: sentences[head.sentence].start..<gap.start, with: head)
      else { break }
      position = conjunct.span.lowerBound
      if found.isEmpty { isInList = !gap.hasComma || conjunction(before: position, in: head.sentence) != nil }
      found.append(conjunct)
    }
    return isInList ? found : []
  }

  /// The comma and the conjunction that stand right before `position`, and where the words before them end.
  private func conjunction(before position: Int, in sentence: Int) -> (start: Int, hasComma: Bool, hasWord: Bool)? {
    let start = sentences[sentence].start
    var end = skipSpace(before: position, downTo: start)
    let word = ["and", "or", "and/or", "&", "to", "nor"].first { hasWord($0, endingAt: end, downTo: start) }
    if let word { end = skipSpace(before: end - word.utf8.count, downTo: start) }
    let hasComma = end > start && text[end - 1] == UInt8(ascii: ",")
    if hasComma { end = skipSpace(before: end - 1, downTo: start) }
    guard word != nil || hasComma, end > start else { return nil }
    return (end, hasComma, word != nil)
  }

  /// Whether a mention keeps its words from being read as a modifier.
  private func holds(_ candidate: Candidate, against modifier: Range<Int>) -> Bool {
    guard candidate.verdict == .accepted, candidate.span.overlaps(modifier) else { return false }
    if case .otherwise = candidate.support { return !modifier.contains(candidate.span) }
    return true
  }

  /// Takes back what the words of a modifier were read as before its head was known.
  private func rejectMentions(within modifier: Range<Int>, for mention: Int) {
    for index in candidates.indices where candidates[index].verdict == .accepted && candidates[index].span.overlaps(modifier) {
      candidates[index].reject(.modifier(mention))
    }
  }

  /// Where the words before `position` end.
  func skipSpace(before position: Int, downTo start: Int) -> Int {
    var position = position
    while position > start, text[position - 1].isWhiteSpace { position -= 1 }
    return position
  }

  private func hasWord(_ word: String, endingAt end: Int, downTo start: Int) -> Bool {
    let size = word.utf8.count
    guard end - size > start, text[end - size - 1].isWhiteSpace else { return false }
    return text[(end - size)..<end].elementsEqual(word.utf8)
  }

  /// The mention that the last words of `range` make with the last words of `head`.
  private func reading(of range: Range<Int>, with head: Candidate) -> Candidate? {
    let headWords = wordStarts(in: head.span)
    guard headWords.count > 1 else { return nil }
    var start = range.upperBound
    for _ in 0..<Self.longestModifier {
      guard let wordStart = previousWord(before: start, downTo: range.lowerBound) else { return nil }
      start = wordStart
      let modifier = trimmed(start..<range.upperBound)
      if candidates.contains(where: { holds($0, against: modifier) }) { return nil }
      for suffix in headWords.dropFirst() {
        let words = Array(text[modifier]) + [UInt8(ascii: " ")] + Array(text[suffix..<head.span.upperBound])
        if let reading = strongReading(of: words) {
          let candidate = candidate(reading, modifier: modifier, head: head)
          return ban(on: candidate) == nil ? candidate : nil
        }
      }
    }
    return nil
  }

  private func candidate(_ match: TermMatch, modifier: Range<Int>, head: Candidate) -> Candidate {
    let form = lexicon.forms[Int(match.id)]
    var candidate = Candidate(
      span: modifier, sentence: head.sentence, entry: form.entry, of: lexicon.entries[form.entry], rules: form.rules)
    candidate.accept(.head(span: head.span))
    candidate.supports = true
    candidate.sharedHead = head.span
    return candidate
  }

  /// A strong term that covers some words whole.
  func strongReading(of words: [UInt8]) -> TermMatch? {
    var matches: [TermMatch] = []
    lexicon.terms.scan(words.span, into: &matches)
    return matches.first { match in
      match.start == 0 && Int(match.end) == words.count && lexicon.entries[lexicon.forms[Int(match.id)].entry].isStrong
        && lexicon.entries[lexicon.forms[Int(match.id)].entry].system == nil
    }
  }

  private func wordStarts(in span: Range<Int>) -> [Int] {
    span.filter { text[$0].isWordByte && ($0 == span.lowerBound || !text[$0 - 1].isWordByte) }
  }

  /// The start of the word, hyphened parts included, that ends before `position` with nothing but space between.
  func previousWord(before position: Int, downTo start: Int) -> Int? {
    var end = skipSpace(before: position, downTo: start)
    let wordEnd = end
    while end > start, text[end - 1].isWordByte || text[end - 1] == UInt8(ascii: "-") { end -= 1 }
    return end < wordEnd ? end : nil
  }

  /// Without the hyphen that hangs at the end (`short-`).
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, !text[end - 1].isWordByte { end -= 1 }
    return range.lowerBound..<end
  }
}
