package import TermScanner

/// A form of the catalogue that some words nearly are, and what keeps the two apart.
package struct NearForm: Sendable {
  package enum Obstacle: Sendable, Equatable {
    /// Nothing: the words are the form. What keeps it from matching lies around them.
    case none
    /// The form is the beginning or the end of a longer word.
    case partOfWord
    /// The form's letters are compared so.
    case letterCase(MatchCase)
    /// The letters are the same, and what stands between them is not.
    case gap
    /// So many letters are others, missing or too many.
    case letters(Int)
  }

  /// Where the words stand in what was asked, in UTF-8 bytes.
  package var words: Range<Int>
  /// Position in `Lexicon.entries`.
  package var entry: Int
  /// The written form, a variant of the entry's.
  package var form: String
  package var obstacle: Obstacle
}

extension Lexicon {
  /// The forms that some words are but for one obstacle: all that only case or gaps keep apart, the longest words first and none within
  /// another; where there is none, the one form that makes up most of a word, or whose letters are nearest.
  ///
  /// - Parameter known: words that need no answer, as stretches of `text`.
  /// - Complexity: the vocabulary's forms, times the stretches of up to six words where letters differ.
  package func nearForms(to text: [UInt8], except known: [Range<Int>]) -> [NearForm] {
    let search = NearFormSearch(self, text)
    let stretches = search.stretches.filter { stretch in !known.contains { $0.contains(stretch) } }
    var found: [NearForm] = []
    for stretch in stretches where !found.contains(where: { $0.words.contains(stretch) }) {
      if let near = search.sameLetters(as: stretch) { found.append(near) }
    }
    guard found.isEmpty else { return found }
    let strange = stretches.filter { stretch in !known.contains { $0.overlaps(stretch) } }
    return [strange.lazy.compactMap(search.part).first ?? search.closest(to: strange)].compactMap(\.self)
  }
}
