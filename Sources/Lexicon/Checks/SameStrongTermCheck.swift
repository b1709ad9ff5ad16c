import Diagnostics
import Taxonomy
import TermScanner

/// The same written form tags by itself in two classes, so that nothing could tell which is meant; or it stands twice in one class.
///
/// The compiled vocabulary says so itself: each strong form is scanned as a text of its own, and where a strong form of another
/// entry matches the whole of it, both mean the same words. Variants count between classes (`T72` and `T-72`).
struct SameStrongTermCheck: VocabularyCheck {
  let code = "same-term"

  func findings(in lexicon: Lexicon) -> [Diagnostic] {
    let strong = lexicon.entries.indices.filter { lexicon.entries[$0].isStrong }
    var text: [UInt8] = []
    var starts: [Int] = []
    for entry in strong {
      starts.append(text.count)
      text.append(contentsOf: lexicon.entries[entry].form.text.utf8)
      text.append(contentsOf: [10, 10])
    }
    var matches: [TermMatch] = []
    lexicon.terms.scan(text.span, into: &matches)

    var findings: [Diagnostic] = []
    var firstMatch = 0
    for (position, entry) in strong.enumerated() {
      let end = position + 1 < starts.count ? starts[position + 1] : text.count
      let ownMatches = matches[firstMatch...].prefix { Int($0.start) < end }
      firstMatch = ownMatches.endIndex
      if let other = twin(of: entry, among: ownMatches, lexicon) { findings.append(finding(entry, other, lexicon)) }
    }
    return findings
  }

  /// The first entry that matches the whole of a form as that form's own entry does.
  private func twin(of entry: Int, among matches: ArraySlice<TermMatch>, _ lexicon: Lexicon) -> Int? {
    guard let whole = matches.first(where: { isPlain($0, of: entry, lexicon) }) else { return nil }
    return matches.lazy.filter { $0.start == whole.start && $0.end == whole.end }.compactMap { match -> Int? in
      let form = lexicon.forms[Int(match.id)]
      guard form.entry != entry, lexicon.entries[form.entry].isStrong else { return nil }
      if lexicon.entries[form.entry].weaponClass != lexicon.entries[entry].weaponClass {
        return reportsPair(entry, form, lexicon) ? form.entry : nil
      }
      return form.entry < entry && form.rules.isEmpty ? form.entry : nil
    }.min()
  }

  private func isPlain(_ match: TermMatch, of entry: Int, _ lexicon: Lexicon) -> Bool {
    let form = lexicon.forms[Int(match.id)]
    return form.entry == entry && form.rules.isEmpty
  }

  /// Of two entries written alike the later one is at fault; a variant of a later one is found from the earlier one only.
  private func reportsPair(_ entry: Int, _ form: CompiledForm, _ lexicon: Lexicon) -> Bool {
    form.entry < entry || !form.rules.isEmpty
  }

  private func finding(_ entry: Int, _ other: Int, _ lexicon: Lexicon) -> Diagnostic {
    let taxonomy = lexicon.taxonomy
    let (later, earlier) = (lexicon.entries[max(entry, other)], lexicon.entries[min(entry, other)])
    let owner =
      if later.weaponClass != earlier.weaponClass {
        "class \(quoted(taxonomy.classes[earlier.weaponClass].id))"
      } else {
        later.system != nil && later.system == earlier.system ? "this system" : "this class"
      }
    let note = Diagnostic.Note("it stands here, as \(quoted(earlier.form.text))", at: taxonomy.location(earlier.form.place))
    return Diagnostic(
      .error, code: code, "\(quoted(later.form.text)) is a strong form of \(owner) already", at: taxonomy.location(later.form.place),
      notes: [note], fix: "keep it in one place, or make it weak with the cues that tell which is meant")
  }
}
