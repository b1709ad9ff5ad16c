import Diagnostics
import Text

/// A form, cue or `not` phrase that no text can hold: without a word, or longer than any name.
struct PhraseCheck: TaxonomyCheck {
  let code = "no-phrase"
  let explanation =
    "A phrase without a word, or longer than any name of a weapon, can stand in no text: the cue or form is lost silently."

  /// In UTF-8 bytes. The scanner would take more; no name of a weapon is as long.
  static let longest = 120

  func findings(in taxonomy: Taxonomy) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    taxonomy.forEachForm { form in
      if form.text.utf8.count > Self.longest { findings.append(tooLong(form, in: taxonomy)) }
    }
    taxonomy.forEachCue { phrase in
      if phrase.text.utf8.count > Self.longest {
        findings.append(tooLong(phrase, in: taxonomy))
      } else if !hasWord(phrase.text) {
        findings.append(
          taxonomy.error(
            code, "\(quoted(phrase.text)) has no word that a text could hold", at: phrase.place, fix: "write a word, or take it out"))
      }
    }
    return findings
  }

  private func hasWord(_ text: String) -> Bool {
    text.utf8.contains { isASCIIWordByte($0) } || text.unicodeScalars.contains { $0.value != 0x2BC && isWordCharacter($0) }
  }

  private func tooLong(_ phrase: Phrase, in taxonomy: Taxonomy) -> Diagnostic {
    taxonomy.error(
      code, "\(quoted(phrase.text)) is longer than \(Self.longest) bytes", at: phrase.place, fix: "write its essential words only")
  }
}
