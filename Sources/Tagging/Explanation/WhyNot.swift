import Lexicon
import Taxonomy
import TermScanner
import Text

/// Why some words of an article are no mention, or not the one that was expected.
package struct WhyNot: Sendable {
  /// The words asked about, in UTF-8 bytes of the article's text.
  package var words: Range<Int>
  /// The term matches on these words, accepted or rejected.
  package var candidates: [CandidateExplanation]
  /// The terms that nearly match words on which no other does.
  package var nearMisses: [NearMiss]
}

/// A term that would match but for one rule.
package struct NearMiss: Sendable {
  /// The words that it would match.
  package var span: Range<Int>
  /// The form of the term that is nearest.
  package var form: String
  /// The catalogue's term, and where it stands.
  package var term: String
  package var place: String
  package var weaponClass: String
  /// A stable name of what keeps it from matching: `word-boundary`, `case`, `gap`, `letters`.
  package var rule: String
  /// The rule, for readers.
  package var text: String
}

extension Tagger {
  /// Why some words are no mention: the matches on them with what decided, and the nearest terms for the rest. Nil where no sentence of the
  /// explanation has the words.
  ///
  /// - Parameter words: as they stand in the text, up to the case of ASCII letters.
  /// - Complexity: that of `Lexicon.nearForms(to:except:)`.
  package func whyNot(_ words: String, in explanation: ArticleExplanation) -> WhyNot? {
    let text = explanation.article.text
    let wanted = Array(words.utf8)
    let places = explanation.sentences.lazy.compactMap { text.firstRange(of: wanted, in: $0.span) }
    guard !wanted.isEmpty, let place = places.first else { return nil }
    let candidates = explanation.sentences.flatMap(\.candidates).filter { $0.span.overlaps(place) || $0.match.overlaps(place) }
    let known = candidates.map(\.match).filter { $0.overlaps(place) }.map {
      ($0.lowerBound - place.lowerBound)..<($0.upperBound - place.lowerBound)
    }
    let nearForms = lexicon.nearForms(to: Array(text[place]), except: known)
    return WhyNot(words: place, candidates: candidates, nearMisses: nearForms.compactMap { nearMiss($0, from: place.lowerBound, in: text) })
  }

  private func nearMiss(_ near: NearForm, from start: Int, in text: [UInt8]) -> NearMiss? {
    let span = (near.words.lowerBound + start)..<(near.words.upperBound + start)
    let whole = text.wholeWords(around: span)
    guard let (rule, reason) = obstacle(near, isPart: whole != span, whole: String(decoding: text[whole], as: UTF8.self)) else {
      return nil
    }
    let entry = lexicon.entries[near.entry]
    return NearMiss(
      span: span, form: near.form, term: entry.form.text, place: lexicon.taxonomy.reference(entry.form.place),
      weaponClass: lexicon.taxonomy.classes[entry.weaponClass].id, rule: rule, text: reason)
  }

  private func obstacle(_ near: NearForm, isPart: Bool, whole: String) -> (rule: String, reason: String)? {
    switch near.obstacle {
    case .none: isPart ? ("word-boundary", "terms match whole words, and these are a part of '\(whole)'") : nil
    case .partOfWord: ("word-boundary", "terms match whole words, and '\(near.form)' is only a part of this one")
    case .letterCase(.exact): ("case", "'\(near.form)' matches only as it is written")
    case .letterCase: ("case", "'\(near.form)' is a name: its words match only with their capitals")
    case .gap: ("gap", "the letters are those of '\(near.form)', which does not match with other marks, or none, between its words")
    case .letters(let count): ("letters", "no term; the nearest, '\(near.form)', is \(count) \(count == 1 ? "letter" : "letters") away")
    }
  }
}

extension [UInt8] {
  /// Where some bytes stand first in a range, up to the case of ASCII letters. Complexity: the product of the lengths, both short.
  fileprivate func firstRange(of words: [UInt8], in range: Range<Int>) -> Range<Int>? {
    guard range.count >= words.count else { return nil }
    let places = (range.lowerBound...(range.upperBound - words.count)).lazy.map { $0..<($0 + words.count) }
    return places.first { self[$0].elementsEqual(words) } ?? places.first { zip(self[$0], words).allSatisfy { $0.lowered == $1.lowered } }
  }

  /// A span widened to the ends of the words in which it starts and ends.
  fileprivate func wholeWords(around span: Range<Int>) -> Range<Int> {
    var (start, end) = (span.lowerBound, span.upperBound)
    while start > 0, self[start].isWordByte, self[start - 1].isWordByte { start -= 1 }
    while end < count, self[end].isWordByte, self[end - 1].isWordByte { end += 1 }
    return start..<end
  }
}

extension UInt8 {
  fileprivate var lowered: UInt8 { isUpperLetter ? self | 0x20 : self }
}
