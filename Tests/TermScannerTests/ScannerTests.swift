import Testing

@testable import TermScanner

@Suite struct ScannerTests {
  struct Case: CustomTestStringConvertible {
    var terms: [NaiveTerm]
    var text: String
    /// The bytes matched, as text, in the order reported.
    var found: [String]

    init(_ form: String, _ matchCase: MatchCase = .any, in text: String, _ found: [String]) {
      terms = [NaiveTerm(form: form, matchCase: matchCase)]
      self.text = text
      self.found = found
    }

    init(_ forms: [String], in text: String, _ found: [String]) {
      terms = forms.enumerated().map { NaiveTerm(form: $1, id: UInt32($0)) }
      self.text = text
      self.found = found
    }

    var testDescription: String { "\(terms) in \(text.debugDescription)" }
  }

  static let wholeWords = [
    Case("missile", in: "", []),
    Case("missile", in: "Missile", ["Missile"]),
    Case("missile", in: "missiles anti_missile missile2 (missile).", ["missile"]),
    Case("SS", in: "straße ss ß", ["ss", "ß"]),
    Case("C++", in: "C or C++", ["C", "C"]),
    Case(".22", in: "a .22 rifle", ["22"]),
    Case("e", in: "e\u{301} é e", ["e"]),
    Case("naïve", in: "NAI\u{308}VE naïve naive", ["NAI\u{308}VE", "naïve"]),
    Case("STRASSE", in: "straße Strasse STRAẞE", ["straße", "Strasse", "STRAẞE"]),
    Case("k", in: "\u{212A} K", ["\u{212A}", "K"]),
  ]

  static let gaps = [
    Case("cruise missile", in: "cruise missile cruise-missile cruise–missile", ["cruise missile", "cruise-missile", "cruise–missile"]),
    Case("cruise-missile", in: "cruise missile cruise  \n missile", ["cruise missile", "cruise  \n missile"]),
    Case("cruise missile", in: "cruise\n\nmissile cruise -missile cruise--missile cruisemissile cruise, missile cruise—missile", []),
    Case(
      "cruise missile", in: "cruise\u{A0}missile cruise-\nmissile cruise-\r\nmissile",
      ["cruise\u{A0}missile", "cruise-\nmissile", "cruise-\r\nmissile"]),
    Case("cruise missile", in: "cruise- missile cruise\rmissile cruise-\n\nmissile", []),
    Case("Ch'onma-ho", in: "Ch’onma Ho, ch`onma-ho, chʼonma–ho", ["Ch’onma Ho", "ch`onma-ho", "chʼonma–ho"]),
    Case("M/S", in: "m/s m s m-s", ["m/s"]),
    Case("U.S. Army", in: "U.S. Army; U.S.\nArmy; U.S.Army; U.S.\u{A0}Army", ["U.S. Army", "U.S.\nArmy", "U.S.\u{A0}Army"]),
    Case("big—small", in: "big—small big-small big―small", ["big—small", "big―small"]),
    Case("a \"b", in: "a “b a «b a 'b", ["a “b", "a «b"]),
  ]

  static let cases = [
    Case("AT", .exact, in: "at At AT", ["AT"]),
    Case("É", .exact, in: "é E\u{301} É e\u{301}", ["E\u{301}", "É"]),
    Case("Grad", .name, in: "grad Grad GRAD gRAD", ["Grad", "GRAD"]),
    Case("al-Samoud", .name, in: "Al Samoud al samoud AL-SAMOUD", ["Al Samoud", "AL-SAMOUD"]),
    Case("Élan vital", .name, in: "élan vital E\u{301}LAN VITAL", ["E\u{301}LAN VITAL"]),
    Case("iPhone", .name, in: "iphone IPHONE", ["iphone", "IPHONE"]),
  ]

  static let overlaps = [
    Case(["a b", "b", "a b c", "b c", "a"], in: "a b c", ["a b c", "a b", "a", "b c", "b"]),
    Case(["a a", "a a a"], in: "a a a", ["a a a", "a a", "a a"]),
    Case(["a.b", "b c"], in: "a.b c", ["a.b", "b c"]),
    Case(["weaponsystem0001", "weaponsystem0002"], in: "weaponsystem0002", ["weaponsystem0002"]),
  ]

  @Test(arguments: wholeWords + gaps + cases + overlaps)
  func finds(_ example: Case) throws {
    let matches = try compile(example.terms).matches(in: example.text)
    let bytes = Array(example.text.utf8)
    let found = matches.map { String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self) }
    #expect(found.map { Array($0.utf8) } == example.found.map { Array($0.utf8) }, "\(found)")
    #expect(matches == NaiveScanner(example.terms).scan(example.text))
  }

  @Test func reportsEveryIdOfAForm() throws {
    let terms = [
      NaiveTerm(form: "Grad", matchCase: .any, id: 9), NaiveTerm(form: "Grad", matchCase: .exact, id: 3),
      NaiveTerm(form: "grad", matchCase: .exact, id: 5), NaiveTerm(form: "GRAD", matchCase: .name, id: 1),
    ]
    #expect(try compile(terms).matches(in: "Grad").map(\.id) == [1, 3, 9])
  }

  @Test func appends() throws {
    var matches = [TermMatch(start: 7, end: 8, id: 1)]
    try compile([NaiveTerm(form: "a")]).scan(Array("a".utf8).span, into: &matches)
    #expect(matches == [TermMatch(start: 7, end: 8, id: 1), TermMatch(start: 0, end: 1, id: 0)])
  }

  @Test func emptyVocabularyFindsNothing() {
    #expect(ScannerBuilder().build().matches(in: "a b c") == [])
  }

  /// Every place of a term with regard to the blocks of 64 bytes, every length of the text after it.
  @Test(arguments: ["ab", "a b", "é", "straße", "日本 x", "a\u{200D}b"])
  func findsAcrossBlocks(_ form: String) throws {
    let scanner = try compile([NaiveTerm(form: form, id: 4)])
    let length = form.utf8.count
    for start in 0..<140 {
      for tail in [0, 1, 7, 63, 64] {
        let text = String(repeating: ".", count: start) + form + String(repeating: ".", count: tail)
        #expect(scanner.matches(in: text) == [TermMatch(start: Int32(start), end: Int32(start + length), id: 4)])
      }
    }
  }

  @Test(arguments: [1, 63, 64, 65, 127, 128, 129, 500])
  func findsLongWords(_ length: Int) throws {
    for letter in ["a", "é"] {
      let form = String(repeating: letter, count: length)
      let scanner = try compile([NaiveTerm(form: form)])
      for start in [0, 1, 2, 62, 63, 64] {
        let text = String(repeating: " ", count: start) + form
        #expect(scanner.matches(in: text + " ").count == 1)
        #expect(scanner.matches(in: text).count == 1)
        #expect(scanner.matches(in: text + "b").isEmpty)
      }
    }
  }

  @Test(arguments: [
    ([], ScannerError.noWordCharacter), (Array("++".utf8), .noWordCharacter), ([0x61, 0xC3], .invalidUTF8), ([0xFF], .invalidUTF8),
    (Array(repeating: 0x61, count: 1025), .formTooLong), (Array(String(repeating: "a ", count: 65).utf8), .formTooLong),
  ])
  func refuses(_ form: [UInt8], _ error: ScannerError) throws {
    var builder = ScannerBuilder()
    #expect(throws: error) { try builder.add(form, matchCase: .any, id: 0) }
    try builder.add("a".utf8, matchCase: .any, id: 1)
    #expect(builder.build().matches(in: "a").map(\.id) == [1])
  }

  @Test func longestFormIsFound() throws {
    let words = Array(repeating: "ab", count: 64).joined(separator: "-")
    #expect(try compile([NaiveTerm(form: words)]).matches(in: words + " ab").count == 2)
    let form = String(repeating: "ΐ", count: 512)
    #expect(try compile([NaiveTerm(form: form)]).matches(in: form).count == 1)
  }
}
