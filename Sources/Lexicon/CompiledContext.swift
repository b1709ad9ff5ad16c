import Taxonomy

/// What the catalogue says for and against an entry of a class.
struct EvidenceSource: Sendable {
  /// Position in `Taxonomy.classes`.
  var weaponClass: Int
  var evidence: Evidence
  /// The class that answers where there is no evidence.
  var otherwise: Phrase?
}

/// All that is compiled from the words around forms: evidence, what whole classes are forbidden by, what short forms stand for.
struct CompiledContext: Sendable {
  /// In the order of the sources.
  private(set) var evidence: [CompiledEvidence] = []
  /// By class position.
  private(set) var inherited: [InheritedBans] = []
  let lexicon: ContextLexicon
  /// By class position: classes of another branch whose nouns say less.
  let broader: [[Int]]
  let references: ReferenceLexicon

  /// - Parameter sources: in the order of the classes.
  /// - Complexity: proportional to the phrases and their variants.
  init(_ taxonomy: Taxonomy, _ sources: [EvidenceSource]) {
    var builder = ContextBuilder(taxonomy.context)
    evidence.reserveCapacity(sources.count)
    for position in taxonomy.classes.indices {
      for phrase in taxonomy.classes[position].not { builder.forbid(phrase, .weaponClass(position)) }
      for phrase in taxonomy.classes[position].meantBy { builder.mean(phrase, position) }
      while evidence.count < sources.count, sources[evidence.count].weaponClass == position {
        let source = sources[evidence.count]
        let compiled = CompiledEvidence(source, taxonomy, &builder)
        for phrase in source.evidence.not { builder.forbid(phrase, .evidence(evidence.count)) }
        evidence.append(compiled)
      }
    }
    for position in taxonomy.classes.indices { inherited.append(builder.inheritedBans(of: position, in: taxonomy)) }
    lexicon = builder.compile()
    broader = taxonomy.classes.map { $0.broader.compactMap { taxonomy.positions[$0.text] } }
    references = ReferenceLexicon(taxonomy, broader: broader)
  }
}

extension ContextBuilder {
  /// What forbids the terms of a class by its own `unless` keys and those of its ancestors.
  fileprivate mutating func inheritedBans(of weaponClass: Int, in taxonomy: Taxonomy) -> InheritedBans {
    var bans = InheritedBans()
    for ancestor in taxonomy.lineages[weaponClass] {
      bans.cues += cues(taxonomy.classes[ancestor].unless)
      bans.topics |= topics(taxonomy.classes[ancestor].unlessTopics)
    }
    return bans
  }
}
