/// Compounds written as one word or as two: `machinegun` and `machine gun`, `antitank` and `anti-tank`.
/// Hyphen against space needs no rule: the scanner takes either where the form has one of them.
enum Compound {
  private static let longestJoined = 4

  /// The form with each pair of neighbouring words joined, one pair at a time.
  static func joined(_ form: FormWords) -> [FormWords] {
    guard form.words.count <= longestJoined else { return [] }
    return form.gaps.indices.filter { gap in
      form.isJoiner(gap) && form.words[gap].allSatisfy(\.isLower) && form.words[gap + 1].allSatisfy(\.isLower)
        && form.words[gap].count > 1 && form.words[gap + 1].count > 2
    }.map(form.joining)
  }

  private static let openings: [[UInt8]] = ["anti", "counter", "multi", "semi", "super", "sub", "hyper", "ultra", "war", "land"]
    .map { Array($0.utf8) }
  private static let heads: [[UInt8]] = ["plane", "ship", "boat", "gun", "head", "bomb", "mine", "fire", "thrower"]
    .map { Array($0.utf8) }

  /// The form with a solid compound written as two words.
  static func split(_ form: FormWords) -> [FormWords] {
    form.words.indices.compactMap { position in
      let word = form.words[position]
      guard word.count >= 6, word.allSatisfy(\.isLower) else { return nil }
      if let opening = openings.first(where: { word.starts(with: $0) && word.count >= $0.count + 3 }) {
        return form.splitting(position, at: opening.count)
      }
      if let head = heads.first(where: { word.count >= $0.count + 3 && Array(word.suffix($0.count)) == $0 }) {
        return form.splitting(position, at: word.count - head.count)
      }
      return nil
    }
  }
}
