import TestSupport
import Testing

@testable import TermScanner

@Suite struct LeftmostLongestTests {
  /// Takes the best match left and strikes out all that overlap it, until none is left.
  func naive(_ matches: [TermMatch]) -> [TermMatch] {
    var left = matches
    var chosen: [TermMatch] = []
    while let best = left.min(by: { ($0.start, -$0.end) < ($1.start, -$1.end) }) {
      chosen += left.filter { $0.start == best.start && $0.end == best.end }.sorted { $0.id < $1.id }
      left.removeAll { $0.start < best.end && best.start < $0.end }
    }
    return chosen
  }

  @Test func agreesWithTheNaiveChoice() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<5_000 {
      let matches = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        let start = Int32.random(in: 0..<20, using: &generator)
        return TermMatch(
          start: start, end: start + Int32.random(in: 1...6, using: &generator), id: UInt32.random(in: 0..<3, using: &generator))
      }
      let ordered = matches.sorted(by: TermMatch.isInReportOrder)
      #expect(leftmostLongest(ordered) == naive(matches))
    }
  }

  @Test func keepsNeighboursAndTies() {
    let matches = [
      TermMatch(start: 0, end: 4, id: 2), TermMatch(start: 0, end: 4, id: 7), TermMatch(start: 0, end: 2, id: 1),
      TermMatch(start: 3, end: 9, id: 3), TermMatch(start: 4, end: 6, id: 5),
    ]
    #expect(leftmostLongest(matches) == [matches[0], matches[1], matches[4]])
  }
}
