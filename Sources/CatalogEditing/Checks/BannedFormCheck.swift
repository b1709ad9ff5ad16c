import Diagnostics
import Lexicon
import Taxonomy
import TermScanner

/// A form that never tags, because a `not` phrase of its entry or of a class above is the same words.
struct BannedFormCheck: VocabularyCheck {
  let code = "banned-form"
  let explanation =
    "A `not` phrase forbids a mention that it covers. Where it is the form itself, the form never tags: one of the two is a slip, and what "
    + "the catalogue shows is not what it does."

  func findings(in lexicon: Lexicon) -> [Diagnostic] {
    let phrases = phrases(in: lexicon)
    return lexicon.entries.compactMap { entry in
      guard entry.family == nil, let found = phrases[key(entry.form)]?.first(where: { forbids($0, entry, lexicon) }) else { return nil }
      let note = Diagnostic.Note("it is forbidden here", at: lexicon.taxonomy.location(found.phrase.place))
      return Diagnostic(
        .warning, code: code, "\(quoted(entry.form.text)) never tags: a 'not' phrase is the same words",
        at: lexicon.taxonomy.location(entry.form.place), notes: [note], fix: "take out the form or the phrase")
    }
  }

  private struct Ban {
    var phrase: Phrase
    /// The class that has it, with all below; nil where it is of one entry.
    var weaponClass: Int?
  }

  private func forbids(_ ban: Ban, _ entry: Entry, _ lexicon: Lexicon) -> Bool {
    // A phrase with capitals forbids no words in small letters, which a form in any case has too.
    let hasCapital = ban.phrase.text.contains(where: \.isUppercase)
    guard !hasCapital || ban.phrase.text == entry.form.text && lexicon.letterCase(of: entry) != .any else { return false }
    if let weaponClass = ban.weaponClass { return lexicon.taxonomy.isClass(entry.weaponClass, within: weaponClass) }
    return lexicon.evidenceSource(of: entry).not.contains(ban.phrase)
  }

  private func phrases(in lexicon: Lexicon) -> [[UInt8]: [Ban]] {
    var bans: [[UInt8]: [Ban]] = [:]
    for (position, weaponClass) in lexicon.taxonomy.classes.enumerated() {
      for phrase in weaponClass.not { bans[key(phrase), default: []].append(Ban(phrase: phrase, weaponClass: position)) }
      for phrase in weaponClass.terms.flatMap(\.evidence.not) + weaponClass.systems.flatMap(\.evidence.not) {
        bans[key(phrase), default: []].append(Ban(phrase: phrase))
      }
    }
    return bans
  }

  /// Letter case, and hyphen or space, do not count.
  private func key(_ phrase: Phrase) -> [UInt8] {
    phrase.text.utf8.map { byte in (0x41...0x5A).contains(byte) ? byte | 0x20 : byte == UInt8(ascii: "-") ? UInt8(ascii: " ") : byte }
  }
}
