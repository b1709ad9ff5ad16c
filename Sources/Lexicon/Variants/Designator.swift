/// Designators as news writes them: `T-72`, `T72`, `T 72`; `Mk 19`, `Mark 19`, `Mk. 19`; `Trident II`, `Trident 2`; `Ra'ad`, `Raad`;
/// `155mm`, `155 mm`.
enum Designator {
  /// Letters and the number behind them, joined where the form parts them and parted where it joins them.
  static func addSpacings(of form: FormWords, to edits: inout [Edit]) {
    for word in form.words.indices.dropFirst() where form.bytes[form.words[word].lowerBound].isDigit {
      guard form.isJoiner(word - 1), form.all(form.words[word - 1], \.isLetter) else { continue }
      edits.append(.join(form.gap(word - 1)))
      break
    }
    for word in form.words where form.bytes[word.lowerBound].isLetter {
      guard let digit = word.first(where: { form.bytes[$0].isDigit }), form.all(word.lowerBound..<digit, \.isLetter) else { continue }
      edits.append(.split(at: digit))
      break
    }
  }

  private static let units: [[UInt8]] = ["mm", "cm", "kg", "lb", "kt"].map { Array($0.utf8) }

  /// A number and its unit, joined and parted.
  static func addUnits(of form: FormWords, to edits: inout [Edit]) {
    for word in form.words.indices {
      let range = form.words[word]
      guard form.bytes[range.lowerBound].isDigit else { continue }
      if form.all(range, \.isDigit) {
        guard word + 1 < form.words.count, form.isJoiner(word), units.contains(where: { form.isWord(word + 1, $0) }) else { continue }
        edits.append(.join(form.gap(word)))
      } else if let unit = units.first(where: { range.count > $0.count && form.has($0, at: range.upperBound - $0.count) }) {
        guard form.all(range.lowerBound..<range.upperBound - unit.count, \.isDigit) else { continue }
        edits.append(.split(at: range.upperBound - unit.count))
      }
    }
  }

  private static let mark = Array("Mark".utf8)
  private static let marks: [[UInt8]] = ["Mk ", "Mark ", "Mk. ", "Mk."].map { Array($0.utf8) }

  /// `Mk` and `Mark` before a number, in each other's place.
  static func addMarks(of form: FormWords, to edits: inout [Edit]) {
    for word in form.words.indices.dropLast() where isMark(form, word) {
      guard form.all(form.words[word + 1], { $0.isDigit || $0.isUpper }) else { continue }
      let range = form.words[word].lowerBound..<form.words[word + 1].lowerBound
      for mark in marks { edits.append(Edit(range, mark)) }
      break
    }
  }

  /// `Mk` in any case; `Mark` as it is written, for `mark` is a word.
  private static func isMark(_ form: FormWords, _ word: Int) -> Bool {
    let range = form.words[word]
    let start = range.lowerBound
    if range.count == 2 { return form.bytes[start].lowered == UInt8(ascii: "m") && form.bytes[start + 1].lowered == UInt8(ascii: "k") }
    return range.count == 4 && form.has(mark, at: start)
  }

  private static let romans: [(roman: [UInt8], arabic: [UInt8])] = [
    ("I", "1"), ("II", "2"), ("III", "3"), ("IV", "4"), ("V", "5"), ("VI", "6"), ("VII", "7"), ("VIII", "8"), ("IX", "9"), ("X", "10"),
    ("XI", "11"), ("XII", "12"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// A roman numeral behind a name, in arabic figures. A single letter counts only behind `Mk` or a word of three letters or more.
  static func addArabic(of form: FormWords, to edits: inout [Edit]) {
    for word in form.words.indices.dropFirst() {
      let range = form.words[word]
      guard range.count <= 4, form.all(range, isNumeralLetter) else { continue }
      guard range.count > 1 || form.words[word - 1].count >= 3 || isMark(form, word - 1) else { continue }
      guard let numeral = romans.first(where: { form.isWord(word, $0.roman) }) else { continue }
      edits.append(Edit(range, numeral.arabic))
      return
    }
  }

  private static func isNumeralLetter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "I") || byte == UInt8(ascii: "V") || byte == UInt8(ascii: "X")
  }

  private static let apostrophes: [[UInt8]] = ["'", "\u{2018}", "\u{2019}", "\u{2BC}", "`"].map { Array($0.utf8) }

  /// The form without the first apostrophe inside a name.
  static func addWithoutApostrophe(of form: FormWords, to edits: inout [Edit]) {
    for word in form.words.indices.dropFirst() where form.bytes[form.words[word].lowerBound].isLetter {
      guard !form.isJoiner(word - 1) else { continue }
      let gap = form.gap(word - 1)
      guard apostrophes.contains(where: { $0.count == gap.count && form.has($0, at: gap.lowerBound) }) else { continue }
      edits.append(.join(gap))
      return
    }
  }
}
