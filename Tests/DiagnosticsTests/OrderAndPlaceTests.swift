import Testing

@testable import Diagnostics

@Suite struct OrderAndPlaceTests {
  @Test func findingsStandInReadingOrder() {
    func finding(_ file: String?, _ start: Int, _ code: String) -> Diagnostic {
      Diagnostic(code: code, code, at: file.map { SourceLocation(file: $0, line: 1, column: start + 1, bytes: start..<start + 1) })
    }
    let ordered = [
      finding(nil, 0, "z"), finding("a", 2, "b"), finding("a", 10, "a"), finding("a", 10, "b"), finding("b", 0, "a"),
    ]
    #expect(ordered.reversed().inReadingOrder() == ordered)
    #expect([ordered[3], ordered[0], ordered[4], ordered[2], ordered[1]].inReadingOrder() == ordered)
  }

  @Test(arguments: [
    ("", 0, 1, 1), ("ab", 1, 1, 2), ("ab", 2, 1, 3), ("a\nb", 2, 2, 1), ("a\nb", 1, 1, 2), ("a\r\nb", 3, 2, 1), ("a\r\nb", 2, 1, 3),
    ("a\rb", 2, 2, 1), ("é\né!", 5, 2, 2), ("\u{FEFF}ab", 4, 1, 2), ("\u{FEFF}", 0, 1, 1), ("a\u{2028}b", 4, 1, 3), ("ab", 9, 1, 3),
  ])
  func linesAndColumnsAreCounted(_ source: String, _ offset: Int, _ line: Int, _ column: Int) {
    let place = SourceLocation(file: "a", bytes: offset..<offset, in: Array(source.utf8))
    #expect(place.line == line)
    #expect(place.column == column)
  }
}

@Suite struct ClosestMatchTests {
  static let keys = ["class", "label", "definition", "terms", "systems", "examples", "term", "near", "not"]

  @Test(arguments: [
    ("lable", "label"), ("clas", "class"), ("Class", "class"), ("defintion", "definition"), ("exmaples", "examples"), ("trems", "terms"),
    ("nto", "not"), ("systms", "systems"), ("neer", "near"), ("xyz", nil), ("", nil), ("a", nil), ("weapons", nil),
    ("ter", "term"), ("term", "term"),
  ])
  func theNearestKeyIsMeant(_ word: String, _ expected: String?) {
    #expect(closestMatch(to: word, in: Self.keys) == expected)
    #expect(closestMatch(to: word, in: Self.keys.reversed()) == expected)
  }

  @Test func ofEquallyNearOnesTheFirstInOrderIsTaken() {
    #expect(closestMatch(to: "cat", in: ["rat", "bat", "hat"]) == "bat")
  }

  /// The recursive definition, word for word.
  private func oracle(_ left: ArraySlice<Unicode.Scalar>, _ right: ArraySlice<Unicode.Scalar>) -> Int {
    guard let a = left.last, let b = right.last else { return left.count + right.count }
    var best = min(oracle(left.dropLast(), right) + 1, oracle(left, right.dropLast()) + 1)
    best = min(best, oracle(left.dropLast(), right.dropLast()) + (a == b ? 0 : 1))
    if left.count > 1, right.count > 1, left[left.endIndex - 2] == b, right[right.endIndex - 2] == a {
      best = min(best, oracle(left.dropLast(2), right.dropLast(2)) + 1)
    }
    return best
  }

  @Test func theDistanceAgreesWithItsDefinition() {
    let letters: [Unicode.Scalar] = ["a", "b", "c"]
    func word(_ number: Int) -> [Unicode.Scalar] {
      var word: [Unicode.Scalar] = []
      var rest = number
      while rest > 0 {
        word.append(letters[rest % 3])
        rest /= 3
      }
      return word
    }
    for left in 0..<60 {
      for right in 0..<90 {
        let (first, second) = (word(left), word(right))
        #expect(editDistance(first, second) == oracle(first[...], second[...]))
      }
    }
  }
}
