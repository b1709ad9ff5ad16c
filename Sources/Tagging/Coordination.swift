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
      var head = candidates[index]
      for _ in 0..<Self.longestChain {
        guard let conjunct = conjunct(before: head.span.lowerBound, in: head.sentence),
          let found = reading(of: conjunct, with: candidates[index])
        else { break }
        head = found
        if found.weaponClass != candidates[index].weaponClass { candidates.append(found) }
      }
    }
  }

  /// Where the words before a conjunction end, if a conjunction stands right before `position`.
  private func conjunct(before position: Int, in sentence: Int) -> Range<Int>? {
    let start = sentences[sentence].start
    var end = skipSpace(before: position, downTo: start)
    var found = false
    for conjunction in ["and", "or", "and/or", "&", "to", "nor"] where hasWord(conjunction, endingAt: end, downTo: start) {
      end = skipSpace(before: end - conjunction.utf8.count, downTo: start)
      found = true
      break
    }
    if end > start, text[end - 1] == UInt8(ascii: ",") {
      end = skipSpace(before: end - 1, downTo: start)
      found = true
    }
    return found && end > start ? start..<end : nil
  }

  private func skipSpace(before position: Int, downTo start: Int) -> Int {
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
      if candidates.contains(where: { $0.verdict == .accepted && $0.span.overlaps(modifier) && $0.confidence > Confidence.otherwise }) {
        return nil
      }
      for suffix in headWords.dropFirst() {
        let words = Array(text[modifier]) + [UInt8(ascii: " ")] + Array(text[suffix..<head.span.upperBound])
        if let reading = strongReading(of: words) {
          return candidate(reading, modifier: modifier, head: head)
        }
      }
    }
    return nil
  }

  private func candidate(_ match: TermMatch, modifier: Range<Int>, head: Candidate) -> Candidate {
    let form = lexicon.forms[Int(match.id)]
    var candidate = Candidate(
      span: modifier, sentence: head.sentence, entry: form.entry, of: lexicon.entries[form.entry], rules: form.rules)
    candidate.accept(
      max(0, min(head.confidence, Confidence.strongTerm) - Confidence.coordinationLoss),
      "shares the head of '\(words(head.span))'")
    candidate.supports = true
    return candidate
  }

  /// A strong term that covers some words whole.
  private func strongReading(of words: [UInt8]) -> TermMatch? {
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
  private func previousWord(before position: Int, downTo start: Int) -> Int? {
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
