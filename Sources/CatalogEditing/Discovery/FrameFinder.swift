import Lexicon
import Tagging
import Taxonomy

/// Finds names in the frames around a weapon noun: a mention that is no named system.
struct FrameFinder {
  let sentence: SentenceReading
  let cleaner: NameCleaner
  /// What a noun's sightings are read as.
  let weaponClass: Int
  /// Whether ships are the noun's kind: they alone carry a plain name right behind their noun.
  let isShip: Bool
  /// Whether weapons of the noun's class bear names at all, so that a plain capitalised word beside it may be one.
  let bearsNames: Bool
  let noun: Range<Int>
  private(set) var sightings: [Sighting] = []

  private static let mostModifiers = 4

  init(_ sentence: SentenceReading, noun: Range<Int>, weaponClass: Int, isShip: Bool, bearsNames: Bool, cleaner: NameCleaner) {
    self.sentence = sentence
    self.noun = noun
    self.weaponClass = weaponClass
    self.isShip = isShip
    self.bearsNames = bearsNames
    self.cleaner = cleaner
  }

  mutating func find() {
    let isHead = sentence.isHead(endingAt: noun.upperBound)
    if isHead || isPlural { findBefore() }
    if isHead { findApposition() }
    findNamed()
    findBehind()
  }

  private var isPlural: Bool { sentence.string(noun.upperBound - 1).lowercased().hasSuffix("s") }

  private mutating func add(_ run: Range<Int>?, _ frame: Frame, isQuoted: Bool = false) {
    guard let run, let (words, text) = cleaner.name(in: run, of: sentence) else { return }
    let isDesignator = words.contains { sentence.words[$0].isDesignator }
    guard isDesignator || bearsNames else { return }
    sightings.append(
      Sighting(
        text: text, keyWords: Sighting.keyWords(of: text), kind: .name, frame: frame, weaponClass: weaponClass,
        isDesignator: isDesignator, isQuoted: isQuoted))
  }

  /// `the X-7 missile`, `the X-7 solid-fuel missile`, `the Storm-class submarine`, `the "Storm" torpedo`.
  private mutating func findBefore() {
    var last = noun.lowerBound - 1
    if last >= 0, sentence.isJoinedByQuote(last) {
      guard let run = sentence.nameRun(endingWith: last), sentence.isJoinedByQuote(run.lowerBound - 1) else { return }
      return add(run, .beforeNoun, isQuoted: true)
    }
    var isOfKind = false
    var hasPlainModifier = false
    while last >= 0, noun.lowerBound - last <= 2, sentence.isJoined(last), sentence.words[last].startsSmall,
      !sentence.isFunctionWord(last)
    {
      let word = sentence.string(last)
      if FunctionWord.kinds.contains(word) {
        isOfKind = true
        last -= 1
        continue
      }
      guard sentence.words[last].hasHyphen || !["ing", "ed", "ly", "s"].contains(where: word.hasSuffix) else { return }
      hasPlainModifier = hasPlainModifier || !sentence.words[last].hasHyphen
      last -= 1
    }
    guard last >= 0, sentence.isJoined(last), let run = sentence.nameRun(endingWith: last) else { return }
    // A plain word further off may be the subject of what looks like a modifier, but hardly one that an article or a number precedes.
    guard !hasPlainModifier || sentence.words[last].isDesignator || isCounted(run.lowerBound) else { return }
    isOfKind = isOfKind || ["-class", "-type", "-series", "-family"].contains { sentence.string(last).hasSuffix($0) }
    let frame = isOfKind ? Frame.ofClass : .beforeNoun
    add(run, frame)
    // `Storm and Gale missiles`
    guard isPlural, run.lowerBound > 1, ["and", "or"].contains(sentence.string(run.lowerBound - 1)), sentence.isJoined(run.lowerBound - 1),
      sentence.isJoined(run.lowerBound - 2), let other = sentence.nameRun(endingWith: run.lowerBound - 2),
      sentence.string(run.upperBound - 1).hasSuffix("s") == false
    else { return }
    add(other, frame)
  }

  /// Whether an article, a number or an owner stands before a word.
  private func isCounted(_ index: Int) -> Bool {
    guard index > 0, sentence.gap(behind: index - 1) == " " else { return false }
    let previous = sentence.words[index - 1]
    return previous.hasDigit || FunctionWord.openers.contains(sentence.string(index - 1).lowercased())
  }

  /// `the X-7, a new cruise missile`.
  private mutating func findApposition() {
    var opener = noun.lowerBound - 1
    while opener >= 0, noun.lowerBound - opener <= Self.mostModifiers, sentence.isJoined(opener),
      !FunctionWord.appositionOpeners.contains(sentence.string(opener))
    {
      let isNew = ["new", "newly", "latest", "first"].contains(sentence.string(opener))
      guard sentence.words[opener].startsSmall, isNew || !sentence.isFunctionWord(opener) else { return }
      opener -= 1
    }
    guard opener > 0, sentence.isJoined(opener), FunctionWord.appositionOpeners.contains(sentence.string(opener)),
      let gap = sentence.gap(behind: opener - 1), [", ", " – ", " — ", "—", " - ", " (", "\", ", ",\" ", "”, ", ",” "].contains(gap)
    else { return }
    add(sentence.nameRun(endingWith: opener - 1), .apposition, isQuoted: gap.contains { SentenceReading.quotes.contains($0) })
  }

  /// `a missile called the X-7`, `missiles, including the X-7`.
  private mutating func findNamed() {
    var index = noun.upperBound
    guard index < sentence.words.count, let gap = sentence.gap(behind: index - 1), gap == " " || gap == ", " else { return }
    if ["which", "that"].contains(sentence.string(index)) { index += 1 }
    if index < sentence.words.count, ["is", "was", "are", "were"].contains(sentence.string(index)) { index += 1 }
    guard index + 1 < sentence.words.count else { return }
    let word = sentence.string(index)
    let frame: Frame
    if FunctionWord.naming.contains(word) {
      frame = .naming
    } else if word == "known", sentence.string(index + 1) == "as" {
      frame = .naming
      index += 1
    } else if FunctionWord.likening.contains(word), index == noun.upperBound {
      frame = .suchAs
    } else if word == "such", sentence.string(index + 1) == "as" {
      frame = .suchAs
      index += 1
    } else {
      return
    }
    var start = index + 1
    if start < sentence.words.count, ["the", "a"].contains(sentence.string(start)) { start += 1 }
    guard start < sentence.words.count, sentence.isJoined(start - 1) || sentence.isJoinedByQuote(start - 1) else { return }
    add(sentence.nameRun(startingWith: start), frame, isQuoted: sentence.isJoinedByQuote(start - 1))
  }

  /// `the frigate Storm`, `a destroyer, the Storm`, `the missile X-7`, `high-power microwave (HPM)`.
  private mutating func findBehind() {
    let next = noun.upperBound
    guard next < sentence.words.count, let gap = sentence.gap(behind: next - 1) else { return }
    if gap == " (" { return findAbbreviation(next) }
    guard !isPlural else { return }
    var start = next
    if gap == ", ", sentence.string(next) == "the", sentence.isJoined(next) { start += 1 } else if gap == ", " { return }
    let isQuoted = sentence.isJoinedByQuote(start - 1)
    guard start == next + 1 || isQuoted || sentence.isJoined(start - 1), let run = sentence.nameRun(startingWith: start),
      sentence.isHead(endingAt: run.upperBound)
    else { return }
    guard isShip || isQuoted || run.contains(where: { sentence.words[$0].isDesignator }) else { return }
    add(run, .behindNoun, isQuoted: isQuoted)
  }

  /// An abbreviation in brackets whose first letter opens one of the words before it and whose last letter the noun's last word.
  private mutating func findAbbreviation(_ index: Int) {
    let word = sentence.words[index]
    let text = sentence.string(index)
    let isClosed = sentence.gap(behind: index)?.hasPrefix(")") ?? true
    guard isClosed, word.isAllCapitals, !word.hasHyphen, !word.hasDigit, text.utf8.count > 1, text.utf8.count < 8 else { return }
    let initials = (max(0, index - text.utf8.count)..<index).flatMap { position in
      sentence.string(position).uppercased().split(separator: "-").compactMap(\.first)
    }
    guard Array(text).elementsEqual(initials.suffix(text.count)), !sentence.isTagged(index) else { return }
    sightings.append(
      Sighting(text: text, keyWords: [text], kind: .phrase, frame: .inBrackets, weaponClass: weaponClass, isDesignator: false))
  }
}
