import Lexicon
import Taxonomy
import Text

/// A name or an abbreviation that the text itself gives to a weapon, and that counts for the rest of it.
struct DefinedName {
  enum Kind {
    /// `unmanned surface vessel (USV)`.
    case abbreviation
    /// With a digit, or a ship's class: `Sorim-7`, `Alder-class`.
    case designator
    /// Words with capitals: `Sorim`.
    case plainName
  }

  /// Where it is given, without a plural's s.
  var span: Range<Int>
  var kind: Kind
  /// The candidate that it names.
  var named: Int
}

/// Names and abbreviations that the article defines (issue: the article as context).
///
/// Only mentions of class nouns are looked at, a few bytes around each; the text is searched only where it defines something.
extension Interpretation {
  func tagDefinedNames() {
    var names: [DefinedName] = []
    for index in acceptedInOrder() where !candidates[index].isSystem && candidates[index].sharedHead == nil {
      names += abbreviations(of: index)
      guard !isRoot(candidates[index].weaponClass) else { continue }
      names += introducedNames(of: index)
    }
    for name in names { define(name) }
    for name in names { tagLaterUses(of: name) }
  }

  /// Tags a name where it is given. One right before its noun joins the noun's mention (`the Sorim-7 cruise missile`).
  private func define(_ name: DefinedName) {
    let noun = candidates[name.named]
    if name.kind == .designator, name.span.upperBound < noun.span.lowerBound,
      text[name.span.upperBound..<noun.span.lowerBound].allSatisfy(\.isSpaceOrHyphen)
    {
      guard !isTaken(name.span) else { return }
      candidates[name.named].reasons.append("joined with the name '\(words(name.span))'")
      candidates[name.named].span = name.span.lowerBound..<noun.span.upperBound
      return
    }
    tag(name, at: withPluralEnding(name.span))
  }

  private func tagLaterUses(of name: DefinedName) {
    let key = Array(text[name.span])
    var sentence = candidates[name.named].sentence
    var position = max(name.span.upperBound, candidates[name.named].span.upperBound)
    while position + key.count <= text.count {
      guard let found = firstOccurrence(of: key, from: position) else { return }
      position = found.upperBound
      while sentence + 1 < sentences.count, sentences[sentence + 1].start <= found.lowerBound { sentence += 1 }
      let use = withPluralEnding(found)
      guard use.upperBound <= sentences[sentence].end, isWhole(use), name.kind != .plainName || standsAlone(use, in: sentence) else {
        continue
      }
      tag(name, at: use, sentence: sentence)
    }
  }

  private func tag(_ name: DefinedName, at span: Range<Int>, sentence: Int? = nil) {
    let noun = candidates[name.named]
    guard !isTaken(span) else { return }
    var use = Candidate(span: span, sentence: sentence ?? noun.sentence, entry: noun.entry, of: entry(noun), rules: noun.rules)
    use.isSystem = name.kind != .abbreviation
    use.name(noun.weaponClass)
    guard ban(on: use) == nil else { return }
    use.accept(.definition(span: noun.span, sentence: sentence == nil ? nil : noun.sentence, isAbbreviation: name.kind == .abbreviation))
    candidates.append(use)
  }

  /// Whether a mention stands on some of these words already.
  private func isTaken(_ span: Range<Int>) -> Bool {
    candidates.contains { $0.verdict == .accepted && $0.span.overlaps(span) }
  }

  private func firstOccurrence(of key: [UInt8], from start: Int) -> Range<Int>? {
    guard start + key.count <= text.count else { return nil }
    let last = text.count - key.count
    for position in start...last where text[position] == key[0] && text[position..<(position + key.count)].elementsEqual(key) {
      return position..<(position + key.count)
    }
    return nil
  }

  private func withPluralEnding(_ span: Range<Int>) -> Range<Int> {
    let end = span.upperBound
    guard end < text.count, text[end] == UInt8(ascii: "s"), end + 1 == text.count || !text[end + 1].isWordByte else { return span }
    return span.lowerBound..<(end + 1)
  }

  /// Whether no word goes on beyond a span.
  private func isWhole(_ span: Range<Int>) -> Bool {
    let joins = { (byte: UInt8) in byte.isWordByte || byte == UInt8(ascii: "-") }
    return (span.lowerBound == 0 || !joins(text[span.lowerBound - 1]))
      && (span.upperBound == text.count || !text[span.upperBound].isWordByte)
  }

  /// Whether a name of plain words is no part of a longer name.
  private func standsAlone(_ span: Range<Int>, in sentence: Int) -> Bool {
    let bounds = sentences[sentence]
    if let next = nextWord(from: span.upperBound, limit: bounds.end), text[next.lowerBound].isUpperLetter,
      text[span.upperBound..<next.lowerBound].allSatisfy(\.isWhiteSpace)
    {
      return false
    }
    guard let before = phraseWord(before: span.lowerBound, downTo: bounds.start), text[before.lowerBound].isUpperLetter else { return true }
    return lexicon.references.determiner(text[before]) != nil || lexicon.references.has(text[before], .boundary)
  }
}
