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
    let bans = bans(in: lexicon)
    var findings: [Diagnostic] = []
    for form in lexicon.forms where form.rules.isEmpty {
      guard let alike = bans[form.letters] else { continue }
      let entry = lexicon.entries[form.entry]
      guard entry.family == nil, let found = alike.first(where: { areAlike($0.phrase, entry.form) && forbids($0, entry, lexicon) })
      else { continue }
      let note = Diagnostic.Note("it is forbidden here", at: lexicon.taxonomy.location(found.phrase.place))
      findings.append(
        Diagnostic(
          .warning, code: code, "\(quoted(entry.form.text)) never tags: a 'not' phrase is the same words",
          at: lexicon.taxonomy.location(entry.form.place), notes: [note], fix: "take out the form or the phrase"))
    }
    return findings
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

  /// All `not` phrases of classes, terms and systems by the digests of their letters.
  private func bans(in lexicon: Lexicon) -> [UInt32: [Ban]] {
    var bans: [UInt32: [Ban]] = [:]
    func add(_ phrases: [Phrase], of weaponClass: Int? = nil) {
      for phrase in phrases { bans[letterDigest(of: phrase.text), default: []].append(Ban(phrase: phrase, weaponClass: weaponClass)) }
    }
    for (position, weaponClass) in lexicon.taxonomy.classes.enumerated() {
      add(weaponClass.not, of: position)
      for term in weaponClass.terms.indices { add(weaponClass.terms[term].evidence.not) }
      for system in weaponClass.systems.indices { add(weaponClass.systems[system].evidence.not) }
    }
    return bans
  }
}
