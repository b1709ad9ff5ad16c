import Testing

@testable import Diagnostics

@Suite struct RendererTests {
  private func rendered(
    _ source: String, _ bytes: Range<Int>, width: Int = 120, colour: Bool = false, notes: [Diagnostic.Note] = [], fix: String? = nil
  ) -> String {
    let source = Array(source.utf8)
    let place = SourceLocation(file: "a.yaml", bytes: bytes, in: source)
    let renderer = DiagnosticRenderer(colour: colour, width: width) { $0 == "a.yaml" ? source : nil }
    return renderer.render(Diagnostic(code: "odd", "this is odd", at: place, notes: notes, fix: fix))
  }

  @Test func aFindingHasItsLineItsNotesAndItsFix() {
    let other = SourceLocation(file: "a.yaml", line: 1, column: 1, bytes: 0..<5)
    let text = rendered(
      "class: a\nclass: b\n", 9..<14, notes: [Diagnostic.Note("the first one", at: other), Diagnostic.Note("no place")], fix: "remove it")
    #expect(
      text == """
        a.yaml:2:1: error[odd]: this is odd
          2 | class: b
            | ^~~~~
        a.yaml:1:1: note: the first one
          1 | class: a
            | ^~~~~
        note: no place
          fix: remove it

        """)
  }

  @Test(arguments: [
    ("plain", "a: bcd", 3..<6, "a: bcd", "   ^~~"),
    ("one byte", "a: b", 3..<4, "a: b", "   ^"),
    ("nothing there", "a:", 2..<2, "a:", "  ^"),
    ("over the line's end", "a: bc\nd: e", 3..<9, "a: bc", "   ^~"),
    ("at the line's end", "ab\ncd", 2..<3, "ab", "  ^"),
    ("end of file behind a line feed", "ab\n", 3..<3, "", "^"),
    ("tab", "\ta\tb", 3..<4, "    a   b", "        ^"),
    ("tab itself", "a\tb", 1..<2, "a   b", " ^~~"),
    ("two bytes a scalar", "éé: ñb", 6..<8, "éé: ñb", "    ^"),
    ("wide", "砲: 弾x", 5..<8, "砲: 弾x", "    ^~"),
    ("emoji", "🚀: x", 6..<7, "🚀: x", "    ^"),
    ("combining", "e\u{301}: x", 5..<6, "e\u{301}: x", "   ^"),
    ("from the middle of a character", "éx", 1..<2, "éx", "^"),
    ("control", "a\u{1B}[31mb", 6..<7, "a␛[31mb", "      ^"),
    ("direction", "a\u{202E}b", 4..<5, "a\u{FFFD}b", "  ^"),
    ("CR LF", "ab\r\ncd", 0..<2, "ab", "^~"),
    ("byte order mark", "\u{FEFF}ab", 4..<5, "ab", " ^"),
  ])
  func theCaretStandsBelow(_ name: String, _ source: String, _ bytes: Range<Int>, _ line: String, _ marker: String) {
    let lines = rendered(source, bytes).split(separator: "\n").map(String.init)
    #expect(
      lines.dropFirst() == [line.isEmpty ? "  \(name == "end of file behind a line feed" ? 2 : 1) |" : "  1 | \(line)", "    | \(marker)"])
  }

  @Test(arguments: [
    (0..<3, "01234567890123456789…", "^~~"),
    (50..<53, "…45678901234567890123…", "       ^~~"),
    (95..<100, "…01234567890123456789", "                ^~~~~"),
    (5..<60, "01234567890123456789…", "     ^~~~~~~~~~~~~~~~"),
  ])
  func aLongLineIsCut(_ bytes: Range<Int>, _ line: String, _ marker: String) {
    let source = String(repeating: "0123456789", count: 10)
    #expect(rendered(source, bytes, width: 20).split(separator: "\n").dropFirst() == ["  1 | \(line)", "    | \(marker)"])
  }

  @Test func ofAVeryLongLineOnlyThePlaceIsRead() {
    let source = String(repeating: "é", count: 100_000) + "x" + String(repeating: "日", count: 100_000)
    let marked = rendered(source, 200_000..<200_001, width: 20).split(separator: "\n")
    #expect(marked.dropFirst() == ["  1 | …ééééééx日日日日日日…", "    |        ^"])
  }

  @Test func aQuotedTextIsCut() {
    #expect(quoted("abc") == "`abc`")
    #expect(quoted(String(repeating: "é", count: 60)) == "`\(String(repeating: "é", count: 60))`")
    #expect(quoted(String(repeating: "é", count: 61)) == "`\(String(repeating: "é", count: 60))…`")
  }

  @Test func damagedTextIsShown() {
    let source: [UInt8] = [0x61, 0xFF, 0xC3, 0x62]
    let place = SourceLocation(file: "a", bytes: 3..<4, in: source)
    #expect(place.column == 4)
    let text = DiagnosticRenderer { _ in source }.render(Diagnostic(code: "odd", "x", at: place))
    #expect(text == "a:1:4: error[odd]: x\n  1 | a\u{FFFD}\u{FFFD}b\n    |    ^\n")
  }

  @Test func withoutASourceOnlyTheMessageIsShown() {
    let place = SourceLocation(file: "gone.yaml", line: 4, column: 2, bytes: 30..<31)
    let renderer = DiagnosticRenderer { _ in nil }
    #expect(renderer.render([Diagnostic(.warning, code: "odd", "x", at: place)]) == "gone.yaml:4:2: warning[odd]: x\n")
    #expect(renderer.render(Diagnostic(.note, code: "odd", "x\u{1B}[2J")) == "note[odd]: x␛[2J\n")
  }

  @Test func aPlaceOutsideTheFileIsNoReasonToTrap() {
    let place = SourceLocation(file: "a", line: 1, column: 1, bytes: 2..<90)
    #expect(DiagnosticRenderer { _ in [0x61] }.render(Diagnostic(code: "odd", "x", at: place)) == "a:1:1: error[odd]: x\n")
  }

  @Test func coloursAreForTerminals() {
    #expect(
      rendered("a: b", 3..<4, colour: true)
        == "\u{1B}[1ma.yaml:1:4:\u{1B}[0m \u{1B}[1;31merror[odd]:\u{1B}[0m this is odd\n  1 | a: b\n    | \u{1B}[1;31m   ^\u{1B}[0m\n")
  }

  /// Random bytes and places: the renderer never traps and never writes more lines than it should.
  @Test func anyBytesCanBeShown() {
    let bytes: [UInt8] = [0x09, 0x0A, 0x0D, 0x1B, 0x20, 0x61, 0x7F, 0xC3, 0xA9, 0xE2, 0x80, 0xA8, 0xF0, 0x9F, 0x9A, 0x80, 0xFF]
    var state: UInt64 = 1
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    for _ in 0..<5_000 {
      let source = (0..<random(60)).map { _ in bytes[random(bytes.count)] }
      let start = random(source.count + 1)
      let place = SourceLocation(file: "a", bytes: start..<start + random(source.count + 1 - start), in: source)
      let text = DiagnosticRenderer(width: 10) { _ in source }.render(Diagnostic(code: "odd", "x", at: place))
      #expect(text.split(separator: "\n").count == 3, "\(source) \(place)")
    }
  }
}
