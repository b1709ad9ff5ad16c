import Lexicon
import Taxonomy
import Text

/// The antecedents of definite short forms: the nearest mention that fits, or the only kind that the article named before.
extension ReferenceChain {
  /// An antecedent, and the class that it and its equals give.
  typealias Antecedent = (place: Int, weaponClass: Int)

  mutating func antecedent(of place: Int, among finer: [Int]) -> Antecedent? {
    let phrase = phrase(place)
    guard let reach = reach(of: phrase), !phrase.hasExamples else { return nil }
    var before: [Int] = []
    for earlier in finer where earlier < place {
      if fits(earlier, place) { before.append(earlier) }
    }
    if phrase.number == .singular, phrase.determiner != .distributive {
      // One weapon was one before, where any was.
      let single = before.filter { self.number($0) != .plural }
      // What somebody has may be of any kind named beside the one: `men with pistols and a shotgun … his weapon`.
      if phrase.determiner == .possessive, let last = single.last, commonKind(kinds(beside: last, among: before)) == nil { return nil }
      if !single.isEmpty { before = single }
    }
    guard let nearest = before.last else { return nil }
    if phrase.number == .plural, names(classes[place], beside: nearest) { return nil }
    if self[place].sentence - self[nearest].sentence > reach || phrase.modified != nil {
      return distantAntecedent(of: place, phrase, among: before)
    }
    if phrase.determiner == .counted, !endsAlike(nearest, place) { return nil }
    guard !isBlocked(nearest, place), !isExample(nearest, of: place) else { return nil }
    return nearestKind(nearest, place, among: before)
  }

  /// How many sentences back the nearest antecedent may stand; nil where there is none to look for.
  private func reach(of phrase: NounPhrase) -> Int? {
    switch phrase.determiner {
    case .demonstrative: phrase.modified == nil ? 5 : nil
    case .definite, .distributive: phrase.modified == .head ? nil : 6
    case .possessive: phrase.modified == .head ? nil : 3
    case .counted: phrase.modified == nil ? 2 : nil
    case .indefinite, .other, .bare: nil
    }
  }

  private func kinds(beside place: Int, among others: [Int]) -> [Int] {
    others.filter { self[$0].sentence == self[place].sentence }.map { classes[$0] }
  }

  /// Whether the sentence of a mention names a system of a coarser class beside it: `two Chinooks and an Apache` are helicopters.
  private func names(_ weaponClass: Int, beside place: Int) -> Bool {
    mentions(near: place).contains { self[$0].sentence == self[place].sentence && self[$0].isSystem && classes[$0] == weaponClass }
  }

  /// Two kinds named together leave open which is meant. A word for all weapons has the sentence before as a rival too, unless the
  /// antecedent ends with the same word (`chemical weapons … the weapons`).
  private mutating func nearestKind(_ nearest: Int, _ place: Int, among before: [Int]) -> Antecedent? {
    let isRoot = interpretation.isRoot(classes[place])
    let rivals = before.filter { rival in
      isRoot
        ? self[rival].sentence >= self[nearest].sentence - 1 && (endsAlike(rival, place) || !endsAlike(nearest, place))
        : self[rival].sentence == self[nearest].sentence
    }
    if isRoot, !endsAlike(nearest, place) {
      let number = phrase(place).number
      guard number == phrase(nearest).number || self[nearest].isSystem,
        number != .plural || rivals.count > 1 || self[place].sentence - self[nearest].sentence <= 1
      else { return nil }
    }
    return commonKind(rivals.map { classes[$0] }).map { (nearest, $0) }
  }

  /// The only kind that the article named before, however far back.
  private mutating func distantAntecedent(of place: Int, _ phrase: NounPhrase, among before: [Int]) -> Antecedent? {
    guard phrase.determiner != .counted, phrase.determiner != .possessive || phrase.isOwnedByName || phrase.number != .plural
    else { return nil }
    let isRoot = interpretation.isRoot(classes[place])
    let alike = before.filter { endsAlike($0, place) }
    if alike.isEmpty, phrase.number == .plural || phrase.modified != nil || isRoot || phrase.determiner == .demonstrative { return nil }
    let rivals = isRoot ? alike : before
    guard let nearest = rivals.last, !isBlocked(nearest, place), rivals.allSatisfy({ classes[$0] == classes[nearest] })
    else { return nil }
    return (nearest, classes[nearest])
  }

  /// Whether the words of a mention let it be what a short form stands for.
  mutating func fits(_ antecedent: Int, _ place: Int, numberCounts: Bool = true) -> Bool {
    let (named, shortForm) = (self[antecedent], self[place])
    let lastWord = interpretation.lastWordAsWritten(shortForm.noun)
    if words.unfitClasses(lastWord).contains(where: { interpretation.taxonomy.isClass(named.weaponClass, within: $0) }) { return false }
    if words.has(interpretation.lastWordAsWritten(named.noun), .collective), !words.has(lastWord, .collective) { return false }
    guard !isCarrier(named, forRoot: shortForm), saysNothingElse(shortForm, than: named) else { return false }
    guard numberCounts else { return true }
    return agreesInNumber(antecedent, place) && agreesInName(antecedent, place)
  }

  private mutating func agreesInNumber(_ antecedent: Int, _ place: Int) -> Bool {
    guard let number = phrase(place).number, let other = phrase(antecedent).number, number != other else { return true }
    if phrase(place).determiner == .distributive { return other == .plural }
    if number == .plural { return self[antecedent].isSystem && !isOneShip(self[antecedent]) }
    return !words.areIndividuals(classes[place], in: interpretation.taxonomy)
  }

  /// Whether a name is one weapon's own, as ships have: of a class whose weapons are spoken of one by one, no designation, no class.
  private func isOneShip(_ name: Candidate) -> Bool {
    words.areIndividuals(name.weaponClass, in: interpretation.taxonomy)
      && !interpretation.text[name.span].contains(where: \.isDigit) && !interpretation.foldedWords(name.span).contains(Array("class".utf8))
  }

  /// A name that modifies the short form stands before the antecedent too (`a Russian Su-24 … the Russian jet`).
  private mutating func agreesInName(_ antecedent: Int, _ place: Int) -> Bool {
    guard let modifier = phrase(place).nameModifier else { return true }
    let text = interpretation.text
    let start = interpretation.sentences[self[antecedent].sentence].start
    var position = self[antecedent].span.lowerBound
    while position > start {
      guard let word = interpretation.phraseWord(before: position, downTo: start) else {
        position -= 1
        continue
      }
      if words.areNamesakes(text[word], text[modifier]) { return true }
      position = word.lowerBound
    }
    return false
  }

  /// A word for weapons of any kind does not stand for what carries them, such as a ship.
  private func isCarrier(_ antecedent: Candidate, forRoot shortForm: Candidate) -> Bool {
    let taxonomy = interpretation.taxonomy
    guard interpretation.isRoot(shortForm.weaponClass) else { return false }
    return taxonomy.classes[shortForm.weaponClass].relations.contains { relation in
      relation.name == "carrier"
        && taxonomy.positions[relation.weaponClass.text].map { taxonomy.isClass(antecedent.weaponClass, within: $0) } == true
    }
  }

  /// Whether all words of a short form before its noun are words of the antecedent or of its class (`medium-range missiles`).
  private func saysNothingElse(_ shortForm: Candidate, than antecedent: Candidate) -> Bool {
    guard !interpretation.text[shortForm.span].allSatisfy(\.isWordByte) else { return true }
    // What the sentence after a name says of it may be new: `a BrahMos … the supersonic missile`.
    if antecedent.isSystem, 0...1 ~= shortForm.sentence - antecedent.sentence, shortForm.weaponClass != antecedent.weaponClass,
      interpretation.taxonomy.isClass(antecedent.weaponClass, within: shortForm.weaponClass)
    {
      return true
    }
    let own = interpretation.foldedWords(shortForm.span).dropLast()
    let known =
      interpretation.foldedWords(antecedent.span)
      + interpretation.taxonomy.classes[antecedent.weaponClass].id.utf8.split(separator: UInt8(ascii: "-")).map(Array.init)
    return own.allSatisfy { word in known.contains { $0.prefix(5).elementsEqual(word.prefix(5)) } }
  }

  /// Whether another weapon of the short form's own class was brought up behind the antecedent (`a missile`), and is meant then.
  private mutating func isBlocked(_ antecedent: Int, _ place: Int) -> Bool {
    for between in (antecedent + 1)..<place where classes[between] == classes[place] {
      let phrase = phrase(between)
      let isIntroduced = phrase.determiner == .indefinite || phrase.determiner == .counted
      if isIntroduced, phrase.modified == nil, phrase.number == self.phrase(place).number { return true }
    }
    return false
  }

  /// Whether the antecedent was only an example of such weapons: `weapons, including assault rifles`.
  private func isExample(_ antecedent: Int, of place: Int) -> Bool {
    guard antecedent > 0, self[antecedent - 1].sentence == self[antecedent].sentence,
      classes[antecedent - 1] == classes[place], self[antecedent - 1].span.upperBound < self[antecedent].span.lowerBound
    else { return false }
    let gap = self[antecedent - 1].span.upperBound..<self[antecedent].span.lowerBound
    return interpretation.text[gap].split { !$0.isWordByte }.contains { words.has($0, .example) }
  }

  private func number(_ place: Int) -> NounPhrase.Number? { interpretation.number(of: self[place].noun) }

  /// Whether two mentions end with the same noun in whichever number.
  func endsAlike(_ left: Int, _ right: Int) -> Bool {
    func noun(_ place: Int) -> [UInt8] {
      let word = interpretation.lastWord(of: self[place].noun)
      return word.last == UInt8(ascii: "s") ? word.dropLast() : word
    }
    return noun(left) == noun(right)
  }
}

extension Interpretation {
  /// The words of a span in lower case, hyphened ones apart.
  func foldedWords(_ span: Range<Int>) -> [[UInt8]] {
    text[span].split { !$0.isWordByte }.map { word in word.map { $0.isUpperLetter ? $0 | 0x20 : $0 } }
  }
}
