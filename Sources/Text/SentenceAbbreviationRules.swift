extension SentenceSegmenter {
  /// What the word before a lone full stop says about it, by the list and by its shape; nothing for a plain word.
  ///
  /// Shapes: an initial (`J.`), letters with stops between them (`U.S.`, `i.e.`, `a.m.`, the last of which comes as `.followsTime`).
  func abbreviation(_ text: Span<UInt8>, _ stop: SentenceStop) -> SentenceWordList.Traits {
    var start = stop.start
    while start > 0 && stop.start - start < 12 && SentenceCharacters.isLetter(text[start - 1]) { start -= 1 }
    let length = stop.start - start
    guard length > 0 else { return isOrdinalSign(text, before: stop.start) ? .beforeNumber : [] }
    let before = SentenceCharacters.byte(text, start - 1)
    if before == UInt8(ascii: "."), start >= 2, SentenceCharacters.isLetter(text[start - 2]) {
      if let dotted = dottedAbbreviation(text, start..<stop.start) { return dotted }
    } else if SentenceCharacters.isWordByte(before) || isApostrophe(text, before: start) {
      return []
    }
    if length == 1 { return initial(text, at: start) }
    return listed(text, start..<stop.start)
  }

  /// The listed traits that hold for the word as it is written.
  private func listed(_ text: Span<UInt8>, _ word: Range<Int>) -> SentenceWordList.Traits {
    var traits = words.traits(text, word).intersection([.title, .mayEnd, .beforeNumber, .neverEnds, .capitalised])
    if traits.contains(.capitalised) && !SentenceCharacters.isUpper(text[word.lowerBound]) { traits = [] }
    traits.remove(.capitalised)
    return traits
  }

  /// `U.S`, `a.m`, `Ph.D`, `M.Sc`: a short last part behind a stop and another short part. Nothing for `example.com`.
  private func dottedAbbreviation(_ text: Span<UInt8>, _ last: Range<Int>) -> SentenceWordList.Traits? {
    let previous = text[last.lowerBound - 2]
    let isShort = last.lowerBound < 3 || !SentenceCharacters.isLetter(text[last.lowerBound - 3])
    let isDegree = SentenceCharacters.isUpper(text[last.lowerBound])
    guard last.count == 1 ? isShort || isDegree : isShort && last.count <= 3 && isDegree && words.traits(text, last).isEmpty else {
      return nil
    }
    if last.count == 1 && isShort {
      switch (previous | 0x20, text[last.lowerBound] | 0x20) {
      case (UInt8(ascii: "i"), UInt8(ascii: "e")), (UInt8(ascii: "e"), UInt8(ascii: "g")): return .neverEnds
      case (UInt8(ascii: "a"), UInt8(ascii: "m")), (UInt8(ascii: "p"), UInt8(ascii: "m")): return [.mayEnd, .followsTime]
      default: break
      }
    }
    return .mayEnd
  }

  /// A letter alone: an initial or a short abbreviation (`v.`, `p.`), but not the pronoun after a lower-case word ("you and I.").
  private func initial(_ text: Span<UInt8>, at index: Int) -> SentenceWordList.Traits {
    switch text[index] {
    case UInt8(ascii: "I"):
      return followsLowerCaseWord(text, index) ? [] : .mayEnd
    case UInt8(ascii: "v"): return .neverEnds
    case UInt8(ascii: "b"), UInt8(ascii: "c"), UInt8(ascii: "d"), UInt8(ascii: "p"), UInt8(ascii: "r"): return .mayEnd
    default: return SentenceCharacters.isUpper(text[index]) ? .mayEnd : []
    }
  }

  private func followsLowerCaseWord(_ text: Span<UInt8>, _ index: Int) -> Bool {
    guard index >= 2, text[index - 1] == 0x20, SentenceCharacters.isLower(text[index - 2]) else { return false }
    var start = index - 1
    while start > 0 && SentenceCharacters.isLower(text[start - 1]) { start -= 1 }
    return !SentenceCharacters.isWordByte(SentenceCharacters.byte(text, start - 1))
  }

  /// The degree sign or masculine ordinal of `N°.` and `Nº.`.
  private func isOrdinalSign(_ text: Span<UInt8>, before index: Int) -> Bool {
    let last = SentenceCharacters.byte(text, index - 1)
    return SentenceCharacters.byte(text, index - 2) == 0xC2 && (last == 0xB0 || last == 0xBA)
  }

  /// Whether an apostrophe stands right before `index`, with a letter or digit before it (`it's.`).
  private func isApostrophe(_ text: Span<UInt8>, before index: Int) -> Bool {
    if SentenceCharacters.byte(text, index - 1) == UInt8(ascii: "'") {
      return SentenceCharacters.isWordByte(SentenceCharacters.byte(text, index - 2))
    }
    return index >= 4 && text[index - 1] == 0x99 && text[index - 2] == 0x80 && text[index - 3] == 0xE2
      && SentenceCharacters.isWordByte(text[index - 4])
  }
}
