import Lexicon
import TermScanner

/// What the words around mentions say in one stretch of text: cues, topics, `not` phrases, parts of proper names.
struct SentenceContext: Sendable {
  /// A context phrase where it stands.
  struct Hit: Sendable {
    var span: Range<Int>
    /// Position in `ContextLexicon.phrases`.
    var phrase: Int

    /// A cue is no evidence for the words it consists of, but for words that it goes beyond it is.
    func saysMore(than other: Range<Int>) -> Bool {
      !span.overlaps(other)
        || span.lowerBound <= other.lowerBound && other.upperBound <= span.upperBound && span.count > other.count
    }
  }

  private(set) var hits: [Hit] = []
  private(set) var topics: UInt64 = 0

  /// Scans `range` of the text for context phrases.
  init(_ range: Range<Int>, of text: Span<UInt8>, in lexicon: ContextLexicon) {
    var matches: [TermMatch] = []
    lexicon.scanner.scan(text.extracting(range), into: &matches)
    hits.reserveCapacity(matches.count)
    for match in matches {
      let start = range.lowerBound + Int(match.start)
      let end = range.lowerBound + Int(match.end)
      hits.append(Hit(span: start..<end, phrase: Int(match.id)))
      topics |= lexicon.phrases[Int(match.id)].topics
    }
  }

  /// The first of some cues that stands here and says more than `span` itself.
  func cue(among cues: [Int32], beside span: Range<Int>) -> Hit? {
    guard !cues.isEmpty else { return nil }
    return hits.first { cues.contains(Int32($0.phrase)) && $0.saysMore(than: span) }
  }

  /// The first cue of some topics that stands here and says more than `span` itself.
  func cue(ofTopics wanted: UInt64, beside span: Range<Int>, in lexicon: ContextLexicon) -> Hit? {
    guard topics & wanted != 0 else { return nil }
    return hits.first { lexicon.phrases[$0.phrase].topics & wanted != 0 && $0.saysMore(than: span) }
  }
}
