import Lexicon
import Taxonomy
import Text

/// Later short forms stand for what the article named before: `the launchers` for transporter-erector-launchers, `these drones`
/// for the kind named in the sentence before (annotation guidelines, rule 6).
///
/// A word for a coarse class takes a finer one where its own sentence says what it is (`the Kinzhal, a missile`), where an antecedent
/// fits it, where it has the modifier of a kind that the article names, where a phrase of the catalogue means a finer class
/// (`drone strike`), or, at the article's head, where the next sentences say what was meant. Where nothing fits, nothing is forced.
extension Interpretation {
  func resolveShortForms() {
    let order = acceptedInOrder().filter { !candidates[$0].isNested }
    guard order.count > 1 || order.contains(where: { context(of: candidates[$0].sentence).roles.contains(.means) }) else { return }
    var chain = ReferenceChain(order, in: self)
    for place in order.indices where isShortForm(candidates[order[place]]) {
      guard let answer = chain.answer(for: place) else { continue }
      candidates[order[place]].weaponClass = answer.weaponClass
      chain.classes[place] = answer.weaponClass
      candidates[order[place]].antecedent = answer.antecedent
      if let reason = answer.reason { candidates[order[place]].reasons.append(reason) }
    }
  }

  private func isShortForm(_ candidate: Candidate) -> Bool {
    !candidate.isSystem && candidate.sharedHead == nil && lexicon.references.hasFiner(candidate.weaponClass)
  }
}

/// What a short form stands for: a mention (a position in `Interpretation.candidates`), or a kind for some other reason.
struct ReferenceAnswer {
  var weaponClass: Int
  var antecedent: Int?
  var reason: String?
}

/// The mentions of a text in their order while short forms are resolved from its start to its end.
///
/// Complexity: for each short form the mentions near it.
struct ReferenceChain {
  /// How many mentions before a short form, and behind it, are looked at: more than a news article has, so that only texts as long as books
  /// are cut.
  private static let reach = 128

  let interpretation: Interpretation
  /// Positions in `Interpretation.candidates`.
  let order: [Int]
  /// The classes of the mentions, those of the short forms before as they are resolved.
  var classes: [Int]
  private var phrases: [NounPhrase?]

  init(_ order: [Int], in interpretation: Interpretation) {
    self.order = order
    self.interpretation = interpretation
    classes = order.map { interpretation.candidates[$0].weaponClass }
    phrases = Array(repeating: nil, count: order.count)
  }

  var words: ReferenceLexicon { interpretation.lexicon.references }

  subscript(place: Int) -> Candidate { interpretation.candidates[order[place]] }

  /// The noun phrase of a mention, read at the first call.
  mutating func phrase(_ place: Int) -> NounPhrase {
    if let known = phrases[place] { return known }
    let phrase = NounPhrase(around: self[place], in: interpretation)
    phrases[place] = phrase
    return phrase
  }

  mutating func answer(for place: Int) -> ReferenceAnswer? {
    let own = classes[place]
    let finer = mentions(near: place).filter { words.isFiner(classes[$0], than: own) }
    if finer.isEmpty { return meaning(of: place, among: []) }
    if let companion = companion(of: place) { return companion }
    if let antecedent = antecedent(of: place, among: finer) {
      return ReferenceAnswer(weaponClass: antecedent.weaponClass, antecedent: order[antecedent.place])
    }
    return meaning(of: place, among: finer) ?? kind(of: place, among: finer) ?? announced(by: place, among: finer)
  }

  /// The mentions near one, itself among them.
  func mentions(near place: Int) -> Range<Int> {
    max(0, place - Self.reach)..<min(order.count, place + Self.reach)
  }

  /// The finest of some classes where each stands above or below it; nil where two kinds are among them.
  func commonKind(_ classes: [Int]) -> Int? {
    guard let finest = classes.max(by: { interpretation.depth(of: $0) < interpretation.depth(of: $1) }) else { return nil }
    return classes.allSatisfy { interpretation.taxonomy.isClass(finest, within: $0) || words.isFiner(finest, than: $0) } ? finest : nil
  }

  /// The deepest class that holds all of some classes.
  func commonAncestor(_ classes: [Int]) -> Int? {
    guard let first = classes.first else { return nil }
    return interpretation.taxonomy.lineages[first].first { ancestor in
      classes.allSatisfy { interpretation.taxonomy.isClass($0, within: ancestor) }
    }
  }
}
