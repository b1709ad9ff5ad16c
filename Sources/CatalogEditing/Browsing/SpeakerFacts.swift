import Lexicon
import Taxonomy
import TermScanner

/// What a report says of a speaker, looked up once for text and JSON.
struct SpeakerFacts {
  let speaker: Speaker
  let weaponClass: WeaponClass
  let taxonomy: Taxonomy

  init(_ speaker: Speaker, in taxonomy: Taxonomy) {
    self.speaker = speaker
    self.taxonomy = taxonomy
    weaponClass = taxonomy.classes[speaker.entry.weaponClass]
  }

  var place: String { taxonomy.reference(speaker.entry.form.place) }
  var strength: String { speaker.entry.isStrong ? "strong" : "weak" }
  var system: WeaponSystem? { speaker.entry.system.map { weaponClass.systems[$0] } }
  private var family: WeaponFamily? { weaponClass.families.first { speaker.kind == .family && $0.pattern == speaker.entry.form } }
  var origin: Phrase? { system?.origin ?? family?.origin }
  var source: Phrase? { system?.source ?? family?.source }

  var caseRule: String {
    switch speaker.letterCase {
    case .any: "any"
    case .exact: "exact"
    case .name: "name"
    }
  }

  /// Keys of the catalogue and what the entry says under them; keys without anything are left out.
  var evidence: [(key: String, words: [String])] {
    let evidence = speaker.evidence
    let lists = [
      ("near", evidence.near), ("topics", evidence.topics), ("with", evidence.with), ("unless", evidence.unless),
      ("unless-topics", evidence.unlessTopics), ("not", evidence.not),
    ]
    var found = lists.map { (key: $0.0, words: $0.1.map(\.text)) }
    if let within = evidence.within { found.append(("within", [within.rawValue])) }
    if let otherwise = speaker.otherwise { found.append(("otherwise", [otherwise.text])) }
    return found.filter { !$0.words.isEmpty }
  }

  /// A branch whose strong mentions support a weak form that names no evidence of its own.
  var supportingBranch: String? {
    guard !speaker.entry.isStrong, speaker.evidence.isOfBranch else { return nil }
    return taxonomy.classes[taxonomy.branch(of: speaker.entry.weaponClass)].id
  }

  /// What the class and those above it forbid all their forms.
  var inherited: [(key: String, weaponClass: String, words: [String])] {
    taxonomy.lineages[speaker.entry.weaponClass].flatMap { position in
      let ancestor = taxonomy.classes[position]
      return [
        (key: "unless", weaponClass: ancestor.id, words: ancestor.unless.map(\.text)),
        (key: "unless-topics", weaponClass: ancestor.id, words: ancestor.unlessTopics.map(\.text)),
      ]
    }.filter { !$0.words.isEmpty }
  }
}
