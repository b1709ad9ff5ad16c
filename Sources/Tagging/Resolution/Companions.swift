import Lexicon
import Taxonomy
import Text

/// Two mentions of one weapon side by side: an apposition (`the Kinzhal, a missile`), a statement (`the Stinger is a missile`), a
/// naming (`a missile called Kinzhal`, `the missile Kinzhal`). The coarse one takes the class of the fine one (annotation guidelines, rule 5).
extension ReferenceChain {
  private static let adjectivesAllowed = 4

  mutating func companion(of place: Int) -> ReferenceAnswer? {
    for other in [place - 1, place + 1] where order.indices.contains(other) && self[other].sentence == self[place].sentence {
      guard words.isFiner(classes[other], than: classes[place]), phrase(place).modified == nil, fits(other, place, numberCounts: false),
        haveOneNumber(other, place), other < place ? isSaid(of: other, place) : isNamed(by: other, place)
      else { continue }
      return ReferenceAnswer(weaponClass: classes[other], antecedent: order[other])
    }
    return nil
  }

  private mutating func haveOneNumber(_ other: Int, _ place: Int) -> Bool {
    guard let left = phrase(other).number, let right = phrase(place).number else { return true }
    return left == right || self[other].isSystem && left == .singular
  }

  /// Whether the short form says what the mention before it is: behind a comma, a bracket or a dash and an article, or a copula.
  private func isSaid(of other: Int, _ place: Int) -> Bool {
    var gap = GapReader(self[other].span.upperBound..<self[place].span.lowerBound, interpretation)
    let mark = gap.mark()
    let hasCopula = gap.word { words.has($0, .copula) }
    guard mark != nil || hasCopula, mark == nil || !hasCopula else { return false }
    let isPlural = interpretation.number(of: self[place].noun) == .plural
    guard gap.word({ isArticle($0) }) || isPlural && (hasCopula || isDescribed(place)) else { return false }
    return gap.isAdjectivesOnly(atMost: Self.adjectivesAllowed) && !isList(after: self[place].span.upperBound)
  }

  /// Whether a relative clause follows, as behind an apposition without an article: `ATACMS, missiles that reach far`.
  private func isDescribed(_ place: Int) -> Bool {
    let rest = interpretation.text[self[place].span.upperBound..<interpretation.sentences[self[place].sentence].end]
    return [" that ", " which ", " with a ", " capable of "].contains { rest.starts(with: $0.utf8) }
  }

  /// Whether the mention behind the short form names it.
  private func isNamed(by other: Int, _ place: Int) -> Bool {
    if self[other].isSystem, interpretation.adjoin(self[place], self[other]) { return true }
    var gap = GapReader(self[place].span.upperBound..<self[other].span.lowerBound, interpretation)
    let mark = gap.mark()
    let isNaming = gap.word { words.has($0, .naming) }
    if isNaming { _ = gap.word { words.has($0, .copula) } }
    let hasArticle = gap.word { isArticle($0) }
    guard gap.isAdjectivesOnly(atMost: isNaming ? 0 : 1) else { return false }
    if isNaming { return true }
    return mark != nil && hasArticle && self[other].isSystem && !isList(after: self[other].span.upperBound)
  }

  private func isArticle(_ word: ArraySlice<UInt8>) -> Bool {
    switch words.determiner(word) {
    case .definite, .indefinite, .possessive: true
    default: false
    }
  }

  /// Whether an enumeration goes on: `a T-72, a missile and a gun`.
  private func isList(after position: Int) -> Bool {
    let limit = interpretation.sentences.last?.end ?? interpretation.text.count
    let rest = interpretation.text[position..<min(limit, position + 12)]
    let words = rest.split { !$0.isWordByte && $0 != UInt8(ascii: ",") }
    if rest.first == UInt8(ascii: ","), let next = words.first(where: { !$0.elementsEqual(",".utf8) }) {
      return next.elementsEqual("and".utf8) || isArticle(next)
    }
    return words.first.map { $0.elementsEqual("and".utf8) || $0.elementsEqual("or".utf8) } == true
  }
}

/// Reads what stands between two mentions from its start.
private struct GapReader {
  private let interpretation: Interpretation
  private let end: Int
  private var position: Int

  init(_ gap: Range<Int>, _ interpretation: Interpretation) {
    self.interpretation = interpretation
    position = gap.lowerBound
    end = gap.upperBound
    skipSpace()
  }

  /// A comma, a bracket, a colon or a dash.
  mutating func mark() -> UInt8? {
    let rest = interpretation.text[position..<end]
    for mark in [",", "(", ":", "—", "–", "--"] where rest.starts(with: mark.utf8) {
      position += mark.utf8.count
      skipSpace()
      return mark.utf8.first
    }
    return nil
  }

  /// Takes the next word where it is as wanted.
  mutating func word(_ isWanted: (ArraySlice<UInt8>) -> Bool) -> Bool {
    let word = interpretation.text[position..<end].prefix(while: \.isWordByte)
    guard !word.isEmpty, isWanted(word) else { return false }
    position = word.endIndex
    skipSpace()
    return true
  }

  /// Whether nothing follows but some words, with hyphens and commas, that end no noun phrase.
  func isAdjectivesOnly(atMost limit: Int) -> Bool {
    let rest = interpretation.text[position..<end]
    guard rest.allSatisfy({ $0.isWordByte || $0.isSpaceOrHyphen || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }) else {
      return false
    }
    let parts = rest.split { !$0.isWordByte && $0 != UInt8(ascii: "-") }
    return parts.count <= limit && !parts.contains { interpretation.lexicon.references.has($0, .boundary) }
  }

  private mutating func skipSpace() {
    while position < end, interpretation.text[position].isWhiteSpace { position += 1 }
  }
}
