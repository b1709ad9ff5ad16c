import TermScanner
import Testing

@Suite struct CanonicalFormTests {
  @Test(
    arguments: [
      ("Cruise-Missile", "cruise missile", "Cruise Missile"), ("«Ra’ad»", "ra'ad", "Ra'ad"), ("C++", "c", "C"), (".22", "22", "22"),
      ("a\n b", "a b", "a b"), ("É", "e\u{301}", "E\u{301}"), ("…", "", ""), ("", "", ""),
    ])
  func isFromWordToWord(_ text: String, _ folded: String, _ exact: String) {
    #expect(canonicalForm(of: text.utf8, foldingCase: true) == Array(folded.utf8))
    #expect(canonicalForm(of: text.utf8, foldingCase: false) == Array(exact.utf8))
  }
}
