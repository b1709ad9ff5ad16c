import Lexicon
import Taxonomy
import Text

/// One text while its matches are read: the state that the steps of tagging share.
///
/// A class, so that the steps' closures share it and copy nothing; it lives for one text on one thread.
final class Interpretation {
  let lexicon: Lexicon
  let text: [UInt8]
  let sentences: [SentenceSpan]
  var candidates: [Candidate]
  private var contexts: [SentenceContext?]

  var taxonomy: Taxonomy { lexicon.taxonomy }

  init(_ lexicon: Lexicon, text: [UInt8], sentences: [SentenceSpan], candidates: [Candidate]) {
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
    let context = SentenceContext(range, of: bytes.span, in: lexicon.context)
    contexts[sentence] = context
    return context
  }

  func entry(_ candidate: Candidate) -> Entry { lexicon.entries[candidate.entry] }

  func evidence(_ candidate: Candidate) -> CompiledEvidence? {
    lexicon.entries[candidate.entry].evidence.map { lexicon.evidence[$0] }
  }

  /// The text of a span, for reasons.
  func words(_ span: Range<Int>) -> String {
    String(decoding: text[span], as: UTF8.self)
  }

  /// Whether nothing but one space, hyphen or line break stands between two spans.
  func adjoin(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.upperBound < right.lowerBound, right.lowerBound - left.upperBound <= 3 else { return false }
    return text[left.upperBound..<right.lowerBound].allSatisfy(\.isSpaceOrHyphen)
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
