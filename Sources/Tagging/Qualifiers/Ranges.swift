import Lexicon
import Text

/// How far a weapon reaches, in kilometres: `with a range of up to 1,500 miles (2,414 km)`, `2,000-kilometre-range missile`. Distances
/// flown, and those at which something was hit, are none.
extension Interpretation {
  /// Words between a mention and the word `range`, at most.
  private static let longestReach = 12

  /// The range among the modifiers of a noun phrase.
  func rangeBefore(_ words: [PhraseWord]) -> Qualifier.Value? {
    for index in words.indices where words[index].kind == .rangeWord && index > 0 {
      let unit = words[index - 1]
      if let number = unit.number, unit.isNumberWithUnit, let value = kilometres(number, unit.kind) {
        return measure(value, unit.span)
      }
      guard index > 1, let number = words[index - 2].number, let value = kilometres(number, unit.kind) else { continue }
      return measure(value, words[index - 2].span.lowerBound..<unit.span.upperBound)
    }
    return nil
  }

  /// The range told in the words behind a mention, no other mention between.
  func range(behind candidate: Candidate, _ reader: PhraseReader) -> Qualifier.Value? {
    guard candidate.span.upperBound < sentences[candidate.sentence].end else { return nil }
    var position = candidate.span.upperBound
    guard saysRange(candidate.span.upperBound..<sentences[candidate.sentence].end) else { return nil }
    let limit = nextMention(after: candidate) ?? sentences[candidate.sentence].end
    var isOwn = false
    for _ in 0..<Self.longestReach {
      guard let word = reader.word(after: position, upTo: limit) else { return nil }
      if word.link == .broken, !opensBracket(position..<word.span.lowerBound) { return nil }
      position = word.span.upperBound
      if word.kind == .rangeWord {
        return isOwn ? distance(from: position, upTo: sentences[candidate.sentence].end, reader) : nil
      }
      if isPossession(word.span) {
        isOwn = true
      } else if ["at", "within", "out", "of", "to"].contains(where: { matches(word.span, $0) }) {
        isOwn = false
      }
    }
    return nil
  }

  /// Whether the letters of `range` stand in some bytes: spares nearly all sentences a reading word by word.
  private func saysRange(_ bytes: Range<Int>) -> Bool {
    guard bytes.count > 5 else { return false }
    for index in bytes.lowerBound..<(bytes.upperBound - 4)
    where text[index + 4] | 0x20 == 0x65 && text[index + 3] | 0x20 == 0x67 && text[index] | 0x20 == 0x72 { return true }
    return false
  }

  /// Words by which a range is somebody's own.
  private func isPossession(_ word: Range<Int>) -> Bool {
    ["with", "has", "have", "had", "having", "whose", "its", "their", "boasts", "boasting"].contains { matches(word, $0) }
  }

  private func opensBracket(_ gap: Range<Int>) -> Bool { text[gap].contains(UInt8(ascii: "(")) && text[gap].count <= 2 }

  /// Where the next accepted mention of the sentence starts.
  private func nextMention(after candidate: Candidate) -> Int? {
    var nearest: Int?
    for index in candidates.indices where candidates[index].verdict == .accepted {
      let start = candidates[index].span.lowerBound
      guard candidates[index].sentence == candidate.sentence, start >= candidate.span.upperBound, start < nearest ?? Int.max else {
        continue
      }
      nearest = start
    }
    return nearest
  }

  /// `of up to 500 km`, behind the word `range`.
  private func distance(from position: Int, upTo limit: Int, _ reader: PhraseReader) -> Qualifier.Value? {
    guard let link = reader.word(after: position, upTo: limit), link.link == .space || text[position] == UInt8(ascii: ":") else {
      return nil
    }
    var position = link.number == nil ? link.span.upperBound : position
    guard link.number != nil || link.kind == .of || matches(link.span, "is") || matches(link.span, "was") || matches(link.span, "between")
    else { return nil }
    var start: Int?
    for _ in 0..<7 {
      guard let word = reader.word(after: position, upTo: limit),
        word.link == .space || word.link == .hyphen || isDash(position..<word.span.lowerBound)
      else { return nil }
      start = start ?? word.span.lowerBound
      position = word.span.upperBound
      if let number = word.number, let (value, end) = quantity(number, word, upTo: limit, reader), let start {
        return measure(value, start..<end)
      }
      guard word.number != nil || word.kind == .closed || word.kind == .unknown || word.kind == .and else { return nil }
    }
    return nil
  }

  /// A number with its unit, in kilometres, and where its words end; a bracket with the kilometres belongs to it.
  private func quantity(_ number: Double, _ word: PhraseWord, upTo limit: Int, _ reader: PhraseReader) -> (Double, Int)? {
    var unit = word
    var value = number
    if !word.isNumberWithUnit {
      guard var next = reader.word(after: word.span.upperBound, upTo: limit) else { return nil }
      if next.kind == .dozen, matches(next.span, "thousand") || matches(next.span, "hundred") {
        value *= matches(next.span, "thousand") ? 1000 : 100
        guard let behind = reader.word(after: next.span.upperBound, upTo: limit) else { return nil }
        next = behind
      }
      guard next.link == .space || next.link == .hyphen else { return nil }
      unit = next
    }
    var isNautical = false
    if unit.kind == .nautical {
      guard let next = reader.word(after: unit.span.upperBound, upTo: limit), next.kind == .mile else { return nil }
      unit = next
      isNautical = true
    }
    guard let kilometres = isNautical ? value * 1.852 : kilometres(value, unit.kind) else { return nil }
    return bracket(behind: unit.span.upperBound, upTo: limit, unit.kind, reader) ?? (kilometres, unit.span.upperBound)
  }

  /// The kilometres in brackets behind miles, and where the brackets end; miles behind kilometres only lengthen the words.
  private func bracket(behind end: Int, upTo limit: Int, _ unit: PhraseWordKind, _ reader: PhraseReader) -> (Double, Int)? {
    guard unit == .mile, let number = reader.word(after: end, upTo: limit), let value = number.number,
      opensBracket(end..<number.span.lowerBound)
    else { return nil }
    var last = number
    if !number.isNumberWithUnit {
      guard let next = reader.word(after: number.span.upperBound, upTo: limit) else { return nil }
      last = next
    }
    guard last.kind == .kilometre, last.span.upperBound < limit, text[last.span.upperBound] == UInt8(ascii: ")") else { return nil }
    return (value, last.span.upperBound + 1)
  }

  private func isDash(_ gap: Range<Int>) -> Bool { text[gap].elementsEqual("–".utf8) || text[gap].elementsEqual("—".utf8) }

  private func kilometres(_ number: Double, _ unit: PhraseWordKind) -> Double? {
    switch unit {
    case .kilometre: number
    case .mile: number * 1.609344
    case .metre: number / 1000
    case .yard: number * 0.0009144
    default: nil
    }
  }

  /// Rounded to metres below ten kilometres, to whole kilometres above.
  private func measure(_ kilometres: Double, _ span: Range<Int>) -> Qualifier.Value {
    let value = kilometres < 10 ? (kilometres * 1000).rounded() / 1000 : kilometres.rounded()
    return .measure(value: value, unit: "km", text: words(span))
  }
}
