import Diagnostics
import Taxonomy
import TermScanner

/// The same written form tags by itself in two classes, so that nothing could tell which is meant; or it stands twice in one class.
///
/// The compiled vocabulary says so itself: a strong form is scanned as a text of its own, and where a strong form of another entry
/// matches the whole of it, both mean the same words. Variants count between classes (`T72` and `T-72`). Only forms that share their
/// letters with another entry's are scanned, which are few.
struct SameStrongTermCheck: VocabularyCheck {
  let code = "same-term"
  let explanation =
    "A strong form tags by itself. Where two classes have it, which of them is meant would be decided by the order of files; twice "
    + "in one class, one of the two is of no use and its edits would do nothing. Variants count between classes: `T72` is `T-72`."

  func findings(in lexicon: Lexicon) -> [Diagnostic] {
    let strong = entriesWrittenAlike(lexicon)
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
    var reported: Set<Int> = []
    var firstMatch = 0
    for (position, entry) in strong.enumerated() {
      let end = position + 1 < starts.count ? starts[position + 1] : text.count
      let ownMatches = matches[firstMatch...].prefix { Int($0.start) < end }
      firstMatch = ownMatches.endIndex
      guard let other = twin(of: entry, among: ownMatches, lexicon) else { continue }
      let (earlier, later) = inOrder(entry, other, lexicon)
      if reported.insert(later).inserted { findings.append(finding(later, earlier, lexicon)) }
    }
    return findings
  }

  /// The strong entries that have the letters of some form in common with another one, in their order. Complexity: O(1) for each form.
  private func entriesWrittenAlike(_ lexicon: Lexicon) -> [Int] {
    let isComparable = lexicon.entries.map(isComparable)
    var latest: [UInt32: Int] = [:]
    latest.reserveCapacity(lexicon.forms.count)
    var alike: Set<Int> = []
    for form in lexicon.forms where isComparable[form.entry] {
      let known = latest.updateValue(form.entry, forKey: form.letters)
      if let known, known != form.entry { alike.formUnion([known, form.entry]) }
    }
    return alike.sorted()
  }

  /// Of two entries written alike the later one is at fault, whichever of them was scanned: an overlay's, or else the vocabulary's later.
  private func inOrder(_ one: Int, _ other: Int, _ lexicon: Lexicon) -> (earlier: Int, later: Int) {
    func order(_ entry: Int) -> (Int, Int) {
      (lexicon.taxonomy.files[Int(lexicon.entries[entry].form.place.file)].overlay?.number ?? 0, entry)
    }
    return order(one) < order(other) ? (one, other) : (other, one)
  }

  /// The first other entry that matches the whole of a form, as the form's own entry does.
  private func twin(of entry: Int, among matches: ArraySlice<TermMatch>, _ lexicon: Lexicon) -> Int? {
    guard matches.count > 1, let whole = matches.first(where: { isPlain($0, of: entry, lexicon) }) else { return nil }
    var first: Int?
    for match in matches where match.start == whole.start && match.end == whole.end {
      let form = lexicon.forms[Int(match.id)]
      guard form.entry != entry, isComparable(lexicon.entries[form.entry]) else { continue }
      let isOneClass = lexicon.entries[form.entry].weaponClass == lexicon.entries[entry].weaponClass
      if !isOneClass || form.rules.isEmpty { first = min(first ?? form.entry, form.entry) }
    }
    return first
  }

  /// Whether a match is of the words that tag by themselves; of a family it is of the opening words alone.
  private func isComparable(_ entry: Entry) -> Bool { entry.isStrong && entry.family == nil }

  private func isPlain(_ match: TermMatch, of entry: Int, _ lexicon: Lexicon) -> Bool {
    let form = lexicon.forms[Int(match.id)]
    return form.entry == entry && form.rules.isEmpty
  }

  /// Whether the later of two terms of a class says nothing that the earlier one does not say.
  private func isIdle(_ later: Entry, beside earlier: Entry, _ lexicon: Lexicon) -> Bool {
    guard later.weaponClass == earlier.weaponClass, later.system == nil, earlier.system == nil, later.form.text == earlier.form.text else {
      return false
    }
    return later.evidence == nil && earlier.evidence == nil && lexicon.letterCase(of: later) == lexicon.letterCase(of: earlier)
  }

  private func finding(_ later: Int, _ earlier: Int, _ lexicon: Lexicon) -> Diagnostic {
    let taxonomy = lexicon.taxonomy
    let (later, earlier) = (lexicon.entries[later], lexicon.entries[earlier])
    let owner =
      if later.weaponClass != earlier.weaponClass {
        "class \(quoted(taxonomy.classes[earlier.weaponClass].id))"
      } else {
        later.system != nil && later.system == earlier.system ? "this system" : "this class"
      }
    let note = Diagnostic.Note("it stands here, as \(quoted(earlier.form.text))", at: taxonomy.location(earlier.form.place))
    let overlay = taxonomy.files[Int(later.form.place.file)].overlay
    let isOverOther = overlay != nil && overlay != taxonomy.files[Int(earlier.form.place.file)].overlay
    let fix =
      isOverOther
      ? "switch the other one off: 'without: [\(earlier.form.text)]' beside 'extends: \(taxonomy.classes[earlier.weaponClass].id)'"
      : "keep it in one place, or make it weak with the cues that tell which is meant"
    return Diagnostic(
      .error, code: code, "\(quoted(later.form.text)) is a strong form of \(owner) already", at: taxonomy.location(later.form.place),
      notes: [note], fix: fix, repair: isIdle(later, beside: earlier, lexicon) ? .removal : nil)
  }
}
