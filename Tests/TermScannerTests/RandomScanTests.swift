import TestSupport
import Testing

@testable import TermScanner

/// Random terms in random texts: the scanner reports what the naive one does.
@Suite struct RandomScanTests {
  static let casesPerSeed = 2_000

  @Test(arguments: UInt64(1)...5)
  func agreesWithTheNaiveScanner(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed &* 0x1234_5678_9ABC_DEF1)
    var found = 0
    for number in 0..<Self.casesPerSeed {
      let terms = (0..<Int.random(in: 1...5, using: &generator)).map { Self.term(id: UInt32($0), &generator) }
      let text = Self.text(with: terms, &generator)
      let expected = NaiveScanner(terms).scan(text)
      let matches = try compile(terms).matches(in: text)
      found += matches.count
      guard matches == expected else {
        Issue.record("case \(number): \(terms) in \(text.debugDescription)\nfound \(matches)\nexpected \(expected)")
        return
      }
    }
    #expect(found > Self.casesPerSeed, "The cases must hold something to find.")
  }

  static let letters = ["a", "b", "A", "B", "s", "S", "ss", "e", "E", "1", "_"]
  /// Without the iota subscript, which the naive scanner folds before it puts marks in order; the folding's own tests have it.
  static let rareLetters = [
    "é", "e\u{301}", "É", "\u{301}", "\u{323}", "ß", "ẞ", "ſ", "\u{212A}", "k", "Σ", "σ", "ς", "ж", "Ж", "\u{200D}", "日", "\u{1C4}",
    "\u{1C5}",
    "\u{AC01}", "\u{1F600}\u{FE0F}", "\u{10400}", "\u{10428}", "İ", "\u{149}", "ﬁ", "\u{203F}",
  ]
  static let joiners = [
    " ", " ", " ", "-", "-", "–", "\u{2011}", "−", "\n", "\r\n", "-\n", "-\r\n", "  ", "\u{A0}", " \n\t", "\u{2009}", "\u{202F}",
  ]
  static let otherGaps = [
    "'", "’", "‘", "ʼ", "`", "/", ".", ", ", ",\n", "—", " - ", " – ", "\"", "“", "» ", "--", "\r", "(", "\n\n", " \r\n\r\n", "-\n\n", "- ",
    "€", "😀", "\u{3000}",
    "\u{A0}\u{A0}", "…", "\0",
  ]

  static func word(_ generator: inout SeededGenerator) -> String {
    if generator.chance(2) {
      return String(repeating: generator.pick(["a", "ab", "é"]), count: Int.random(in: 1...130, using: &generator))
    }
    return (0..<Int.random(in: 1...2, using: &generator)).map { _ in generator.pick(generator.chance(70) ? letters : rareLetters) }.joined()
  }

  static func gap(_ generator: inout SeededGenerator) -> String { generator.pick(generator.chance(75) ? joiners : otherGaps) }

  static func term(id: UInt32, _ generator: inout SeededGenerator) -> NaiveTerm {
    while true {
      var form = generator.chance(5) ? gap(&generator) : ""
      for index in 0..<Int.random(in: 1...3, using: &generator) { form += (index > 0 ? gap(&generator) : "") + word(&generator) }
      if generator.chance(5) { form += gap(&generator) }
      if Tokens(form).words.isEmpty { continue }
      return NaiveTerm(form: form, matchCase: generator.pick([.any, .any, .exact, .name]), id: generator.chance(10) ? 0 : id)
    }
  }

  /// Words, gaps and varied copies of the terms, after a start of any length up to two blocks.
  static func text(with terms: [NaiveTerm], _ generator: inout SeededGenerator) -> String {
    var text =
      generator.chance(50)
      ? String(repeating: generator.pick([".", "a ", "é", "€", "😀"]), count: Int.random(in: 0...64, using: &generator)) : ""
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      text += generator.chance(40) ? varied(generator.pick(terms).form, &generator) : word(&generator)
      text += gap(&generator)
    }
    return text
  }

  static func varied(_ form: String, _ generator: inout SeededGenerator) -> String {
    var result = String.UnicodeScalarView()
    for scalar in form.unicodeScalars {
      if joiners.contains(String(scalar)), generator.chance(50) {
        result.append(contentsOf: generator.pick(joiners).unicodeScalars)
      } else if generator.chance(10) {
        result.append(contentsOf: scalar.properties.uppercaseMapping.unicodeScalars)
      } else if generator.chance(10) {
        result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
