import TestSupport
import Testing

@testable import Text

@Suite struct UnicodeFoldingTests {
  func fold(_ text: String) -> String {
    var folded: [UInt8] = []
    appendFolded(Array(text.utf8).span, to: &folded)
    return String(decoding: folded, as: UTF8.self)
  }

  func decompose(_ text: String) -> String {
    var decomposed: [UInt8] = []
    appendDecomposed(Array(text.utf8).span, to: &decomposed)
    return String(decoding: decomposed, as: UTF8.self)
  }

  /// Compared scalar by scalar, since `==` on strings would forgive another normal form.
  func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  @Test(arguments: [
    ("", ""), ("Missile MK-19_a", "missile mk-19_a"), ("STRASSE", "strasse"), ("straße", "strasse"), ("ẞ", "ss"),
    ("Éclair", "e\u{301}clair"), ("e\u{301}", "e\u{301}"), ("Å\u{212B}", "a\u{30A}a\u{30A}"), ("\u{212A}", "k"), ("ſ", "s"),
    ("ΣΑΣ σας", "σασ σασ"), ("İ", "i\u{307}"), ("ı", "ı"), ("ﬃ", "ffi"), ("Ǆ", "\u{1C6}"), ("Ж", "ж"),
    ("\u{AC01}", "\u{1100}\u{1161}\u{11A8}"), ("\u{AC00}", "\u{1100}\u{1161}"), ("a\u{301}\u{323}", "a\u{323}\u{301}"),
    ("a\u{315}\u{300}\u{5AE}\u{300}b", "a\u{5AE}\u{300}\u{300}\u{315}b"),
    ("\u{1FB4}", "\u{3B1}\u{301}\u{3B9}"), ("\u{3B1}\u{345}\u{301}", "\u{3B1}\u{301}\u{3B9}"),
    ("\u{1FB4}\u{323}", "\u{3B1}\u{323}\u{301}\u{3B9}"), ("\u{10400}", "\u{10428}"), ("日本", "日本"), ("“x” – y…", "“x” – y…"),
  ])
  func folds(_ text: String, _ expected: String) {
    #expect(scalars(fold(text)) == scalars(expected))
  }

  @Test func decompositionIsCanonicallyEquivalentToEveryScalar() {
    let unequal = allScalars().filter { decompose(String($0)) != String($0) }
    #expect(unequal.isEmpty)
  }

  @Test func decompositionIsDecomposedAndFoldingIsFolded() {
    for scalar in allScalars() {
      let decomposed = decompose(String(scalar))
      #expect(scalars(decompose(decomposed)) == scalars(decomposed))
      let folded = fold(String(scalar))
      #expect(scalars(fold(folded)) == scalars(folded))
    }
  }

  @Test func markOrderIsThatOfTheStandardLibrary() {
    var generator = SeededGenerator(seed: 7)
    let marks: [Unicode.Scalar] = ["\u{300}", "\u{301}", "\u{323}", "\u{345}", "\u{334}", "\u{5B0}", "\u{315}", "\u{3099}"]
    for _ in 0..<2_000 {
      var text = String.UnicodeScalarView()
      text.append("o")
      for _ in 0..<Int.random(in: 0...6, using: &generator) { text.append(marks.randomElement(using: &generator) ?? "x") }
      var shuffled = Array(text.dropFirst())
      shuffled.shuffle(using: &generator)
      let other = String(String.UnicodeScalarView(["o"] + shuffled))
      #expect((decompose(String(text)) == decompose(other)) == (String(text) == other))
      #expect((scalars(decompose(String(text))) == scalars(decompose(other))) == (String(text) == other))
    }
  }

  /// A scalar folds as its lower and its upper case do; the dotless i alone is its upper case's stranger.
  /// Pairs that came to Unicode after the generated tables' version are left out.
  @Test func casePairsFoldTogether() {
    let exceptions: Set<Unicode.Scalar> = ["ı"]
    let apart = allScalars().filter { scalar in
      let properties = scalar.properties
      let mappings = properties.lowercaseMapping.unicodeScalars + properties.uppercaseMapping.unicodeScalars
      guard mappings.allSatisfy({ ($0.properties.age?.major ?? 0) <= 14 }) else { return false }
      let isPaired = fold(properties.lowercaseMapping) == fold(String(scalar)) && fold(properties.uppercaseMapping) == fold(String(scalar))
      return !isPaired && !exceptions.contains(scalar)
    }
    #expect(apart == [], "\(apart.map { String($0.value, radix: 16) })")
  }

  @Test func wordCharactersAreThoseOfTheProperties() {
    let different = allScalars().filter { isWordCharacter($0) != hasWordProperty($0) }
    #expect(different == [], "\(different.map { String($0.value, radix: 16) })")
    for byte in UInt8.min...UInt8.max {
      #expect(isASCIIWordByte(byte) == (byte < 0x80 && hasWordProperty(Unicode.Scalar(byte))))
    }
  }

  @Test func scalarsAreDecoded() {
    let different = allScalars().filter { Unicode.Scalar(utf8: Array(String($0).utf8).span, at: 0) != $0 }
    #expect(different == [])
  }

  func allScalars() -> [Unicode.Scalar] {
    // Planes 3 to 13 hold nothing with a case, a decomposition or a mark.
    (UInt32(0)..<0x30000).compactMap(Unicode.Scalar.init) + (UInt32(0xE0000)..<0xE0200).compactMap(Unicode.Scalar.init)
  }
}
