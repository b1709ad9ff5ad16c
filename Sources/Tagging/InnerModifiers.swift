import Lexicon
import Taxonomy
import TermScanner
import Text

/// A term's first word may stand apart from the rest behind another adjective: `intermediate-range solid-fuel ballistic missile` is an
/// intermediate-range ballistic missile.
extension Interpretation {
  /// Adjectives that may stand between.
  private static let longestGap = 2

  func joinModifiersAcrossAdjectives() {
    for index in candidates.indices where candidates[index].verdict == .accepted && !candidates[index].isSystem {
      guard let (span, match) = widened(candidates[index]) else { continue }
      let form = lexicon.forms[Int(match.id)]
      candidates[index].span = span
      candidates[index].entry = form.entry
      candidates[index].rules = form.rules
      candidates[index].name(lexicon.entries[form.entry].weaponClass)
      candidates[index].reasons.append("read with '\(words(span))'")
    }
  }

  /// The mention with a modifier further left that makes it a finer term, the words between being adjectives.
  private func widened(_ mention: Candidate) -> (span: Range<Int>, match: TermMatch)? {
    let start = sentences[mention.sentence].start
    var position = mention.span.lowerBound
    for step in 0...Self.longestGap {
      guard let word = previousWord(before: position, downTo: start) else { return nil }
      let modifier = word..<skipSpace(before: position, downTo: start)
      if step > 0, !isTaken(modifier.lowerBound..<mention.span.lowerBound),
        let match = strongReading(of: Array(text[modifier]) + [UInt8(ascii: " ")] + Array(text[mention.span])),
        isFinerTerm(match, than: mention)
      {
        return (modifier.lowerBound..<mention.span.upperBound, match)
      }
      guard isAdjective(modifier) else { return nil }
      position = word
    }
    return nil
  }

  /// Whether a mention stands on some of these words already.
  private func isTaken(_ range: Range<Int>) -> Bool {
    candidates.contains { $0.verdict == .accepted && $0.span.overlaps(range) }
  }

  private func isFinerTerm(_ match: TermMatch, than mention: Candidate) -> Bool {
    let weaponClass = lexicon.entries[lexicon.forms[Int(match.id)].entry].weaponClass
    return weaponClass != mention.weaponClass && taxonomy.isClass(weaponClass, within: mention.weaponClass)
  }

  /// Whether a word is an adjective by its looks: hyphened, or with an adjective's ending.
  func isAdjective(_ word: Range<Int>) -> Bool {
    let bytes = text[word]
    if bytes.contains(UInt8(ascii: "-")) { return true }
    return Self.endings.contains { bytes.count > $0.count + 2 && bytes.suffix($0.count).elementsEqual($0) }
      || bytes.elementsEqual("new".utf8)
  }

  private static let endings = ["ed", "ic", "al", "able", "ible", "ive", "ian", "ean", "ese", "ish", "can", "clear"].map { Array($0.utf8) }
}
