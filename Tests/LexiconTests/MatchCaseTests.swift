import Taxonomy
import TermScanner
import Testing

@testable import Lexicon

@Suite struct MatchCaseTests {
  @Test(arguments: [
    ("ICBM", true), ("C4ISR", true), ("AK47", true), ("TO", true), ("T", false), ("T72", false), ("Scud", false), ("AK-47", false),
    ("", false), ("ICBMs", false),
  ])
  func acronyms(_ form: String, _ isOne: Bool) {
    #expect(isAcronym(form) == isOne)
  }

  @Test(arguments: [
    ("cruise missile", false, MatchCase.any), ("ICBM", false, .exact), ("SAM", true, .exact), ("HIMARS", true, .name),
    ("MANPADS", false, .name),
    ("Scud", true, .name), ("Grad rocket", false, .any), ("Tsar Bomba", true, .name), ("T-72", true, .any), ("C4ISR", true, .any),
  ])
  func defaults(_ form: String, _ isName: Bool, _ expected: MatchCase) {
    #expect(matchCase(of: form, rule: nil, isName: isName) == expected)
  }

  @Test func theCatalogueDecides() {
    for form in ["ICBM", "Scud", "missile", "T-72"] {
      #expect(matchCase(of: form, rule: .any, isName: true) == .any)
      #expect(matchCase(of: form, rule: .exact, isName: false) == .exact)
      #expect(matchCase(of: form, rule: .name, isName: false) == .name)
    }
  }
}
