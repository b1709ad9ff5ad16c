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
    /// The name of a warship without what stands before it: `Leyte Ridge` of `USS Leyte Ridge`.
    case ship
  }

  /// Where it is given, without a plural's s.
  var span: Range<Int>
  var kind: Kind
  /// The candidate that it names.
  var named: Int
}

/// Names and abbreviations that the article defines.
///
/// Only mentions of class nouns and of warships are looked at, a few bytes around each; the text is searched only where it defines something.
extension Interpretation {
  func tagDefinedNames() {
    let mentions = acceptedInOrder()
    var names = mentions.compactMap(shipName)
    for index in mentions where !candidates[index].isSystem && candidates[index].sharedHead == nil {
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
      if name.kind == .ship { refine(name, at: use) }
      guard use.upperBound <= sentences[sentence].end, isWhole(use), !name.kind.isOfWords || standsAlone(use, in: sentence) else {
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

  /// The bare name of a warship that a mention names in full. A later mention in full has it too, and adds nothing.
  private func shipName(_ index: Int) -> DefinedName? {
    let ship = candidates[index]
    let full = ship.member ?? ship.match
    guard ship.isSystem, ship.span.lowerBound == full.lowerBound,
      let prefix = nextWord(from: full.lowerBound, limit: full.upperBound), lexicon.references.has(text[prefix], .ship),
      prefix.upperBound + 1 < full.upperBound, text[prefix.upperBound + 1].isUpperLetter
    else { return nil }
    return DefinedName(span: (prefix.upperBound + 1)..<full.upperBound, kind: .ship, named: index)
  }

  /// A ship's name inside another full name of it, of a class that says less: the first name tells which ship it is.
  private func refine(_ name: DefinedName, at use: Range<Int>) {
    let known = candidates[name.named]
    for index in candidates.indices where candidates[index].verdict == .accepted && candidates[index].member?.upperBound == use.upperBound {
      guard candidates[index].weaponClass != known.weaponClass, taxonomy.isClass(known.weaponClass, within: candidates[index].weaponClass)
      else { continue }
      candidates[index].weaponClass = known.weaponClass
      candidates[index].antecedent = name.named
      candidates[index].reasons.append("the '\(words(known.span))' named before")
    }
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

extension DefinedName.Kind {
  /// Whether its words may also be part of another name.
  fileprivate var isOfWords: Bool { self == .plainName || self == .ship }
}
