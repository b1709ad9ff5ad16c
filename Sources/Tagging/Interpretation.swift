import Lexicon
import Taxonomy
import TermScanner
import Text

/// One text while its matches are read: the state that the steps of tagging share.
///
/// A class, so that the steps' closures share it and copy nothing; it lives for one text on one thread.
final class Interpretation {
  let lexicon: Lexicon
  let text: [UInt8]
  let sentences: [SentenceSpan]
  /// What is not left out.
  let mechanisms: Set<Mechanism>
  var candidates: [Candidate]
  private var contexts: [SentenceContext?]
  /// How many mentions stand in the text; counted at the first call, when all decisions have been made.
  private(set) lazy var mentionCount = candidates.count { $0.verdict == .accepted }
  private var buffer: [TermMatch] = []

  var taxonomy: Taxonomy { lexicon.taxonomy }

  init(_ lexicon: Lexicon, text: [UInt8], sentences: [SentenceSpan], candidates: [Candidate], mechanisms: Set<Mechanism>) {
    self.mechanisms = mechanisms
    self.lexicon = lexicon
    self.text = text
    self.sentences = sentences
    self.candidates = candidates
    contexts = Array(repeating: nil, count: sentences.count)
  }

  /// What the words of a sentence say. Scanned at the first call.
  func context(of sentence: Int) -> SentenceContext {
    if let known = contexts[sentence] { return known }
    let range = sentences[sentence].start..<sentences[sentence].end
    let bytes = text
    var matches: [TermMatch] = []
    swap(&matches, &buffer)  // The buffer cannot be lent while the scan reads the rest.
    let context = SentenceContext(range, of: bytes.span, in: lexicon.context, buffer: &matches)
    swap(&matches, &buffer)
    contexts[sentence] = context
    return context
  }

  func entry(_ candidate: Candidate) -> Entry { lexicon.entries[candidate.entry] }

  func evidence(_ candidate: Candidate) -> CompiledEvidence? {
    lexicon.entries[candidate.entry].evidence.map { lexicon.evidence[$0] }
  }

  /// The accepted candidates by place, longer ones first where they start together.
  func acceptedInOrder() -> [Int] {
    candidates.indices.filter { candidates[$0].verdict == .accepted }.sorted { left, right in
      let spans = (candidates[left].span, candidates[right].span)
      return (spans.0.lowerBound, -spans.0.upperBound) < (spans.1.lowerBound, -spans.1.upperBound)
    }
  }

  /// What led to a mention, in the order in which the steps decided.
  func reasons(of candidate: Candidate) -> [String] {
    let support: String? =
      switch candidate.support {
      case .strong: candidate.isSystem ? "named system" : "strong term"
      case .cue(let span, _): "weak term, supported by '\(words(span))'"
      case .mention(let span, let reach): "weak term, supported by '\(words(span))' in the \(reach.rawValue)"
      case .noun(let span): "name beside '\(words(span))'"
      case .weapon(let span): "part of '\(words(span))'"
      case .head(let span): "shares the head of '\(words(span))'"
      case .definition(let span, let sentence, let isAbbreviation):
        "\(isAbbreviation ? "abbreviates" : "introduced as") '\(words(span))'" + (sentence.map { " in sentence \($0)" } ?? "")
      case .otherwise(let weaponClass): "weak term without evidence: read as \(taxonomy.classes[weaponClass].id)"
      case nil: nil
      }
    let family = candidate.member == nil ? nil : "one of the family '\(entry(candidate).form.text)'"
    let antecedent = candidate.antecedent.map { "stands for '\(words(candidates[$0].span))'" }
    return [family, support].compactMap(\.self) + candidate.reasons + [antecedent].compactMap(\.self)
  }

  /// The text of a span, for reasons.
  func words(_ span: Range<Int>) -> String {
    String(decoding: text[span], as: UTF8.self)
  }

  /// Whether one candidate stands right behind another in the same sentence, with nothing but a joiner between.
  func adjoin(_ left: Candidate, _ right: Candidate) -> Bool {
    guard left.sentence == right.sentence, left.span.upperBound < right.span.lowerBound else { return false }
    return isJoiner(left.span.upperBound..<right.span.lowerBound)
  }

  /// Positions around a candidate's own that hold all candidates next to it, as long as all stand in the order of the text.
  func neighbours(of index: Int) -> Range<Int> {
    max(0, index - Self.neighbourhood)..<min(candidates.count, index + Self.neighbourhood + 1)
  }

  private static let neighbourhood = 24

  /// Whether a gap is white space or a hyphen of at most three bytes: plain ones, or one of typography's.
  private func isJoiner(_ gap: Range<Int>) -> Bool {
    guard gap.count <= 3 else { return false }
    if text[gap].allSatisfy(\.isSpaceOrHyphen) { return true }
    switch Array(text[gap]) {
    case [0xC2, 0xA0]: return true  // no-break space
    case let scalar where scalar.count == 3 && scalar[0] == 0xE2 && scalar[1] == 0x80:
      return scalar[2] <= 0x8A || (0x90...0x93).contains(scalar[2]) || scalar[2] == 0xAF  // spaces, hyphens and short dashes
    default: return false
    }
  }
}

extension UInt8 {
  /// White space or the ASCII hyphen.
  var isSpaceOrHyphen: Bool { isWhiteSpace || self == UInt8(ascii: "-") }
  var isWhiteSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
  var isUpperLetter: Bool { self >= 0x41 && self <= 0x5A }
  var isLowerLetter: Bool { self >= 0x61 && self <= 0x7A }
  /// A letter or digit of ASCII, or a byte of a scalar outside it.
  var isWordByte: Bool { isUpperLetter || isLowerLetter || (self >= 0x30 && self <= 0x39) || self >= 0x80 }
}
