import Lexicon
import Text

/// What the noun phrase of a mention says of it: its kind of engine, its load, calibre, range, number, role and age.
extension Interpretation {
  /// The qualifiers of a mention, ordered by key. Complexity: the words of its noun phrase, the mentions of the article, and the words
  /// behind it up to its range.
  func qualifiers(of candidate: Candidate) -> [Qualifier] {
    let reader = PhraseReader(text)
    let phrase = modifiedNoun(of: candidate, reader)
    let isOwnHead = !isModifier(candidate, reader)
    var found: [Qualifier] = []
    func add(_ key: String, _ value: Qualifier.Value?) {
      if let value { found.append(Qualifier(key: key, value: value)) }
    }
    add("calibre", calibre(phrase.words) ?? calibre(behind: candidate, reader))
    if isOwnHead {
      add("count", phrase.counting.flatMap { count(of: candidate, $0, reader) })
      add("new", isNew(phrase.words, of: candidate) ? .flag : nil)
    }
    add("payload", payload(phrase.words))
    add("propulsion", propulsion(phrase.words))
    add("range", rangeBefore(phrase.words) ?? range(behind: candidate, reader))
    add("range_class", rangeClass(phrase.words))
    add("role", role(phrase.words, isSystem: candidate.isSystem))
    return found
  }

  /// Whether a mention only modifies the noun behind it (`missile test`, `arms deal`), or names a deed and no thing.
  private func isModifier(_ candidate: Candidate, _ reader: PhraseReader) -> Bool {
    if candidate.isNested { return true }
    let sentence = sentences[candidate.sentence]
    guard let last = reader.word(before: candidate.span.upperBound, downTo: candidate.span.lowerBound) else { return false }
    if last.kind.isHead, !isPluralNoun(last.span) || isDeed(last.span) { return true }
    guard let next = reader.word(after: candidate.span.upperBound, upTo: sentence.end) else { return false }
    switch next.link {
    case .hyphen: return true
    case .space: return next.kind.isHead && (!isPluralNoun(last.span) || isCollective(last.span))
    case .comma: return false
    case .broken: return next.span.count == 1 && text[next.span.lowerBound] == UInt8(ascii: "s") && !isPluralNoun(last.span)
    }
  }

  /// Plural words that modify nouns as they stand.
  private func isCollective(_ word: Range<Int>) -> Bool {
    ["arms", "weapons", "munitions", "explosives", "armaments", "firearms", "ammunition", "artillery"].contains { matches(word, $0) }
  }

  private func isDeed(_ word: Range<Int>) -> Bool {
    ["tests", "strikes", "attacks", "launches"].contains { matches(word, $0) }
  }

  /// Whether a noun is plural by its ending, or may be.
  func isPluralNoun(_ word: Range<Int>) -> Bool {
    let bytes = text[word]
    guard let last = bytes.last else { return false }
    if bytes.suffix(5).map(lower).elementsEqual("craft".utf8) || bytes.suffix(3).elementsEqual("men".utf8) { return true }
    if ["artillery", "ammunition"].contains(where: { matches(word, $0) }) { return true }
    return lower(last) == UInt8(ascii: "s") && !bytes.dropLast().hasSuffix(UInt8(ascii: "s"))
  }

  /// Whether a word is some letters, whatever its capitals.
  func matches(_ word: Range<Int>, _ letters: String) -> Bool {
    word.count == letters.utf8.count && zip(text[word], letters.utf8).allSatisfy { lower($0) == $1 }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ byte: UInt8) -> Bool { last == byte }
}

// MARK: - Words

extension Interpretation {
  private func propulsion(_ words: [PhraseWord]) -> Qualifier.Value? {
    for (index, word) in words.enumerated() {
      let next = index + 1 < words.count ? words[index + 1].kind : .unknown
      switch (word.kind, next) {
      case (.solid, .fuel), (.solid, .powered): return .text("solid")
      case (.liquid, .fuel), (.liquid, .powered): return .text("liquid")
      case (.jetEngine, _): return .text(self.words(word.span).lowercased())
      case (.nuclear, .powered): return .text("nuclear")
      case (.nuclear, _) where sails(words[(index + 1)...]): return .text("nuclear")
      case (.diesel, .electric): return .text("diesel-electric")
      case (.diesel, _): return .text("diesel")
      default: continue
      }
    }
    return nil
  }

  /// Whether the words behind `nuclear` name a ship of that drive: `nuclear attack submarine`.
  private func sails(_ words: ArraySlice<PhraseWord>) -> Bool {
    words.prefix { $0.kind == .modifier || $0.kind == .submarine }.contains { $0.kind == .submarine }
  }

  /// `nuclear-armed` alone is of what stands behind it.
  private func payload(_ words: [PhraseWord]) -> Qualifier.Value? {
    if words.last?.kind == .armed { return nil }
    for (index, word) in words.enumerated() {
      let next = index + 1 < words.count ? words[index + 1].kind : .unknown
      switch (word.kind, next) {
      case (.nuclear, .capable): return .text("nuclear-capable")
      case (.nuclear, .armed): return .text("nuclear-armed")
      case (.dual, .capable): return .text("dual-capable")
      case (.conventional, _) where !(index > 0 && words[index - 1].kind == .non): return .text("conventional")
      default: continue
      }
    }
    return nil
  }

  private func rangeClass(_ words: [PhraseWord]) -> Qualifier.Value? {
    for (index, word) in words.enumerated() {
      if word.kind == .intercontinental { return .text("intercontinental") }
      guard word.kind == .distance, index + 1 < words.count, words[index + 1].kind == .rangeWord else { continue }
      let name = self.words(word.span).lowercased()
      return .text(name == "longer" ? "long" : name == "shorter" ? "short" : name)
    }
    return nil
  }

  /// Capitalised in a system, the word is part of its name.
  private func role(_ words: [PhraseWord], isSystem: Bool) -> Qualifier.Value? {
    guard let index = words.lastIndex(where: { $0.kind == .role && !(isSystem && text[$0.span.lowerBound].isUpperLetter) }) else {
      return nil
    }
    let name = self.words(words[index].span).lowercased()
    let isDenied = index > 0 && words[index - 1].kind == .non && words[index - 1].link == .hyphen
    return .text(isDenied && name == "strategic" ? "non-strategic" : name)
  }

  /// Whether the phrase says that the thing is new. `New York` and `New START` are names.
  private func isNew(_ words: [PhraseWord], of candidate: Candidate) -> Bool {
    words.indices.contains { index in
      let word = words[index]
      guard word.kind == .new || word.kind == .newly, word.span.lowerBound < candidate.span.lowerBound else { return false }
      guard text[word.span.lowerBound].isUpperLetter else { return true }
      guard word.span.lowerBound == sentences[candidate.sentence].start, index + 1 < words.count else { return false }
      return !text[words[index + 1].span.lowerBound].isUpperLetter
    }
  }
}
