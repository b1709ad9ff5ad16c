/// Plurals of written forms by the rules of English.
///
/// Possessives need no rule: an apostrophe is no part of a word, so `missile's` holds the word `missile`.
enum Plural {
  /// The plurals of a form: of its last word, or of the head before a preposition (`weapons of mass destruction`).
  static func forms(of form: FormWords, isName: Bool) -> [FormWords] {
    guard let last = form.words.indices.last else { return [] }
    let head = headPosition(of: form) ?? last
    return plurals(of: form.words[head], isName: isName).map { plural in
      var changed = form
      changed.words[head] = plural
      return changed
    }
  }

  private static let prepositions: [[UInt8]] = ["of", "for", "with", "in", "on"].map { Array($0.utf8) }

  private static func headPosition(of form: FormWords) -> Int? {
    guard form.words.count > 2 else { return nil }
    return form.words.indices.dropFirst().dropLast().first { position in
      prepositions.contains(form.words[position]) && form.gaps[position - 1] == [UInt8(ascii: " ")]
    }.map { $0 - 1 }
  }

  private static func plurals(of word: [UInt8], isName: Bool) -> [[UInt8]] {
    guard let last = word.last else { return [] }
    let capitals = word.count > 1 && word.allSatisfy { $0.isUpper || $0.isDigit }
    if capitals || last.isDigit || last.isUpper { return [word + Array("s".utf8)] }
    let letter = last.lowered
    if letter == UInt8(ascii: "s") {
      return word.ends(with: "ss") || word.ends(with: "us") ? [word + Array("es".utf8)] : []
    }
    if word.ends(with: "craft") || word.ends(with: "men") { return [] }
    if word.ends(with: "man"), !isName { return [word.dropLast(2) + Array("en".utf8)] }
    if letter == UInt8(ascii: "x") || letter == UInt8(ascii: "z") || word.ends(with: "ch") || word.ends(with: "sh") {
      return [word + Array("es".utf8)]
    }
    if letter == UInt8(ascii: "y"), !isName, word.count > 1, !isVowel(word[word.count - 2]) {
      return [word.dropLast() + Array("ies".utf8)]
    }
    if letter == UInt8(ascii: "o"), !isName { return [word + Array("es".utf8), word + Array("s".utf8)] }
    return [word + Array("s".utf8)]
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte.lowered {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
    default: false
    }
  }
}
