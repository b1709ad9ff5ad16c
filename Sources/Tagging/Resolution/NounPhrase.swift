import Text

/// What the words before a short form say of it: its determiner, its number, a name that modifies it.
struct NounPhrase {
  /// How a noun phrase refers.
  enum Determiner {
    /// `this`, `these`, `that`, `those`, `such`: points back.
    case demonstrative
    /// `the`: names what is known.
    case definite
    /// `its`, `their`: names what somebody has.
    case possessive
    /// A number: may go on with what stands right before.
    case counted
    /// `is a …`: says what the subject is.
    case predicate
    /// `a`, `another`, `other`, `new`, `any`: names something else.
    case fresh
  }

  private let determiner: Determiner
  let isPlural: Bool
  /// A capitalised word right before the short form, such as `Russian`.
  let nameModifier: Range<Int>?
  /// Whether a noun follows that the short form only modifies (`missile strike`).
  private let isModifier: Bool

  private static let adjectivesAllowed = 3

  init(around span: Range<Int>, in interpretation: Interpretation, sentence: Int) {
    let bounds = interpretation.sentences[sentence]
    isPlural = interpretation.isPlural(span)
    isModifier = Self.isModifier(span, interpretation, limit: bounds.end)
    var modifier: Range<Int>?
    var found: Determiner?
    var position = span.lowerBound
    var adjectives = 0
    while adjectives <= Self.adjectivesAllowed {
      guard let word = Self.wordBefore(position, interpretation.text, downTo: bounds.start), !Self.isLink(interpretation.text[word]) else {
        break
      }
      found = Self.determiner(interpretation.text[word])
      position = word.lowerBound
      if found != nil { break }
      if adjectives == 0, interpretation.text[word.lowerBound].isUpperLetter, word.lowerBound > bounds.start { modifier = word }
      if adjectives == 0, Self.isNumber(interpretation.text[word]) {
        found = .counted
        break
      }
      adjectives += 1
    }
    // A noun without a determiner speaks of the kind, or modifies the next noun (`gun control`).
    var determiner = found ?? .fresh
    if determiner == .fresh, let before = Self.wordBefore(position, interpretation.text, downTo: bounds.start) {
      if interpretation.text[before].elementsEqual("such".utf8) { determiner = .demonstrative }
      if Self.copulas.contains(Array(interpretation.text[before])) { determiner = .predicate }
    }
    self.determiner = determiner
    nameModifier = modifier
  }

  /// How many sentences back the antecedent may stand; nil where there is none to look for.
  var reach: Int? {
    switch determiner {
    case .demonstrative: isModifier ? 2 : 4
    case .definite: isModifier ? nil : 5
    case .counted, .possessive: isModifier ? nil : 2
    case .predicate: isModifier ? nil : 0
    case .fresh: nil
    }
  }

  /// Whether the antecedent must end with the same noun (`Javelin missiles … 1,648 missiles`).
  var needsSameHead: Bool { determiner == .counted || determiner == .possessive }

  private static let words: [(determiner: Determiner, words: [[UInt8]])] = [
    (.demonstrative, bytes("this", "that", "these", "those", "such", "said")),
    (.definite, bytes("the")),
    (.possessive, bytes("its", "their", "his", "her", "our")),
    (.fresh, bytes("a", "an", "another", "other", "any", "no", "more", "some", "different", "similar", "every", "many", "various")),
  ]

  private static let copulas = bytes("is", "are", "was", "were", "as", "be", "become", "called")
  private static let links = bytes(
    "of", "in", "to", "for", "by", "with", "and", "or", "from", "on", "at", "into", "than", "as", "is", "are", "was", "were", "has",
    "have", "had", "using", "against", "that's", "it", "they", "be")

  /// Words that end a noun phrase to the left.
  private static func isLink(_ word: ArraySlice<UInt8>) -> Bool { links.contains { word.elementsEqual($0) } }

  private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool { word.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false }

  private static func bytes(_ words: String...) -> [[UInt8]] { words.map { Array($0.utf8) } }

  private static func determiner(_ word: ArraySlice<UInt8>) -> Determiner? {
    let folded = word.map { $0.isUpperLetter ? $0 | 0x20 : $0 }
    return words.first { $0.words.contains(folded) }?.determiner
  }

  private static func wordBefore(_ position: Int, _ text: [UInt8], downTo start: Int) -> Range<Int>? {
    var end = position
    while end > start, text[end - 1].isSpaceOrHyphen { end -= 1 }
    var first = end
    while first > start, text[first - 1].isWordByte || text[first - 1] == UInt8(ascii: ",") && first < end { first -= 1 }
    return first < end ? first..<end : nil
  }

  private static func isModifier(_ span: Range<Int>, _ interpretation: Interpretation, limit: Int) -> Bool {
    let text = interpretation.text
    guard span.upperBound + 1 < limit, text[span.upperBound].isSpaceOrHyphen else { return false }
    return Self.heads.contains { head in
      let start = span.upperBound + 1
      return start + head.count <= limit && text[start..<(start + head.count)].elementsEqual(head)
    }
  }

  /// Nouns that a weapon word modifies more often than it stands by itself before them.
  /// Only their beginnings are compared, so that plurals and derived nouns count too.
  private static let heads = bytes(
    "attack", "ban", "base", "battalion", "blast", "brigade", "cache", "capabilit", "club", "command", "component", "contract", "control",
    "crew", "crime", "deal", "dealer", "debate", "defen", "development", "engineer", "expert", "facilit", "factor", "field", "fire",
    "force", "group", "industr", "inspector", "launch", "law", "lobby", "maker", "manufactur", "office", "operator", "owner", "part",
    "pilot", "policy", "production", "program", "race", "rack", "range", "right", "sale", "shipment", "shop", "show", "site", "store",
    "strike", "system", "technolog", "test", "threat", "traffick", "treaty", "unit", "violence")
}
