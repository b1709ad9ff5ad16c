import Diagnostics
import Lexicon
import Taxonomy
import TermScanner

/// A strong form that is an everyday English word, with nothing that tells when it is no weapon.
struct EverydayWordCheck: VocabularyCheck {
  let code = "everyday-word"
  let explanation =
    "A strong form tags wherever it stands. A common word that does so (`storm`, `hammer`) fills the output with what is no weapon. It is "
    + "either weak, with the cues that speak for the weapon, or has `unless` or `not` that speak against it. The words come from counts of "
    + "general news; what a class is called is never one of them."

  func findings(in lexicon: Lexicon) -> [Diagnostic] {
    everydayEntries(in: lexicon).filter { !isTamed($0, lexicon) && !isWhatItsClassIsCalled($0, lexicon) }.map { entry in
      Diagnostic(
        .warning, code: code, "\(quoted(entry.form.text)) is an everyday word, and tags wherever it stands",
        at: lexicon.taxonomy.location(entry.form.place),
        fix: entry.system == nil
          ? "make it weak with 'near:' cues, or add 'unless:' or 'not:'"
          : "name it under 'weak:' with 'near:' cues, or add 'unless:' or 'not:'")
    }
  }

  /// The entries whose strong forms are everyday words. There are far fewer forms of one word than everyday words, so that the words are
  /// looked for among the forms.
  private func everydayEntries(in lexicon: Lexicon) -> [Entry] {
    var positions: [[UInt8]: [Int]] = [:]
    for position in lexicon.entries.indices where lexicon.entries[position].isStrong && lexicon.entries[position].family == nil {
      if let word = smallLetters(lexicon.entries[position].form.text) { positions[word, default: []].append(position) }
    }
    var everyday: [Int] = []
    forEachEverydayWord(in: everydayWordList) { word in
      if let found = positions[word] { everyday += found }
    }
    return everyday.sorted().map { lexicon.entries[$0] }
  }

  /// A form of one word, in small letters; nil where it is no word of letters alone.
  private func smallLetters(_ form: String) -> [UInt8]? {
    guard form.utf8.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) }) else { return nil }
    return form.utf8.map { $0 | 0x20 }
  }

  /// Whether something speaks against the form, or its letters do: initials in capitals are no word.
  private func isTamed(_ entry: Entry, _ lexicon: Lexicon) -> Bool {
    let evidence = lexicon.evidenceSource(of: entry)
    if !evidence.unless.isEmpty || !evidence.unlessTopics.isEmpty || !evidence.not.isEmpty { return true }
    return lexicon.letterCase(of: entry) == .exact && entry.form.text.contains(where: \.isUppercase)
  }

  private func isWhatItsClassIsCalled(_ entry: Entry, _ lexicon: Lexicon) -> Bool {
    lexicon.taxonomy.lineages[entry.weaponClass].contains {
      lexicon.taxonomy.classes[$0].label.lowercased() == entry.form.text.lowercased()
    }
  }
}

/// Calls `body` with the words of a list in which each stands as what sets it apart from the one before, behind a digit (0-9, then A-Z)
/// for the letters that both begin with.
func forEachEverydayWord(in list: String, _ body: ([UInt8]) -> Void) {
  var word: [UInt8] = []
  for byte in list.utf8 {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      if !word.isEmpty { body(word) }
      word.removeLast(word.count - min(word.count, Int(byte < 0x41 ? byte - 0x30 : byte - 0x41 + 10)))
    default: word.append(byte)
    }
  }
  if !word.isEmpty { body(word) }
}
