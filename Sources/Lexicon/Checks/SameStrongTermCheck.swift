import Diagnostics
import Taxonomy
import Text

/// The same form tags by itself in two classes, so that nothing could tell which is meant.
struct SameStrongTermCheck: VocabularyCheck {
  let code = "same-term"

  func findings(in lexicon: Lexicon) -> [Diagnostic] {
    var first: [[UInt8]: Int] = [:]
    var findings: [Diagnostic] = []
    for (position, entry) in lexicon.entries.enumerated() where entry.isStrong {
      let key = comparable(entry.form.text)
      guard let earlier = first[key] else {
        first[key] = position
        continue
      }
      let other = lexicon.entries[earlier]
      let taxonomy = lexicon.taxonomy
      let isSameSystem = other.weaponClass == entry.weaponClass && other.system == entry.system && entry.system != nil
      let owner = other.weaponClass == entry.weaponClass ? "this class" : "class '\(taxonomy.classes[other.weaponClass].id)'"
      findings.append(
        Diagnostic(
          .error, code: code, "'\(entry.form.text)' is a strong form of \(isSameSystem ? "this system" : owner) already",
          at: taxonomy.location(entry.form.place), notes: [Diagnostic.Note("it stands here", at: taxonomy.location(other.form.place))],
          fix: "keep it in one place, or make it weak with the cues that tell which is meant"))
    }
    return findings
  }

  /// The form folded, its joiners alike: what two forms have in common that match the same words.
  private func comparable(_ form: String) -> [UInt8] {
    var folded: [UInt8] = []
    appendFolded(Array(form.utf8).span, to: &folded)
    return folded.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: " ") : $0 }
  }
}
