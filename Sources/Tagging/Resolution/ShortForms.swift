import Lexicon
import Taxonomy
import Text

/// Later short forms stand for what the article named before: `the launchers` for transporter-erector-launchers, `these drones`
/// for the kind named in the sentence before (annotation guidelines, rule 6).
///
/// A short form takes the class of its nearest fitting antecedent: one whose class lies below its own (or whose nouns the class
/// says less of), that agrees in number and in its modifiers. Where none fits, none is forced.
extension Interpretation {
  func resolveShortForms() {
    var antecedents: [Int] = []
    for index in acceptedInOrder() where !candidates[index].isNested {
      let shortForm = candidates[index]
      if !shortForm.isSystem, let antecedent = antecedent(of: shortForm, among: antecedents) { resolve(index, to: antecedent) }
      antecedents.append(index)
    }
  }

  private func resolve(_ index: Int, to antecedent: Int) {
    let named = candidates[antecedent]
    candidates[index].weaponClass = named.weaponClass
    candidates[index].antecedent = antecedent
  }

  /// The nearest mention before that fits, within the phrase's reach.
  private func antecedent(of shortForm: Candidate, among earlier: [Int]) -> Int? {
    let phrase = NounPhrase(around: shortForm.span, in: self, sentence: shortForm.sentence)
    guard let reach = phrase.reach else { return nil }
    let finer = earlier.reversed().prefix { shortForm.sentence - candidates[$0].sentence <= reach }.filter {
      isFiner(candidates[$0].weaponClass, than: shortForm.weaponClass)
    }
    let fitting = finer.filter { agrees(candidates[$0], with: shortForm, phrase) }
    guard let nearest = fitting.first else { return nil }
    // Two kinds named together leave open which is meant; a word for all weapons has every kind within reach as rival.
    let rivals = isRoot(shortForm.weaponClass) ? finer : fitting.filter { candidates[$0].sentence == candidates[nearest].sentence }
    guard rivals.allSatisfy({ areKin(candidates[$0].weaponClass, candidates[nearest].weaponClass) }) else { return nil }
    return rivals.max { depth(of: candidates[$0].weaponClass) < depth(of: candidates[$1].weaponClass) }
  }

  private func areKin(_ left: Int, _ right: Int) -> Bool {
    taxonomy.isClass(left, within: right) || taxonomy.isClass(right, within: left)
  }

  /// Whether `fine` says more than `coarse`: it stands below it, or `coarse` is a broader noun of it.
  private func isFiner(_ fine: Int, than coarse: Int) -> Bool {
    fine != coarse
      && (taxonomy.isClass(fine, within: coarse) || taxonomy.lineages[fine].contains { lexicon.broader[$0].contains(coarse) })
  }

  private func agrees(_ antecedent: Candidate, with shortForm: Candidate, _ phrase: NounPhrase) -> Bool {
    if phrase.isPlural, !isPlural(antecedent.noun), !antecedent.isSystem { return false }
    if phrase.needsSameHead, !endsAlike(antecedent.noun, shortForm.span) { return false }
    guard !isCarrier(antecedent, forRoot: shortForm), saysNothingElse(shortForm, than: antecedent) else { return false }
    guard let modifier = phrase.nameModifier else { return true }
    let sentence = sentences[antecedent.sentence]
    return contains(modifier, in: sentence.start..<antecedent.span.lowerBound)
  }

  /// A word for weapons of any kind does not stand for what carries them, such as a ship.
  private func isCarrier(_ antecedent: Candidate, forRoot shortForm: Candidate) -> Bool {
    guard isRoot(shortForm.weaponClass) else { return false }
    return taxonomy.classes[shortForm.weaponClass].relations.contains { relation in
      relation.name == "carrier"
        && taxonomy.positions[relation.weaponClass.text].map { taxonomy.isClass(antecedent.weaponClass, within: $0) } == true
    }
  }

  /// Whether all words of a short form before its noun are words of the antecedent or of its class (`medium-range missiles`).
  private func saysNothingElse(_ shortForm: Candidate, than antecedent: Candidate) -> Bool {
    let known = folded(text[antecedent.span]) + [0x20] + Array(taxonomy.classes[antecedent.weaponClass].id.utf8)
    let own = folded(text[shortForm.span]).split { !$0.isWordByte }.dropLast()
    return own.allSatisfy { word in known.split { !$0.isWordByte }.contains { $0.prefix(5).elementsEqual(word.prefix(5)) } }
  }

  private func folded(_ words: ArraySlice<UInt8>) -> [UInt8] { words.map { $0.isUpperLetter ? $0 | 0x20 : $0 } }

  /// Whether a mention's last word looks like a plural.
  func isPlural(_ span: Range<Int>) -> Bool {
    let last = text[span.upperBound - 1] | 0x20
    return last == UInt8(ascii: "s") && span.count > 1 && text[span.upperBound - 2] | 0x20 != UInt8(ascii: "s")
  }

  private func endsAlike(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    lastWord(left).elementsEqual(lastWord(right))
  }

  /// The last word in lower case, without a plural's s.
  private func lastWord(_ span: Range<Int>) -> [UInt8] {
    var word = text[span].reversed().prefix(while: \.isWordByte).map { $0.isUpperLetter ? $0 | 0x20 : $0 }
    if word.first == UInt8(ascii: "s") { word.removeFirst() }
    return word
  }

  private func contains(_ word: Range<Int>, in range: Range<Int>) -> Bool {
    guard range.count >= word.count else { return false }
    return (range.lowerBound...(range.upperBound - word.count)).contains { text[$0..<($0 + word.count)].elementsEqual(text[word]) }
  }
}
