/// Compounds written as one word or as two: `machinegun` and `machine gun`, `antitank` and `anti-tank`.
/// Hyphen against space needs no rule: the scanner takes either where the form has one of them.
///
/// English writes few compounds solid: those of a short opening, or of a short word and a short head. Others are left as they are, for each would
/// only fill the vocabulary (`cruisemissile`).
enum Compound {
  private static let openings: [[UInt8]] = [
    "anti", "counter", "multi", "semi", "super", "sub", "hyper", "ultra", "inter", "mid", "non", "bio", "war", "land", "hand", "stand",
    "flame",
  ].map { Array($0.utf8) }
  private static let heads: [[UInt8]] = [
    "plane", "ship", "boat", "gun", "head", "bomb", "mine", "fire", "thrower", "held", "made", "line", "off", "strike", "sweeper",
  ].map { Array($0.utf8) }

  private static let longestPart = 7

  /// Words that only look like a compound of these parts.
  private static let simple: [[UInt8]] = [
    "submarine", "multiple", "landing", "warning", "superior", "interceptor", "interdiction", "international", "internal",
    "interim", "interior", "handling", "antique", "midget", "pipeline", "airline", "border",
  ].map { Array($0.utf8) }

  /// The form with two neighbouring words joined, for each such pair.
  static func addJoined(of form: FormWords, to edits: inout [Edit]) {
    for word in form.words.indices.dropFirst() {
      let first = form.words[word - 1]
      let second = form.words[word]
      guard first.count > 1, second.count > 2, form.isJoiner(word - 1) else { continue }
      guard isHyphenPair(form) || isAny(of: openings, form, first) || first.count <= longestPart && isAny(of: heads, form, second) else {
        continue
      }
      guard form.all(first, \.isLower), form.all(second, \.isLower) else { continue }
      edits.append(.join(form.gap(word - 1)))
    }
  }

  /// Two words that the catalogue writes with a hyphen (`flash-bang`) are on their way to one.
  private static func isHyphenPair(_ form: FormWords) -> Bool {
    form.words.count == 2 && form.bytes[form.gap(0).lowerBound] == UInt8(ascii: "-")
  }

  private static func isAny(of parts: [[UInt8]], _ form: FormWords, _ word: Range<Int>) -> Bool {
    guard word.count <= longestPart else { return false }
    for part in parts where part.count == word.count && form.has(part, at: word.lowerBound) { return true }
    return false
  }

  /// The form with a solid compound written as two words, for each such word.
  static func addSplit(of form: FormWords, to edits: inout [Edit]) {
    for word in form.words.indices where form.words[word].count >= 6 {
      let range = form.words[word]
      guard let offset = seam(of: form, range), form.all(range, \.isLower), !isSimple(form, range) else { continue }
      edits.append(.split(at: offset))
    }
  }

  /// Where the parts of a solid compound meet; each is of three letters or more.
  private static func seam(of form: FormWords, _ word: Range<Int>) -> Int? {
    for opening in openings where word.count >= opening.count + 3 && form.has(opening, at: word.lowerBound) {
      return word.lowerBound + opening.count
    }
    for head in heads where word.count >= head.count + 3 && form.has(head, at: word.upperBound - head.count) {
      return word.upperBound - head.count
    }
    return nil
  }

  private static func isSimple(_ form: FormWords, _ word: Range<Int>) -> Bool {
    simple.contains { $0.count <= word.count && $0.count + 1 >= word.count && form.has($0, at: word.lowerBound) }
  }
}
