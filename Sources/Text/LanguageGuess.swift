/// The language of `text` as an ISO 639-1 code, or "und" when it cannot be told.
///
/// Reads at most its first 640 bytes, about a hundred words, and fewer once the answer is clear: the script of most of its letters first,
/// then letters that only one of the script's languages uses, and in the Latin script the most frequent function words. English is also
/// taken on little evidence, in a headline for example, if nothing speaks for another language. A microsecond or two; nothing is
/// allocated.
package func guessLanguage(_ text: Span<UInt8>) -> String {
  var sample = LanguageSample()
  sample.read(text, upTo: 640)
  return sample.language
}

/// What a sample of a text holds, by script.
private struct LanguageSample {
  private var latin = LatinLanguageScore()
  private var latinLetters = 0
  private var cyrillic = 0
  private var arabic = 0
  private var han = 0
  private var kana = 0
  private var hangul = 0
  /// The letters of the scripts that one language writes.
  private var others = 0
  private var other = "und"
  /// Letters that tell the languages of one script apart.
  private var ukrainian = 0
  private var belarusian = 0
  private var serbian = 0
  private var russian = 0
  private var bulgarian = 0
  private var persian = 0
  private var urdu = 0
  private var arabicOnly = 0

  mutating func read(_ text: Span<UInt8>, upTo limit: Int) {
    let functionWords = FunctionWords.shared
    let end = min(text.count, limit)
    var at = 0
    while at < end {
      let byte = text[at]
      if SentenceCharacters.isLetter(byte) {
        let (wordEnd, key) = LetterKey.read(text, from: at, to: end)
        latinLetters += wordEnd - at
        latin.weighWord(text, at..<wordEnd, key.map { functionWords.languages(of: $0) } ?? 0)
        if latin.isClear { return }
        at = wordEnd
      } else if byte < 0xC0 {
        at += 1
      } else {
        weigh(byte, SentenceCharacters.byte(text, at + 1))
        at += 2
      }
    }
  }

  /// A character past ASCII by its first two bytes.
  private mutating func weigh(_ first: UInt8, _ second: UInt8) {
    switch first {
    case 0xC3...0xC9:
      latinLetters += 1
      latin.weighLetter(first, second)
    case 0xCE, 0xCF: note("el")
    case 0xD0...0xD3: weighCyrillic(first, second)
    case 0xD4, 0xD5: note("hy")
    case 0xD6, 0xD7: note("he")
    case 0xD8...0xDB: weighArabic(first, second)
    case 0xE0 where second == 0xA4 || second == 0xA5: note("hi")
    case 0xE0 where second == 0xB8 || second == 0xB9: note("th")
    case 0xE1 where second == 0x82 || second == 0x83: note("ka")
    case 0xE3 where second >= 0x81 && second <= 0x83: kana += 1
    case 0xE4...0xE9: han += 1
    case 0xEA...0xED: hangul += 1
    default: break
    }
  }

  private mutating func note(_ language: String) {
    others += 1
    other = language
  }

  private mutating func weighCyrillic(_ first: UInt8, _ second: UInt8) {
    cyrillic += 1
    switch (first, second) {
    case (0xD1, 0x96): (ukrainian, belarusian) = (ukrainian + 1, belarusian + 1)
    case (0xD1, 0x94), (0xD1, 0x97), (0xD2, 0x91), (0xD0, 0x84), (0xD0, 0x87): ukrainian += 2
    case (0xD1, 0x9E), (0xD0, 0x8E): belarusian += 3
    case (0xD1, 0x98), (0xD1, 0x99), (0xD1, 0x9A), (0xD1, 0x9B), (0xD1, 0x92): serbian += 1
    case (0xD1, 0x8B), (0xD1, 0x8D), (0xD1, 0x91): (russian, belarusian) = (russian + 1, belarusian + 1)
    case (0xD1, 0x8A): bulgarian += 1
    default: break
    }
  }

  private mutating func weighArabic(_ first: UInt8, _ second: UInt8) {
    arabic += 1
    switch (first, second) {
    case (0xD9, 0xBE), (0xDA, 0x86), (0xDA, 0x98), (0xDA, 0xAF), (0xDB, 0x8C), (0xDA, 0xA9): persian += 1
    case (0xD9, 0xB9), (0xDA, 0x88), (0xDA, 0x91), (0xDA, 0xBA), (0xDB, 0x92), (0xDB, 0x81): urdu += 3
    case (0xD9, 0x8A), (0xD8, 0xA9), (0xD9, 0x83), (0xD9, 0x89): arabicOnly += 1
    default: break
    }
  }

  var language: String {
    let eastAsian = 2 * (han + kana + hangul)
    let most = max(latinLetters, cyrillic, arabic, eastAsian, others)
    if most == 0 { return "und" }
    if most == latinLetters { return latin.language }
    if most == cyrillic { return cyrillicLanguage }
    if most == arabic { return urdu > persian && urdu > arabicOnly ? "ur" : persian > arabicOnly ? "fa" : "ar" }
    if most == others { return other }
    if hangul >= han + kana { return "ko" }
    return kana * 12 >= han + kana ? "ja" : "zh"
  }

  /// Letters of its own decide; Russian needs none, for it writes most of what is written in the script.
  private var cyrillicLanguage: String {
    if serbian > ukrainian && serbian > russian { return "sr" }
    if belarusian > ukrainian && belarusian > russian { return "be" }
    if ukrainian > russian { return "uk" }
    return bulgarian > 2 * russian && bulgarian * 50 >= cyrillic ? "bg" : "ru"
  }
}
