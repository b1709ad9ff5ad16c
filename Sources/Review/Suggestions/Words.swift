/// Words of a sentence, for frames and cues.
enum Words {
  static func split(_ text: String) -> [String] { text.split { !isPart($0) }.map(String.init) }

  /// The word that a text ends with, where one space follows it.
  static func last(of text: String) -> String? {
    guard text.last == " " else { return nil }
    let word = text.dropLast().reversed().prefix(while: isPart)
    return word.isEmpty ? nil : String(word.reversed())
  }

  /// The word that a text begins with behind one space.
  static func first(of text: String) -> String? {
    guard text.first == " " else { return nil }
    let word = text.dropFirst().prefix(while: isPart)
    return word.isEmpty ? nil : String(word)
  }

  /// A plural without its ending, as catalogues write terms; nil where the last word does not look like one.
  static func singular(_ words: String) -> String? {
    guard words.count > 3, words.hasSuffix("s"), !words.hasSuffix("ss"), !words.hasSuffix("us") else { return nil }
    return words.hasSuffix("ies") ? words.dropLast(3) + "y" : String(words.dropLast())
  }

  private static func isPart(_ character: Character) -> Bool { character.isLetter || character.isNumber || character == "-" }
}
