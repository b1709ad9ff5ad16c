import Lexicon
import Text

/// Calibres in millimetres: `155mm`, `5.56 mm`, `.50-calibre`, `.22`, `6-inch`.
extension Interpretation {
  private static let millimetresOfInch = 25.4

  /// The calibre among the words of a noun phrase.
  func calibre(_ words: [PhraseWord]) -> Qualifier.Value? {
    for (index, word) in words.enumerated() {
      guard let number = word.number else { continue }
      // `5.56 x 45mm`: the second number is the case's length.
      if index > 1, let bore = words[index - 2].number, matches(words[index - 1].span, "x"), word.kind == .millimetre {
        return measure(bore, words[index - 2].span.lowerBound..<word.span.upperBound)
      }
      if word.isNumberWithUnit {
        if let value = calibre(number, unit: word.kind, in: word) { return measure(value, word.span) }
        continue
      }
      let next = index + 1 < words.count ? words[index + 1] : nil
      if let next, next.kind == .inch, !words.contains(where: { $0.kind == .gun }) { continue }
      if let next, let value = calibre(number, unit: next.kind, in: word) {
        return measure(value, word.span.lowerBound..<next.span.upperBound)
      }
      if isHundredths(word), number < 1 { return measure(number * Self.millimetresOfInch, word.span) }
    }
    return nil
  }

  /// The calibre in the words right behind a mention: `of 155 mm`, `(155 mm)`.
  func calibre(behind candidate: Candidate, _ reader: PhraseReader) -> Qualifier.Value? {
    let end = sentences[candidate.sentence].end
    let span = candidate.span
    guard var word = reader.word(after: span.upperBound, upTo: end) else { return nil }
    if word.kind == .of {
      guard let next = reader.word(after: word.span.upperBound, upTo: end), next.link == .space else { return nil }
      word = next
    } else if word.number == nil || !text[span.upperBound..<word.span.lowerBound].contains(UInt8(ascii: "(")) {
      return nil
    }
    var words = [word]
    if let next = reader.word(after: word.span.upperBound, upTo: end), next.link == .space || next.link == .hyphen { words.append(next) }
    return words.contains { $0.kind == .millimetre } ? calibre(words) : nil
  }

  /// Millimetres of a number and the unit behind it; nil where that is no calibre.
  private func calibre(_ number: Double, unit: PhraseWordKind, in word: PhraseWord) -> Double? {
    switch unit {
    case .millimetre: return number > 0 && number < 1000 ? number : nil
    case .inch: return number > 0 && number <= 20 ? number * Self.millimetresOfInch : nil
    case .calibreWord:
      if number > 0, number < 1 { return number * Self.millimetresOfInch }
      return number >= 17 && number < 100 ? number / 100 * Self.millimetresOfInch : nil
    default:
      // `7.62x39mm`: the bore, then the length of the case.
      return isCaseLength(word) && number < 40 ? number : nil
    }
  }

  /// Whether a cross and a number follow the number in the same word.
  private func isCaseLength(_ word: PhraseWord) -> Bool {
    guard word.isNumberWithUnit else { return false }
    let rest = text[word.numberEnd..<word.span.upperBound]
    return (rest.first == UInt8(ascii: "x") && rest.dropFirst().first?.isDigit == true)
      || (rest.starts(with: "×".utf8) && rest.dropFirst(2).first?.isDigit == true)
  }

  /// Whether a word is a point and two or three digits, as calibres in inches are written.
  private func isHundredths(_ word: PhraseWord) -> Bool {
    text[word.span.lowerBound] == UInt8(ascii: ".") && (3...4).contains(word.span.count)
  }

  private func measure(_ millimetres: Double, _ span: Range<Int>) -> Qualifier.Value {
    .measure(value: (millimetres * 100).rounded() / 100, unit: "mm", text: words(span))
  }
}
