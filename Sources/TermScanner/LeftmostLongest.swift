/// Of overlapping matches the leftmost, of those that start together the longest. Matches of the very same bytes stay together.
///
/// `matches` must be in the order in which `Scanner.scan` reports them, and the result is too.
/// - Complexity: linear in the number of matches.
package func leftmostLongest(_ matches: [TermMatch]) -> [TermMatch] {
  var chosen: [TermMatch] = []
  for match in matches {
    if let last = chosen.last, match.start < last.end, match.start != last.start || match.end != last.end { continue }
    chosen.append(match)
  }
  return chosen
}
