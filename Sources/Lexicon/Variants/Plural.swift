/// Plurals of written forms by the rules of English.
///
/// Possessives need no rule: an apostrophe is no part of a word, so `missile's` holds the word `missile`.
enum Plural {
  /// The plurals of a form: of its last word, or of the head before a preposition (`weapons of mass destruction`).
  static func edits(of form: FormWords, isName: Bool, into edits: inout [Edit]) {
    guard let last = form.words.last else { return }
    let word = head(of: form) ?? last
    let ending = Ending(form.bytes, word)
    if ending.isInitials || ending.last.isDigit || ending.last.isUpper {
      edits.append(Edit(word.upperBound..<word.upperBound, s))
      return
    }
    if !isName, word.count <= longestIrregular, let irregular = irregulars.first(where: { ending.isWord($0.singular) }) {
      edits.append(Edit(word.upperBound - irregular.replaced..<word.upperBound, irregular.by))
      return
    }
    addRegular(ending, isName: isName, to: &edits)
  }

  private static func addRegular(_ ending: Ending, isName: Bool, to edits: inout [Edit]) {
    let end = ending.word.upperBound
    switch ending.last.lowered {
    case UInt8(ascii: "s"):
      if ending.isEnding(ss) || ending.isEnding(us) { edits.append(Edit(end..<end, es)) }
    case UInt8(ascii: "n") where ending.isEnding(men): break
    case UInt8(ascii: "n") where !isName && ending.isEnding(man) && !notOfMan.contains(where: ending.isWord):
      edits.append(Edit(end - 2..<end, en))
    case UInt8(ascii: "t") where ending.isEnding(craft): break
    case UInt8(ascii: "x"), UInt8(ascii: "z"): edits.append(Edit(end..<end, es))
    case UInt8(ascii: "h") where ending.isEnding(ch) || ending.isEnding(sh): edits.append(Edit(end..<end, es))
    case UInt8(ascii: "y") where !isName && ending.hasConsonantBeforeLast: edits.append(Edit(end - 1..<end, ies))
    case UInt8(ascii: "o") where !isName && ending.hasConsonantBeforeLast:
      edits.append(Edit(end..<end, es))
      edits.append(Edit(end..<end, s))
    default: edits.append(Edit(end..<end, s))
    }
  }

  /// The word before a preposition that stands behind a space: the head of `man of war`, not of `line-of-sight missile`.
  private static func head(of form: FormWords) -> Range<Int>? {
    guard form.words.count > 2 else { return nil }
    for word in 1..<form.words.count - 1 where form.words[word].count <= 4 {
      guard form.bytes[form.gap(word - 1).lowerBound] == UInt8(ascii: " "), prepositions.contains(where: { form.isWord(word, $0) })
      else { continue }
      return form.words[word - 1]
    }
    return nil
  }

  private static let prepositions: [[UInt8]] = ["of", "for", "with", "in", "on"].map { Array($0.utf8) }
  private static let s = Array("s".utf8)
  private static let es = Array("es".utf8)
  private static let en = Array("en".utf8)
  private static let ies = Array("ies".utf8)
  private static let man = Array("man".utf8)
  private static let men = Array("men".utf8)
  private static let craft = Array("craft".utf8)
  private static let ss = Array("ss".utf8)
  private static let us = Array("us".utf8)
  private static let ch = Array("ch".utf8)
  private static let sh = Array("sh".utf8)
  /// Words whose last letters are no `man`.
  private static let notOfMan: [[UInt8]] = ["human", "german", "roman", "ottoman", "talisman", "caiman"].map { Array($0.utf8) }

  private static let longestIrregular = 6
  /// Nouns with a plural of their own; the last `replaced` bytes become `by`.
  private static let irregulars: [(singular: [UInt8], replaced: Int, by: [UInt8])] = [
    ("gas", 0, "es"), ("lens", 0, "es"), ("knife", 2, "ves"), ("half", 1, "ves"), ("wolf", 1, "ves"), ("shelf", 1, "ves"),
    ("thief", 1, "ves"), ("foot", 3, "eet"), ("matrix", 1, "ces"), ("axis", 2, "es"),
  ].map { (Array($0.0.utf8), $0.1, Array($0.2.utf8)) }
}

/// The last letters of a word, compared in any case.
private struct Ending {
  let bytes: [UInt8]
  let word: Range<Int>

  init(_ bytes: [UInt8], _ word: Range<Int>) {
    self.bytes = bytes
    self.word = word
  }

  var last: UInt8 { bytes[word.upperBound - 1] }

  /// Two or more capitals and figures: `ICBM`, `PAC3`.
  var isInitials: Bool { word.count > 1 && word.allSatisfy { bytes[$0].isUpper || bytes[$0].isDigit } }

  var hasConsonantBeforeLast: Bool {
    guard word.count > 1 else { return false }
    switch bytes[word.upperBound - 2].lowered {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): return false
    default: return true
    }
  }

  func isEnding(_ tail: [UInt8]) -> Bool {
    guard word.count >= tail.count else { return false }
    let start = word.upperBound - tail.count
    for offset in tail.indices where bytes[start + offset].lowered != tail[offset] { return false }
    return true
  }

  func isWord(_ whole: [UInt8]) -> Bool { word.count == whole.count && isEnding(whole) }
}
