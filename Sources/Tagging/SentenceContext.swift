import Lexicon
import TermScanner

/// What the words around mentions say in one stretch of text: cues, topics, `not` phrases, parts of proper names.
struct SentenceContext: Sendable {
  /// A context phrase where it stands.
  struct Hit: Sendable {
    var span: Range<Int>
    /// Position in `ContextLexicon.phrases`.
    var phrase: Int
    var topics: UInt64
    var roles: ContextRoles

    /// A cue is no evidence for the words it consists of. One that holds them among others speaks for them where it stands around
    /// them, and for no other place: `nuclear missiles` tells nothing of `nuclear hopes`.
    func speaks(of mention: Range<Int>, in text: [UInt8]) -> Bool {
      if span.overlaps(mention) { return span.count > mention.count && span.contains(mention) }
      return span.count <= mention.count || !text[span].holds(text[mention])
    }
  }

  private(set) var hits: [Hit] = []
  private(set) var topics: UInt64 = 0
  /// What any of the hits can be asked for.
  private(set) var roles: ContextRoles = []

  /// Scans `range` of the text for context phrases.
  init(_ range: Range<Int>, of text: Span<UInt8>, in lexicon: ContextLexicon, buffer: inout [TermMatch]) {
    buffer.removeAll(keepingCapacity: true)
    lexicon.scanner.scan(text.extracting(range), into: &buffer)
    hits.reserveCapacity(buffer.count)
    for match in buffer {
      let mark = lexicon.marks[Int(match.id)]
      let span = (range.lowerBound + Int(match.start))..<(range.lowerBound + Int(match.end))
      hits.append(Hit(span: span, phrase: Int(match.id), topics: mark.topics, roles: mark.roles))
      topics |= mark.topics
      roles.formUnion(mark.roles)
    }
  }

  /// The first of some cues that stands here and speaks of `span`.
  func cue(among cues: [Int32], beside span: Range<Int>, in text: [UInt8]) -> Hit? {
    guard !cues.isEmpty else { return nil }
    return hits.first { cues.contains(Int32($0.phrase)) && $0.speaks(of: span, in: text) }
  }

  /// The first cue of some topics that stands here and speaks of `span`.
  func cue(ofTopics wanted: UInt64, beside span: Range<Int>, in text: [UInt8]) -> Hit? {
    guard topics & wanted != 0 else { return nil }
    return hits.first { $0.topics & wanted != 0 && $0.speaks(of: span, in: text) }
  }
}

extension ArraySlice<UInt8> {
  /// Whether `words` stands in these bytes, in any case of ASCII. Complexity: the product of the lengths, both short.
  fileprivate func holds(_ words: ArraySlice<UInt8>) -> Bool {
    indices.dropLast(words.count - 1).contains { start in
      zip(self[start...], words).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }
  }
}
