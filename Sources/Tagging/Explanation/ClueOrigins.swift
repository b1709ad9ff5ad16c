import Lexicon
import Taxonomy

/// Where the catalogue has the phrases that spoke.
extension Explainer {
  /// The phrase of the catalogue behind a clue, and its topic.
  func origin(of clue: Clue, for candidate: DecidedCandidate) -> (phrase: Phrase, topic: String?)? {
    let entry = lexicon.entries[candidate.entry]
    let source = lexicon.evidenceSource(of: entry)
    let lineage = taxonomy.lineages[candidate.mentionClass].map { taxonomy.classes[$0] }
    let words = lexicon.context.phrases[clue.phrase].text
    switch clue.role {
    case .near: return phrase(words, in: source.near)
    case .unless: return phrase(words, in: source.unless + lineage.flatMap(\.unless))
    case .notPhrase: return phrase(words, in: source.not + lineage.flatMap(\.not))
    case .topic: return cue(words, of: source.topics)
    case .unlessTopic: return cue(words, of: source.unlessTopics + lineage.flatMap(\.unlessTopics))
    }
  }

  private func phrase(_ words: String, in phrases: [Phrase]) -> (Phrase, String?)? {
    phrases.first { $0.text == words }.map { ($0, nil) }
  }

  private func cue(_ words: String, of names: [Phrase]) -> (Phrase, String?)? {
    for topic in taxonomy.context.topics where names.contains(where: { $0.text == topic.name.text }) {
      if let cue = topic.cues.first(where: { $0.text == words }) { return (cue, topic.name.text) }
    }
    return nil
  }

  /// The place of a word that opens or ends proper names.
  func placeOfNameWord(_ phrase: Int) -> String? {
    let words = lexicon.context.phrases[phrase].text
    let known = taxonomy.context.nameEndings + taxonomy.context.nameOpenings
    return known.first { $0.text == words }.map { taxonomy.reference($0.place) }
  }
}

extension Clue.Role {
  /// As the catalogue writes it.
  var key: String {
    switch self {
    case .near: "near"
    case .topic: "topics"
    case .unless: "unless"
    case .unlessTopic: "unless-topics"
    case .notPhrase: "not"
    }
  }
}
