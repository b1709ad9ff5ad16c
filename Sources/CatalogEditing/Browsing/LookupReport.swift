package import Lexicon
import Taxonomy
import TermScanner
package import TextFormats

/// What the catalogue says of some words, as text or JSON.
package struct LookupReport: Sendable {
  private let lookup: Lookup
  private let lexicon: Lexicon

  package init(_ lookup: Lookup, in lexicon: Lexicon) {
    self.lookup = lookup
    self.lexicon = lexicon
  }

  // MARK: - Text

  /// A paragraph a speaker, then the near forms, then the phrases.
  package var text: String {
    let speakers = lookup.speakers.map { text(SpeakerFacts($0, in: lexicon.taxonomy)) }
    let none = "nothing in the catalogue speaks for \"\(printable(lookup.words))\"\n"
    return ([speakers.isEmpty ? none : speakers.joined(separator: "\n")] + [near, phrases].filter { !$0.isEmpty }).joined(separator: "\n")
  }

  private func text(_ facts: SpeakerFacts) -> String {
    var lines = [
      "\(words(facts.speaker.words))  \(facts.weaponClass.id)  \(facts.place)",
      "  \(facts.speaker.kind.rawValue) \(facts.speaker.entry.form.text): \(facts.strength), case \(facts.caseRule)"
        + (facts.speaker.rules.names.isEmpty ? "" : ", matches by: \(facts.speaker.rules.names.joined(separator: ", "))"),
    ]
    if let system = facts.system, system.name != facts.speaker.entry.form { lines.append("  names the system \(system.name.text)") }
    if let origin = facts.origin { lines.append("  origin: \(origin.text)") }
    if let source = facts.source { lines.append("  source: \(source.text)") }
    lines += facts.evidence.map { "  \($0.key): \($0.words.joined(separator: ", "))" }
    if let branch = facts.supportingBranch { lines.append("  needs a strong mention of the branch \(branch)") }
    lines += facts.inherited.map { "  \($0.key) of the class \($0.weaponClass): \($0.words.joined(separator: ", "))" }
    return lines.map { printable($0) + "\n" }.joined()
  }

  private var near: String {
    guard !lookup.near.isEmpty else { return "" }
    var table = TextColumns(isNumber: [false, false, false, false])
    for form in lookup.near {
      let entry = lexicon.entries[form.entry]
      let weaponClass = lexicon.taxonomy.classes[entry.weaponClass].id
      table.add(["  \(form.form)", form.obstacle.reason, weaponClass, lexicon.taxonomy.reference(entry.form.place)])
    }
    return "near, but no match\n" + table.lines.map { $0 + "\n" }.joined()
  }

  private var phrases: String {
    guard !lookup.phrases.isEmpty else { return "" }
    var table = TextColumns(isNumber: [false, false, false, false])
    for use in lookup.phrases {
      table.add(["  \(use.role.rawValue)", use.phrase.text, use.owner, lexicon.taxonomy.reference(use.phrase.place)])
    }
    return "phrases that hold these words\n" + table.lines.map { $0 + "\n" }.joined()
  }

  private func words(_ range: Range<Int>) -> String {
    String(decoding: Array(lookup.words.utf8)[range], as: UTF8.self)
  }

  // MARK: - JSON

  /// One object.
  package var json: JSONText {
    .object([
      ("words", .string(lookup.words)),
      ("speakers", .array(lookup.speakers.map { json(SpeakerFacts($0, in: lexicon.taxonomy)) })),
      (
        "near",
        .array(
          lookup.near.map { form in
            let entry = lexicon.entries[form.entry]
            return .object([
              ("words", .string(words(form.words))), ("form", .string(form.form)), ("obstacle", .string(form.obstacle.reason)),
              ("class", .string(lexicon.taxonomy.classes[entry.weaponClass].id)),
              ("at", .string(lexicon.taxonomy.reference(entry.form.place))),
            ])
          })
      ),
      (
        "phrases",
        .array(
          lookup.phrases.map { use in
            .object([
              ("role", .string(use.role.rawValue)), ("phrase", .string(use.phrase.text)), ("owner", .string(use.owner)),
              ("at", .string(lexicon.taxonomy.reference(use.phrase.place))),
            ])
          })
      ),
    ])
  }

  private func json(_ facts: SpeakerFacts) -> JSONText {
    .object([
      ("words", .string(words(facts.speaker.words))), ("class", .string(facts.weaponClass.id)),
      ("kind", .string(facts.speaker.kind.rawValue)), ("form", .string(facts.speaker.entry.form.text)), ("at", .string(facts.place)),
      ("strength", .string(facts.strength)), ("case", .string(facts.caseRule)), ("rules", JSONText(facts.speaker.rules.names)),
      ("system", JSONText(facts.system?.name.text)), ("origin", JSONText(facts.origin?.text)), ("source", JSONText(facts.source?.text)),
      ("evidence", .object(facts.evidence.map { ($0.key, JSONText($0.words)) })),
      ("branch", JSONText(facts.supportingBranch)),
      (
        "inherited",
        .array(facts.inherited.map { .object([("class", .string($0.weaponClass)), ($0.key, JSONText($0.words))]) })
      ),
    ])
  }
}

extension NearForm.Obstacle {
  /// What keeps the form from the words.
  fileprivate var reason: String {
    switch self {
    case .none: "nothing"
    case .partOfWord: "part of a longer word"
    case .letterCase(.exact): "capitals count exactly"
    case .letterCase: "its capitals count"
    case .gap: "other gaps between the words"
    case .letters(let count): "\(counted(count, "letter")) differ\(count == 1 ? "s" : "")"
    }
  }
}
