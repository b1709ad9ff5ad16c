import Tagging

/// Finds weapon nouns with a modifier that the catalogue's terms lack: `rotary-wing drone`, `midget submarine`.
enum PhraseFinder {
  /// The phrase that a mention and the word before it make; nil where that word is no modifier by its form.
  static func phrase(before noun: Range<Int>, weaponClass: Int, in sentence: SentenceReading) -> Sighting? {
    let modifier = noun.lowerBound - 1
    guard modifier >= 0, sentence.isJoined(modifier), sentence.words[modifier].startsSmall, !sentence.isFunctionWord(modifier),
      !sentence.isTagged(modifier), sentence.words[noun.lowerBound].startsSmall,
      sentence.isHead(endingAt: noun.upperBound) || sentence.string(noun.upperBound - 1).hasSuffix("s")
    else { return nil }
    let word = sentence.string(modifier)
    guard isModifier(word), word.contains("-") || opensPhrase(modifier, in: sentence) else { return nil }
    let nounText = singular(noun.map { sentence.string($0) }.joined(separator: " "))
    return Sighting(
      text: "\(word) \(nounText)", keyWords: [word], kind: .phrase, frame: .beforeNoun, weaponClass: weaponClass, isDesignator: false)
  }

  /// Whether a word is the first of its phrase by what stands before it, so that it is hardly a verb.
  private static func opensPhrase(_ index: Int, in sentence: SentenceReading) -> Bool {
    guard index > 0, sentence.isJoined(index - 1) else { return false }
    let previous = sentence.string(index - 1)
    return FunctionWord.phraseOpeners.contains(previous) || previous.hasSuffix("'s") || previous.hasSuffix("’s")
  }

  /// By its form: no participle or adverb, no owner; a compound may be one of a participle (`air-launched`).
  private static func isModifier(_ word: String) -> Bool {
    if word.contains("'") || word.contains("’") || word.utf8.count < 3 { return false }
    if word.utf8.contains(where: \.isCapitalLetter) || word.contains("ly-") { return false }
    guard word.contains("-") else { return !plainEndings.contains { word.hasSuffix($0) } }
    return !compoundEndings.contains { word.hasSuffix($0) } && !compoundOpenings.contains { word.hasPrefix($0) }
  }

  private static let plainEndings = ["ing", "ed", "en", "ly", "th", "er", "est"]
  /// Of compounds that tell a weapon's maker, age or looks and no kind of weapon.
  private static let compoundEndings = [
    "-made", "-built", "-called", "-owned", "-old", "-backed", "-known", "-looking", "-day", "-fired", "-fires", "-ever",
  ]
  private static let compoundOpenings = [
    "easy-", "hard-", "first-", "best-", "well-", "much-", "would-", "ever-", "once-", "already-", "to-", "legal",
  ]

  private static func singular(_ noun: String) -> String {
    guard noun.hasSuffix("s"), noun != "gas", !noun.hasSuffix(" gas"), !noun.hasSuffix("ss"), !noun.hasSuffix("arms"),
      !noun.hasSuffix("explosives")
    else { return noun }
    return String(noun.dropLast())
  }
}
