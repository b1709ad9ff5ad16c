import Lexicon
import Taxonomy
import Text

/// What the words around a weapon word say of it: its determiner, its number, a name that modifies it, a noun that it modifies.
struct NounPhrase {
  /// How a noun phrase refers.
  enum Determiner {
    /// `this`, `these`, `such a`: points back.
    case demonstrative
    /// `the`: names what is known.
    case definite
    /// `each`: names one of the several that are known.
    case distributive
    /// `its`, `Syria's`: names what somebody has.
    case possessive
    /// A number in digits: may go on with what stands right before.
    case counted
    /// `a`, `two`: brings something up.
    case indefinite
    /// `another`, `no`: names something else.
    case other
    /// None: speaks of the kind.
    case bare
  }

  /// Which number a word has, where it shows.
  enum Number {
    case singular, plural
  }

  private(set) var determiner = Determiner.bare
  /// Nil for `aircraft`.
  let number: Number?
  /// A capitalised word right before the short form or before the possessive's s, such as `Russian`.
  private(set) var nameModifier: Range<Int>?
  /// Whether somebody's name has it: `Syria's`.
  private(set) var isOwnedByName = false
  /// What the noun behind is, where the word only modifies that: a head or an event.
  let modified: ReferenceRole?
  /// Whether examples follow, so that it stands for more than was named: `the weapons, including rifles`.
  let hasExamples: Bool

  private static let adjectivesAllowed = 3

  init(around mention: Candidate, in interpretation: Interpretation) {
    let bounds = interpretation.sentences[mention.sentence]
    number = interpretation.number(of: mention.noun)
    let noun = interpretation.modifiedNoun(behind: mention.span.upperBound, limit: bounds.end)
    // A plural before the name of an event is its subject: `the missiles strike`.
    modified = noun == .event && number == .plural && !interpretation.isRoot(mention.mentionClass) ? nil : noun
    hasExamples =
      interpretation.nextWord(from: mention.span.upperBound, limit: bounds.end).map {
        interpretation.lexicon.references.has(interpretation.text[$0], .example)
      } ?? false
    readDeterminer(before: mention.span.lowerBound, downTo: bounds.start, interpretation)
  }

  private mutating func readDeterminer(before position: Int, downTo start: Int, _ interpretation: Interpretation) {
    let (text, words) = (interpretation.text, interpretation.lexicon.references)
    if position > start, text[position - 1] == UInt8(ascii: "-") { return }  // `anti-gun` speaks of the kind.
    var position = position
    var isBroken = false
    var isSort = false
    for step in 0...Self.adjectivesAllowed {
      guard var word = interpretation.phraseWord(before: position, downTo: start) else { return }
      if text[word].elementsEqual("of".utf8), let sort = interpretation.sort(before: word.lowerBound, downTo: start) {
        word = sort
        isSort = true
      }
      if words.has(text[word], .boundary) { return }
      if let owner = interpretation.owner(word, downTo: start) {
        (determiner, nameModifier, isOwnedByName) = (.possessive, owner, true)
        return
      }
      if let role = words.determiner(text[word]) {
        // A name before another word parts the phrase: `the Russians hit artillery`. `The types of missiles` are of all kinds.
        if !isBroken, !isSort || role == .demonstrative { determiner = self.determiner(role, word, downTo: start, interpretation) }
        return
      }
      if step == 0, text[word.lowerBound].isDigit {
        determiner = .counted
        return
      }
      if text[word.lowerBound].isUpperLetter, word.lowerBound > start {
        if step == 0 { nameModifier = word } else if nameModifier == nil { isBroken = true }
      }
      position = word.lowerBound
    }
  }

  private func determiner(_ role: ReferenceRole, _ word: Range<Int>, downTo start: Int, _ interpretation: Interpretation) -> Determiner {
    switch role {
    // `that` before a plural opens a clause.
    case .demonstrative: number == .plural && interpretation.lastWord(of: word) == Array("that".utf8) ? .bare : .demonstrative
    case .definite: .definite
    case .distributive: .distributive
    case .possessive: .possessive
    // `The new missile` is the one just named; `a new missile` is not.
    case .other where interpretation.lastWord(of: word) == Array("new".utf8) && number == .singular:
      interpretation.phraseWord(before: word.lowerBound, downTo: start).flatMap {
        interpretation.lexicon.references.determiner(interpretation.text[$0])
      } == .definite ? .definite : .other
    case .other: .other
    default:
      interpretation.phraseWord(before: word.lowerBound, downTo: start).map { interpretation.lastWord(of: $0) } == Array("such".utf8)
        ? .demonstrative : .indefinite
    }
  }
}

extension Interpretation {
  /// The number of a mention by its last word's looks.
  func number(of noun: Range<Int>) -> NounPhrase.Number? {
    let word = lastWordAsWritten(noun)
    guard let last = word.last, word.count > 1 else { return .singular }
    if last | 0x20 == UInt8(ascii: "s") { return word[word.endIndex - 2] | 0x20 == UInt8(ascii: "s") ? .singular : .plural }
    return last | 0x20 == UInt8(ascii: "t") && lastWord(of: noun).suffix(5).elementsEqual("craft".utf8) ? nil : .singular
  }

  /// The last word of a span.
  func lastWordAsWritten(_ span: Range<Int>) -> ArraySlice<UInt8> {
    var start = span.upperBound
    while start > span.lowerBound, text[start - 1].isWordByte { start -= 1 }
    return text[start..<span.upperBound]
  }

  /// The last word of a span in lower case.
  func lastWord(of span: Range<Int>) -> [UInt8] { lastWordAsWritten(span).map { $0.isUpperLetter ? $0 | 0x20 : $0 } }

  /// The word of a noun phrase before a position: with the points of initials (`U.S.`) and the commas of numbers.
  func phraseWord(before position: Int, downTo start: Int) -> Range<Int>? {
    var end = position
    while end > start, text[end - 1].isSpaceOrHyphen { end -= 1 }
    var first = end
    while first > start {
      let byte = text[first - 1]
      let isPoint = byte == UInt8(ascii: ".") && first - 1 > start && text[first - 2].isUpperLetter
      let isComma = byte == UInt8(ascii: ",") && first < end && text[first].isDigit
      guard byte.isWordByte || isPoint || isComma else { break }
      first -= 1
    }
    return first < end ? first..<end : nil
  }

  /// `types` in `these types of missiles`: what is said of the sort holds of the weapons.
  fileprivate func sort(before position: Int, downTo start: Int) -> Range<Int>? {
    phraseWord(before: position, downTo: start).flatMap { lexicon.references.has(text[$0], .sort) ? $0 : nil }
  }

  /// The name that owns what stands behind a possessive's s, which is a word of its own behind a plain apostrophe.
  fileprivate func owner(_ word: Range<Int>, downTo start: Int) -> Range<Int>? {
    if word.count > 4, text[word].suffix(4).elementsEqual("’s".utf8) { return word.lowerBound..<(word.upperBound - 4) }
    guard word.count == 1, text[word.lowerBound] == UInt8(ascii: "s"), word.lowerBound > start,
      text[word.lowerBound - 1] == UInt8(ascii: "'")
    else { return nil }
    return phraseWord(before: word.lowerBound - 1, downTo: start)
  }

  /// What the noun right behind a position is, where a weapon word before it only modifies it.
  fileprivate func modifiedNoun(behind position: Int, limit: Int) -> ReferenceRole? {
    guard position + 1 < limit, text[position].isSpaceOrHyphen else { return nil }
    if text[position] == UInt8(ascii: "-"), text[position + 1].isWordByte { return .head }
    return lexicon.references.noun(text[(position + 1)..<limit].prefix(while: \.isWordByte))
  }
}
