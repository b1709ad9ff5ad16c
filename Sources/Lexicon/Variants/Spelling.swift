/// British and American spellings of the words that name weapons.
enum Spelling {
  /// Where in a word a stem must stand to be that stem: `meter` is no `metre` in `diameter`, `ised` is none in `raised`.
  private enum Position {
    /// The word, or the word and a plural `s`.
    case whole
    case opening
    case anywhere
    /// Behind four letters or more.
    case late
  }

  private struct Stem {
    var written: [UInt8]
    var other: [UInt8]
    var position: Position
  }

  /// Stems that differ, British first; of several that begin alike the one that must be tried first stands first.
  private static let pairs: [(british: String, american: String, position: Position)] = [
    ("armour", "armor", .anywhere), ("calibre", "caliber", .anywhere), ("defence", "defense", .opening), ("offence", "offense", .opening),
    ("manoeuvre", "maneuver", .whole), ("manoeuvr", "maneuver", .opening), ("centre", "center", .whole), ("theatre", "theater", .whole),
    ("programme", "program", .whole), ("harbour", "harbor", .opening), ("vapour", "vapor", .opening), ("metre", "meter", .whole),
    ("kilometre", "kilometer", .whole), ("centimetre", "centimeter", .whole), ("millimetre", "millimeter", .whole),
    ("licence", "license", .whole), ("fuelled", "fueled", .anywhere), ("fuelling", "fueling", .anywhere), ("isation", "ization", .late),
    ("ised", "ized", .late), ("ising", "izing", .late), ("sulphur", "sulfur", .opening), ("aeroplane", "airplane", .opening),
    ("aluminium", "aluminum", .opening), ("grey", "gray", .opening), ("plough", "plow", .opening), ("fibre", "fiber", .opening),
  ]

  /// The stems of both spellings by their first letter, from `a`.
  private static let stems: [[Stem]] = {
    var stems = [[Stem]](repeating: [], count: 26)
    for pair in pairs {
      let british = Array(pair.british.utf8)
      let american = Array(pair.american.utf8)
      stems[Int(british[0] - 97)].append(Stem(written: british, other: american, position: pair.position))
      stems[Int(american[0] - 97)].append(Stem(written: american, other: british, position: pair.position))
    }
    return stems
  }()

  /// For each first letter the second letters of its stems, a bit each: they rule out nearly every place of a word at once.
  private static let secondLetters: [UInt32] = stems.map { $0.reduce(0) { $0 | 1 << UInt32($1.written[1] - 97) } }

  /// What turns the form into the other spelling, at most once in each word; nothing where no word differs.
  static func edits(of form: FormWords, into edits: inout [Edit]) {
    let secondLetters = Self.secondLetters
    for word in form.words where word.count >= 4 {
      for start in word.lowerBound...(word.upperBound - 4) {
        let letter = Int(form.bytes[start].lowered) - 97
        let second = UInt32(form.bytes[start + 1].lowered)
        guard 0..<26 ~= letter, 97..<123 ~= second, secondLetters[letter] >> (second - 97) & 1 != 0 else { continue }
        guard let edit = edit(of: form, word, at: start, stems[letter]) else { continue }
        edits.append(edit)
        break
      }
    }
  }

  private static func edit(of form: FormWords, _ word: Range<Int>, at start: Int, _ stems: [Stem]) -> Edit? {
    for stem in stems where start + stem.written.count <= word.upperBound {
      guard isStem(stem, of: form, at: start), stands(stem, in: word, at: start, of: form) else { continue }
      let range = start..<start + stem.written.count
      return Edit(range, matchingCase(stem.other, of: form, range))
    }
    return nil
  }

  private static func isStem(_ stem: Stem, of form: FormWords, at start: Int) -> Bool {
    for offset in stem.written.indices where form.bytes[start + offset].lowered != stem.written[offset] { return false }
    return true
  }

  private static func stands(_ stem: Stem, in word: Range<Int>, at start: Int, of form: FormWords) -> Bool {
    switch stem.position {
    case .anywhere: return true
    case .opening: return start == word.lowerBound
    case .late: return start >= word.lowerBound + 4
    case .whole:
      let rest = word.upperBound - start - stem.written.count
      return start == word.lowerBound && (rest == 0 || rest == 1 && form.bytes[word.upperBound - 1].lowered == UInt8(ascii: "s"))
    }
  }

  /// The other spelling with the capitals of the one it stands for: none, the first, or all.
  private static func matchingCase(_ other: [UInt8], of form: FormWords, _ range: Range<Int>) -> [UInt8] {
    guard form.bytes[range.lowerBound].isUpper else { return other }
    let isAllCapitals = form.bytes[range.lowerBound + 1].isUpper
    return other.enumerated().map { $0 == 0 || isAllCapitals ? $1 - 32 : $1 }
  }
}
