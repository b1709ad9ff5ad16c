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

  private static let words = everydayWords(in: everydayWordList)

  func findings(in lexicon: Lexicon) -> [Diagnostic] {
    lexicon.entries.filter { entry in
      entry.isStrong && entry.family == nil && Self.words.contains(entry.form.text.lowercased())
        && !isTamed(entry, lexicon) && !isWhatItsClassIsCalled(entry, lexicon)
    }.map { entry in
      Diagnostic(
        .warning, code: code, "\(quoted(entry.form.text)) is an everyday word, and tags wherever it stands",
        at: lexicon.taxonomy.location(entry.form.place),
        fix: entry.system == nil
          ? "make it weak with 'near:' cues, or add 'unless:' or 'not:'"
          : "name it under 'weak:' with 'near:' cues, or add 'unless:' or 'not:'")
    }
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

/// The words of a list in which each stands as what sets it apart from the one before, behind a digit (0-9, then A-Z) for the letters
/// that both begin with.
func everydayWords(in list: String) -> Set<String> {
  var words: Set<String> = []
  var word: [UInt8] = []
  for byte in list.utf8 {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      if !word.isEmpty { words.insert(String(decoding: word, as: UTF8.self)) }
      word.removeLast(word.count - min(word.count, Int(byte < 0x41 ? byte - 0x30 : byte - 0x41 + 10)))
    default: word.append(byte)
    }
  }
  if !word.isEmpty { words.insert(String(decoding: word, as: UTF8.self)) }
  return words
}
