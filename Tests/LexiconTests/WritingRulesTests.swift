import Taxonomy
import TermScanner
import Testing

@testable import Lexicon

/// How a text's words are a form of the catalogue.
@Suite struct WritingRulesTests {
  static let cases: [(written: String, rules: [String])] = [
    ("cruise missile", []),
    ("cruise missiles", ["plural"]),
    ("Cruise missile", ["letter case"]),
    ("CRUISE-MISSILES", ["plural", "letter case", "hyphen or space"]),
    ("cruise  missile", ["hyphen or space"]),
    ("cruise\nmissile", ["hyphen or space"]),
    ("cruise–missile", ["hyphen or space"]),
    ("ICBMs", ["plural"]),
    ("SCUD", ["letter case"]),
    ("T72", ["designator spacing"]),
    ("t-72s", ["plural", "letter case"]),
    ("Trident 2", ["arabic for roman numeral"]),
    ("armored cars", ["plural", "British or American spelling"]),
    ("antiaircraft gun", ["written as one word or two"]),
    ("anti aircraft gun", ["hyphen or space"]),
    ("Raad", ["without apostrophe"]),
    ("Ra’ad", ["typography"]),
    ("Vite\u{301}", ["typography"]),
  ]

  @Test(arguments: cases.indices) func areNamed(_ index: Int) throws {
    let (written, rules) = Self.cases[index]
    let lexicon = EndToEndTests.lexicon
    let bytes = Array(written.utf8)
    var matches: [TermMatch] = []
    lexicon.terms.scan(bytes.span, into: &matches)
    let match = try #require(matches.first { Int($0.end - $0.start) == bytes.count })
    let form = lexicon.forms[Int(match.id)]
    #expect(lexicon.writingRules(from: lexicon.entries[form.entry], to: bytes[...], by: form.rules) == rules)
  }

  @Test func wordsPutTogetherHaveNone() throws {
    let lexicon = EndToEndTests.lexicon
    let entry = try #require(lexicon.entries.first { $0.form.text == "cruise missile" })
    #expect(lexicon.writingRules(from: entry, to: Array("cruise".utf8)[...], by: []) == nil)
  }
}
