import Diagnostics
import Taxonomy
import TermScanner

/// A `not` phrase that can never matter: no form it could forbid stands in it or overlaps it. Where an overlay has switched forms off,
/// the phrases below it may be left so.
struct IdleNotPhraseCheck: VocabularyCheck {
  let code = "idle-not"
  let explanation =
    "A `not` phrase is there to forbid a form within it. Where no form of the class stands in it, it is misspelt, or the form is "
    + "gone, and what it was written for is tagged all the same."

  /// A `not` phrase and the entries whose mentions it forbids.
  private struct Case {
    var phrase: Phrase
    var scope: NotScope
  }

  func findings(in lexicon: Lexicon) -> [Diagnostic] {
    let cases = cases(in: lexicon)
    let held = holdsForm(cases, lexicon)
    let idle = cases.indices.filter {
      !held[$0] && !overlapsForm(cases[$0], lexicon) && !lexicon.taxonomy.isFollowedBySwitchOff(cases[$0].phrase.place)
    }
    return idle.map { position in
      let phrase = cases[position].phrase
      return Diagnostic(
        .error, code: code, "the 'not' phrase \(quoted(phrase.text)) can never matter: no form that it forbids stands in it or overlaps it",
        at: lexicon.taxonomy.location(phrase.place), fix: "correct the phrase, or take it out")
    }
  }

  /// All `not` phrases of classes, terms and systems, in the order in which the vocabulary was built.
  private func cases(in lexicon: Lexicon) -> [Case] {
    var cases: [Case] = []
    var entry = 0
    func add(_ phrases: [Phrase]) {
      guard !phrases.isEmpty, let scope = lexicon.entries[entry].evidence else { return }
      for phrase in phrases { cases.append(Case(phrase: phrase, scope: .evidence(scope))) }
    }
    for (position, weaponClass) in lexicon.taxonomy.classes.enumerated() {
      for phrase in weaponClass.not { cases.append(Case(phrase: phrase, scope: .weaponClass(position))) }
      for term in weaponClass.terms.indices {
        add(weaponClass.terms[term].evidence.not)
        entry += 1
      }
      for system in weaponClass.systems.indices {
        add(weaponClass.systems[system].evidence.not)
        entry += 1 + weaponClass.systems[system].aliases.count
      }
      for family in weaponClass.families where (try? FamilyPattern(family.pattern.text)) != nil {
        add(family.evidence.not)
        entry += 1
      }
    }
    return cases
  }

  /// For each case whether a form it forbids stands in the phrase, as written or, where not so, in capitals: a phrase in small letters
  /// forbids names too.
  private func holdsForm(_ cases: [Case], _ lexicon: Lexicon) -> [Bool] {
    var held = [Bool](repeating: false, count: cases.count)
    markHeld(&held, cases, lexicon) { $0 }
    markHeld(&held, cases, lexicon) { $0.isLower ? $0 - 32 : $0 }
    return held
  }

  /// Marks the phrases, among those that are not yet, in which a form stands that they forbid. They are scanned as one text, a
  /// paragraph each.
  private func markHeld(_ held: inout [Bool], _ cases: [Case], _ lexicon: Lexicon, _ writing: (UInt8) -> UInt8) {
    var text: [UInt8] = []
    var paragraphs: [(end: Int, position: Int)] = []
    for position in cases.indices where !held[position] {
      for byte in cases[position].phrase.text.utf8 { text.append(writing(byte)) }
      text.append(10)
      text.append(10)
      paragraphs.append((text.count, position))
    }
    var matches: [TermMatch] = []
    lexicon.terms.scan(text.span, into: &matches)
    var paragraph = 0
    for match in matches {
      while paragraphs[paragraph].end <= Int(match.start) { paragraph += 1 }
      let position = paragraphs[paragraph].position
      if !held[position] { held[position] = forbids(cases[position].scope, lexicon.forms[Int(match.id)].entry, lexicon) }
    }
  }

  private func forbids(_ scope: NotScope, _ entry: Int, _ lexicon: Lexicon) -> Bool {
    switch scope {
    case .weaponClass(let banned): lexicon.taxonomy.isClass(lexicon.entries[entry].weaponClass, within: banned)
    case .evidence(let banned): lexicon.entries[entry].evidence == banned
    }
  }

  /// Whether a form it forbids begins with the phrase's last words or ends with its first ones: `bomb squad` bans `car bomb` in
  /// `car bomb squad`. Asked only of phrases that hold no form, which are few.
  private func overlapsForm(_ item: Case, _ lexicon: Lexicon) -> Bool {
    let phrase = words(of: item.phrase.text)
    return lexicon.entries.indices.contains { entry in
      guard forbids(item.scope, entry, lexicon) else { return false }
      let form = words(of: lexicon.entries[entry].form.text)
      return (1...max(1, min(phrase.count, form.count))).contains { count in
        phrase.suffix(count) == form.prefix(count) || phrase.prefix(count) == form.suffix(count)
      }
    }
  }

  private func words(of text: String) -> [String] {
    text.lowercased().split { $0 == " " || $0 == "-" }.map(String.init)
  }
}
