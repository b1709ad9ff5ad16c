import Diagnostics
import TermScanner

/// Words as a search compares them: folded, without accents, letters and digits apart (`M142` is `m` and `142`).
struct SearchWords: Sendable {
  let words: [[Unicode.Scalar]]

  /// Linear in the text.
  init(_ text: String) {
    var words: [[Unicode.Scalar]] = []
    var word: [Unicode.Scalar] = []
    for scalar in String(decoding: canonicalForm(of: text.utf8, foldingCase: true), as: UTF8.self).unicodeScalars {
      let properties = scalar.properties
      if properties.generalCategory == .nonspacingMark { continue }
      let isWord = properties.isAlphabetic || properties.numericType != nil
      if !word.isEmpty, !isWord || word[word.count - 1].isDigit != scalar.isDigit {
        words.append(word)
        word = []
      }
      if isWord { word.append(scalar) }
    }
    if !word.isEmpty { words.append(word) }
    self.words = words
  }

  /// All letters and digits in a row.
  var letters: [Unicode.Scalar] { Array(words.joined()) }

  /// How well the best of these words fits a word of a search, 0...100.
  ///
  /// Complexity: the words' number times the product of two words' lengths.
  func fit(of wanted: [Unicode.Scalar], allowingTypos: Bool) -> Int {
    words.reduce(0) { max($0, Self.fit(of: wanted, to: $1, allowingTypos: allowingTypos)) }
  }

  private static func fit(of wanted: [Unicode.Scalar], to word: [Unicode.Scalar], allowingTypos: Bool) -> Int {
    if wanted == word { return 100 }
    if wanted.count > 1, word.starts(with: wanted) { return 55 + 30 * wanted.count / word.count }
    guard allowingTypos else { return 0 }
    let bound = mostTypos(wanted, word)
    guard bound > 0, abs(wanted.count - word.count) <= bound else { return 0 }
    let distance = editDistance(wanted, word)
    return distance <= bound ? 70 - 20 * distance : 0
  }

  /// A short word or a number with another letter is another word.
  private static func mostTypos(_ wanted: [Unicode.Scalar], _ word: [Unicode.Scalar]) -> Int {
    guard wanted.count >= 4, !wanted[0].isDigit, !word[0].isDigit else { return 0 }
    return max(wanted.count, word.count) < 8 ? 1 : 2
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { properties.numericType != nil }
}
