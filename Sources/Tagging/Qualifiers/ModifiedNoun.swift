import Lexicon
import Text

/// The words that modify a mention from the left, and the mention's own.
struct ModifiedNoun {
  /// In the order of the text; the mention's own words last.
  var words: [PhraseWord] = []
  /// The word that may count the mention, right before `words`.
  var counting: PhraseWord?
}

extension Interpretation {
  /// Modifiers that are neither listed nor look like names, at most.
  private static let strangeModifiers = 2
  private static let longestPhrase = 9

  /// The noun phrase of a mention, up to its article, preposition or number. Complexity: the words read.
  func modifiedNoun(of candidate: Candidate, _ reader: PhraseReader) -> ModifiedNoun {
    var phrase = ModifiedNoun()
    let start = sentences[candidate.sentence].start
    var position = candidate.span.lowerBound
    var strange = 0
    while phrase.words.count < Self.longestPhrase {
      guard let word = reader.word(before: position, downTo: start), word.link != .broken else { break }
      if word.link == .comma, !word.kind.isDescriptive { break }
      if isCount(word, before: phrase.words) {
        phrase.counting = word
        break
      }
      if word.kind == .of {
        phrase.counting = reader.word(before: word.span.lowerBound, downTo: start).flatMap { $0.kind == .vague ? $0 : nil }
        break
      }
      if word.kind == .closed || isStrange(word) && cannotModify(word) {
        guard reader.word(before: word.span.lowerBound, downTo: start)?.kind == .newly else { break }
      } else if word.kind == .and {
        break
      } else if isStrange(word) {
        strange += 1
        if strange > Self.strangeModifiers { break }
      }
      phrase.words.append(word)
      position = word.span.lowerBound
    }
    phrase.words.reverse()
    appendOwnWords(of: candidate, reader, to: &phrase)
    return phrase
  }

  private func appendOwnWords(of candidate: Candidate, _ reader: PhraseReader, to phrase: inout ModifiedNoun) {
    let start = candidate.span.lowerBound
    // A point before a calibre is no part of the mention's words (`.50-calibre machine gun`).
    let hasPoint = start > 0 && text[start - 1] == UInt8(ascii: ".") && text[start].isDigit
    var position = hasPoint ? start - 1 : start
    // Words read leftwards keep the link on their right; the mention's own are brought into the same form.
    while let word = reader.word(after: position, upTo: candidate.span.upperBound) {
      if position > start { phrase.words[phrase.words.count - 1].link = word.link }
      phrase.words.append(word)
      phrase.words[phrase.words.count - 1].link = .space
      position = word.span.upperBound
    }
  }

  private func isCount(_ word: PhraseWord, before words: [PhraseWord]) -> Bool {
    guard word.link == .space else { return false }
    switch word.kind {
    case .numeral, .dozen, .several: return true
    default: break
    }
    // A quotation mark behind a number closes a name.
    guard word.number != nil, !word.isNumberWithUnit, text[word.span.upperBound] != UInt8(ascii: "\""), text[word.span.upperBound] != 0xE2
    else { return false }
    return words.last.map { !$0.kind.isUnit && !matches($0.span, "x") } ?? true
  }

  private func isStrange(_ word: PhraseWord) -> Bool {
    (word.kind == .unknown || word.kind.isHead) && word.number == nil && !text[word.span.lowerBound].isUpperLetter && word.link != .hyphen
  }

  /// Plurals, participles and gerunds: other nouns, and verbs.
  private func cannotModify(_ word: PhraseWord) -> Bool {
    let bytes = text[word.span]
    return [[0x73], [0x65, 0x64], [0x69, 0x6E, 0x67]].contains { (ending: [UInt8]) in
      bytes.suffix(ending.count).elementsEqual(ending)
    }
  }
}

extension PhraseWordKind {
  var isHead: Bool { self == .head || self == .abstraction }

  /// A unit that follows its number.
  var isUnit: Bool {
    switch self {
    case .kilometre, .mile, .nautical, .metre, .yard, .millimetre, .inch, .calibreWord: true
    default: false
    }
  }
}
