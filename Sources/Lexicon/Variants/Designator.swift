/// Designators as news writes them: `T-72`, `T72`, `T 72`; `Mk 19`, `Mark 19`, `Mk. 19`; `Trident II`, `Trident 2`; `Ra'ad`, `Raad`.
enum Designator {
  /// Letters and the number behind them, joined where the form parts them and parted where it joins them.
  static func spacings(of form: FormWords) -> [FormWords] {
    var out: [FormWords] = []
    for gap in form.gaps.indices
    where form.isJoiner(gap) && form.words[gap].allSatisfy(\.isLetter) && form.words[gap + 1][0].isDigit {
      out.append(form.joining(gap))
      break
    }
    for (position, word) in form.words.enumerated() {
      guard word[0].isLetter, let digit = word.firstIndex(where: \.isDigit), word[..<digit].allSatisfy(\.isLetter) else { continue }
      out.append(form.splitting(position, at: digit))
      break
    }
    return out
  }

  private static let mark = Array("Mark".utf8)
  private static let mk = Array("Mk".utf8)

  /// `Mk` and `Mark` before a number, in each other's place.
  static func marks(of form: FormWords) -> [FormWords] {
    guard let position = form.words.dropLast().firstIndex(where: { isMark($0) || isMk($0) }),
      form.words[position + 1].allSatisfy({ $0.isDigit || $0.isUpper })
    else { return [] }
    var swapped = form
    swapped.words[position] = isMark(form.words[position]) ? mk : mark
    var dotted = form
    dotted.words[position] = mk
    dotted.gaps[position] = Array(". ".utf8)
    return [swapped, dotted]
  }

  private static func isMark(_ word: [UInt8]) -> Bool { word.elementsEqual(mark) }
  private static func isMk(_ word: [UInt8]) -> Bool { word.count == 2 && word.map(\.lowered) == [109, 107] }

  private static let romans: [(roman: [UInt8], arabic: [UInt8])] = [
    ("I", "1"), ("II", "2"), ("III", "3"), ("IV", "4"), ("V", "5"), ("VI", "6"), ("VII", "7"), ("VIII", "8"), ("IX", "9"), ("X", "10"),
    ("XI", "11"), ("XII", "12"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// A roman numeral behind a name, in arabic figures. A single letter counts only behind a word of three letters or more.
  static func arabic(of form: FormWords) -> FormWords? {
    for position in form.words.indices.dropFirst() {
      guard let numeral = romans.first(where: { $0.roman == form.words[position] }) else { continue }
      guard numeral.roman.count > 1 || form.words[position - 1].count >= 3 else { continue }
      var changed = form
      changed.words[position] = numeral.arabic
      return changed
    }
    return nil
  }

  /// The form without the apostrophe inside a name.
  static func withoutApostrophe(_ form: FormWords) -> FormWords? {
    form.gaps.indices.first { gap in
      form.gaps[gap] == [UInt8(ascii: "'")] && form.words[gap + 1].first.map { $0.isLetter } == true
    }.map(form.joining)
  }
}
