import TermScanner
import Testing

@testable import Lexicon

/// The form that words nearly are, and what keeps them apart.
@Suite struct NearFormTests {
  static let cases: [(words: String, found: [String])] = [
    ("icbm", ["icbm: ICBM letterCase(exact)"]),
    ("scud", ["scud: Scud letterCase(name)"]),
    ("cruise, missiles", ["cruise, missiles: cruise missiles gap"]),
    ("cruisemissile", ["cruisemissile: cruise missile gap"]),
    ("cruise missile", ["cruise missile: cruise missile none"]),
    ("an icbm and a scud", ["icbm: ICBM letterCase(exact)", "scud: Scud letterCase(name)"]),
    ("the cruize missile", ["cruize missile: cruise missile letters(1)"]),
    ("Tridant II", ["Tridant II: Trident II letters(1)"]),
    ("Scudlike", ["Scudlike: Scud partOfWord"]),
    ("potatoes and onions", []),
    ("a b c", []),
    ("…", []),
    ("", []),
  ]

  @Test(arguments: cases.indices) func isNamed(_ index: Int) {
    let (words, expected) = Self.cases[index]
    #expect(found(words, except: []) == expected)
  }

  /// Words that need no answer get none, though longer ones around them do.
  @Test func knownWordsAreLeftOut() {
    #expect(found("icbm", except: [0..<4]) == [])
    #expect(found("cruise, missiles", except: [8..<16]) == ["cruise, missiles: cruise missiles gap"])
  }

  private func found(_ words: String, except known: [Range<Int>]) -> [String] {
    let bytes = Array(words.utf8)
    return EndToEndTests.lexicon.nearForms(to: bytes, except: known).map {
      "\(String(decoding: bytes[$0.words], as: UTF8.self)): \($0.form) \("\($0.obstacle)".replacing("TermScanner.MatchCase.", with: ""))"
    }
  }
}
