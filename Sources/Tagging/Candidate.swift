import Lexicon

/// A term match on its way to become a mention.
struct Candidate: Sendable {
  /// Where the decision stands.
  enum Verdict: Sendable, Equatable {
    /// Weak, and nothing has spoken for it yet.
    case open
    case accepted
    case rejected
  }

  /// UTF-8 bytes of the text, end exclusive. Joining a noun or a component widens it.
  var span: Range<Int>
  /// What the catalogue's form matched.
  let match: Range<Int>
  /// Position of the sentence.
  var sentence: Int
  /// Position in `Lexicon.entries`.
  var entry: Int
  /// Position in `Taxonomy.classes`: the final answer, the article's context used.
  var weaponClass: Int
  /// What the sentence's own words say.
  var mentionClass: Int
  var isSystem: Bool
  /// The name of a family's member, as the text writes it; nil where the name is listed.
  var member: Range<Int>?
  /// The rules that led from the catalogue's form to the text's.
  var rules: VariantRules
  private(set) var verdict = Verdict.open
  /// What an accepted one rests on.
  private(set) var support: Support?
  /// Why a rejected one is no mention.
  private(set) var rejection: Rejection?
  /// Whether it speaks for weak terms near it: strong, or accepted by a cue.
  var supports = false
  /// The mention whose last words a modifier shares (`attack and spy drones`); nil where the noun is its own.
  var sharedHead: Range<Int>?
  /// Kept inside a longer mention, by the component rule.
  var isNested = false
  /// The candidate that a short form stands for.
  var antecedent: Int?
  /// What the steps behind the acceptance did, in their order.
  var reasons: [String] = []

  init(span: Range<Int>, sentence: Int, entry: Int, of form: Entry, rules: VariantRules) {
    self.span = span
    match = span
    self.sentence = sentence
    self.entry = entry
    weaponClass = form.weaponClass
    mentionClass = form.weaponClass
    isSystem = form.isName
    if form.family != nil { member = span }
    self.rules = rules
  }

  /// Where the words of its noun stand.
  var noun: Range<Int> { sharedHead ?? span }

  /// Gives the class that the words themselves have.
  mutating func name(_ weaponClass: Int) {
    self.weaponClass = weaponClass
    mentionClass = weaponClass
  }

  /// Which of two mentions of the same words stays: the larger. What is listed goes before a member of a family.
  var preference: Int { (support?.preference ?? 0) * 2 - (member == nil ? 0 : 1) }

  mutating func accept(_ support: Support) {
    verdict = .accepted
    self.support = support
  }

  mutating func reject(_ rejection: Rejection) {
    verdict = .rejected
    self.rejection = rejection
  }
}
