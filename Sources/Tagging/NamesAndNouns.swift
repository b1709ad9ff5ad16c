import Taxonomy

/// A name and the class noun behind it are one mention where the noun says less (`Javelin missiles`); where it says something of
/// another kind they stay two (`Kinzhal hypersonic missile`).
extension Interpretation {
  func joinNamesWithNouns() {
    let order = acceptedInOrder()
    for (left, right) in zip(order, order.dropFirst()).reversed() {
      let name = candidates[left]
      let noun = candidates[right]
      guard name.isSystem, !noun.isSystem, adjoin(name, noun) || isOfType(name, noun) || isQualified(name, noun),
        isNoun(noun.weaponClass, of: name.weaponClass)
      else {
        continue
      }
      candidates[left].span = name.span.lowerBound..<noun.span.upperBound
      candidates[left].reasons.append("joined with '\(words(noun.span))'")
      if taxonomy.isClass(noun.weaponClass, within: name.weaponClass) { candidates[left].name(noun.weaponClass) }
      candidates[right].reject(.joined(left))
    }
  }

  /// `Scud-type missile`, `Nimitz-class carrier`: a word of kind between the name and the noun.
  private func isOfType(_ name: Candidate, _ noun: Candidate) -> Bool {
    guard name.sentence == noun.sentence, name.span.upperBound + 2 < noun.span.lowerBound else { return false }
    let between = text[(name.span.upperBound + 1)..<(noun.span.lowerBound - 1)]
    return text[name.span.upperBound].isSpaceOrHyphen && text[noun.span.lowerBound - 1].isSpaceOrHyphen
      && ["type", "class", "style", "series", "family"].contains { between.elementsEqual($0.utf8) }
  }

  /// `BrahMos supersonic missile`: one adjective, or two, between the name and the noun.
  private func isQualified(_ name: Candidate, _ noun: Candidate) -> Bool {
    guard name.sentence == noun.sentence, name.span.upperBound < noun.span.lowerBound else { return false }
    var position = noun.span.lowerBound
    for _ in 0..<Self.mostAdjectives {
      let end = skipSpace(before: position, downTo: name.span.upperBound)
      guard end < position, let word = previousWord(before: position, downTo: name.span.upperBound), isAdjective(word..<end) else {
        return false
      }
      position = word
      if skipSpace(before: position, downTo: name.span.upperBound) == name.span.upperBound { return position > name.span.upperBound }
    }
    return false
  }

  private static let mostAdjectives = 2

  /// A hull number in brackets behind a ship's name belongs to it: `USS Howard (DDG 83)`.
  func dropHullNumbers() {
    let order = acceptedInOrder()
    for (left, right) in zip(order, order.dropFirst()) {
      let (name, code) = (candidates[left], candidates[right])
      guard name.span.upperBound < code.span.lowerBound else { continue }
      let gap = name.span.upperBound..<code.span.lowerBound
      if name.isSystem, gap.count == 2, text[gap].elementsEqual(" (".utf8), isHullNumber(from: code.span.lowerBound) {
        candidates[right].reject(.hullNumber(left))
      }
    }
  }

  /// Whether a hull number goes from `position` to a closing bracket or the end of the text: two to four capitals, then digits.
  private func isHullNumber(from position: Int) -> Bool {
    let letters = text[position...].prefix(while: \.isUpperLetter)
    let digits = text[letters.endIndex...].drop(while: \.isSpaceOrHyphen).prefix(while: \.isDigit)
    guard (2...4).contains(letters.count), !digits.isEmpty else { return false }
    return digits.endIndex == text.count || text[digits.endIndex] == UInt8(ascii: ")") || text[digits.endIndex].isWhiteSpace
  }
}
