/// British and American spellings of the words that name weapons.
enum Spelling {
  /// Stems that differ, British first. A stem stands anywhere in a word.
  private static let stems: [(british: [UInt8], american: [UInt8])] = [
    ("armour", "armor"), ("calibre", "caliber"), ("defence", "defense"), ("manoeuvr", "maneuver"), ("centre", "center"),
    ("programme", "program"), ("harbour", "harbor"), ("vapour", "vapor"), ("metre", "meter"), ("licence", "license"),
    ("fuelled", "fueled"), ("fuelling", "fueling"), ("isation", "ization"), ("ised", "ized"), ("sulphur", "sulfur"),
    ("aeroplane", "airplane"), ("grey", "gray"), ("plough", "plow"), ("offence", "offense"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// The form in the other spelling, or nil where no word differs.
  static func other(of form: FormWords) -> FormWords? {
    var changed = form
    for position in changed.words.indices {
      for stem in stems {
        if let swapped = swapping(stem.british, stem.american, in: changed.words[position]) {
          changed.words[position] = swapped
          break
        }
        if let swapped = swapping(stem.american, stem.british, in: changed.words[position]) {
          changed.words[position] = swapped
          break
        }
      }
    }
    return changed == form ? nil : changed
  }

  /// The word with the first `old` written `new`; a stem that opens the word keeps its capital.
  private static func swapping(_ old: [UInt8], _ new: [UInt8], in word: [UInt8]) -> [UInt8]? {
    guard word.count >= old.count else { return nil }
    for start in 0...(word.count - old.count) where word[start].lowered == old[0] {
      guard old.indices.allSatisfy({ word[start + $0].lowered == old[$0] }) else { continue }
      var replacement = new
      if word[start].isUpper { replacement[0] -= 32 }
      return Array(word[..<start]) + replacement + Array(word[(start + old.count)...])
    }
    return nil
  }
}
