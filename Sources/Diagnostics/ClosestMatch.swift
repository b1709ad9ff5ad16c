/// The candidate that a mistyped word most likely meant, or `nil` where none is near.
///
/// Near means: at most a third of the longer word's scalars changed, and at most three; case is not counted. Of several the
/// nearest wins, then the one that sorts first, so that the answer does not hang on the candidates' order.
///
/// Words of more than 400 bytes have no near ones: nobody types them from memory.
///
/// Complexity: O(n · m) for each candidate whose length is near the word's.
package func closestMatch(to word: String, in candidates: some Sequence<String>) -> String? {
  guard word.utf8.count <= 400 else { return nil }
  let wanted = Array(word.lowercased().unicodeScalars)
  var best: (distance: Int, candidate: String)?
  for candidate in candidates where candidate.utf8.count <= 400 {
    let offered = Array(candidate.lowercased().unicodeScalars)
    let bound = min(3, max(wanted.count, offered.count) / 3)
    guard abs(wanted.count - offered.count) <= bound else { continue }
    let distance = editDistance(wanted, offered)
    guard distance <= bound else { continue }
    if let best, (best.distance, best.candidate) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.candidate
}

/// The candidate that a mistyped word must have meant: the nearest, where no other one is as near.
///
/// Complexity: that of `closestMatch`, twice.
package func onlyCloseMatch(to word: String, in candidates: some Sequence<String>) -> String? {
  guard let nearest = closestMatch(to: word, in: candidates) else { return nil }
  guard let next = closestMatch(to: word, in: candidates.filter { $0 != nearest }) else { return nearest }
  return distance(word, nearest) < distance(word, next) ? nearest : nil
}

private func distance(_ left: String, _ right: String) -> Int {
  editDistance(Array(left.lowercased().unicodeScalars), Array(right.lowercased().unicodeScalars))
}

/// The Damerau-Levenshtein distance in its restricted form (optimal string alignment): insertions, deletions, substitutions
/// and swaps of neighbours, no part edited twice. Three rows of the classic table are enough.
package func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in 0..<left.count {
    var current = [row + 1]
    current.reserveCapacity(right.count + 1)
    for column in 0..<right.count {
      let substitution = last[column] + (left[row] == right[column] ? 0 : 1)
      var cheapest = min(substitution, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        cheapest = min(cheapest, beforeLast[column - 1] + 1)
      }
      current.append(cheapest)
    }
    beforeLast = last
    last = current
  }
  return last[right.count]
}
