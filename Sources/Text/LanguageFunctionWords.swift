/// The most frequent function words of the languages of the Latin script, those of at most eight ASCII letters.
struct FunctionWords: Sendable {
  static let shared = FunctionWords()

  private static let slotBits = 11

  /// A word, 0 where there is none, and the mask of its languages.
  private struct Slot {
    var letters: UInt64 = 0
    var languages: UInt16 = 0
  }

  /// An open-addressed table.
  private var slots = [Slot](repeating: Slot(), count: 1 << slotBits)

  private init() {
    for (code, words) in Self.words {
      let language = LatinLanguageScore.mask(code)
      for word in words.utf8.split(separator: UInt8(ascii: " ")) {
        let key = LetterKey(word)
        let slot = slot(of: key)
        slots[slot].letters = key.letters
        slots[slot].languages |= language
      }
    }
  }

  /// The mask of the languages that have a word as a function word. O(1).
  @inline(__always)
  func languages(of key: LetterKey) -> UInt16 { slots[slot(of: key)].languages }

  /// Where a word stands, or the free place where it would stand.
  @inline(__always)
  private func slot(of key: LetterKey) -> Int {
    var slot = Int(truncatingIfNeeded: (key.letters &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - Self.slotBits))
    while slots[slot].letters != 0 && slots[slot].letters != key.letters { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private static let words: [(code: String, words: String)] = [
    (
      "en",
      """
      the of and to in is that for was with he on as it his by are at this have from not be had but they or an which you their \
      has were been would will who said more when we there its after than other about into all up out one new over against \
      says she her if no could them these so some before during while where what how why may can should under year years \
      people state states president government police military army forces troops war attack killed kills court security \
      nuclear missile weapons minister officials world first two three last week day time fire
      """
    ),
    (
      "fr",
      """
      le la les de des du et en un une dans que qui pour sur par est au aux ce cette il elle ne pas plus avec son sa ses sont \
      ont mais ou se leur nous vous ils elles fait comme tout entre sans deux contre selon
      """
    ),
    (
      "de",
      """
      der die das und in den von zu mit sich auf ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird \
      bei einer um am sind noch wie einem einen so zum war haben nur oder aber vor zur bis mehr durch eines gegen unter
      """
    ),
    (
      "es",
      """
      el la los las de que y en un una del se por con no su para al es lo como o pero sus le ha si sin sobre este ya entre \
      cuando todo esta ser son dos desde fue muy hasta contra han
      """
    ),
    (
      "it",
      """
      il la di che e un una in per del della dei delle degli non con si da al alla come sono ma nel nella le i lo gli anche ha \
      dal dalla su ed uno stato sua suo questo contro
      """
    ),
    (
      "pt",
      """
      o a os as de que e do da dos das em um uma para com no na nos nas por se foi ao aos como mas pelo pela ser sua seu mais \
      sobre tem ou quando muito isso contra
      """
    ),
    (
      "nl",
      """
      de het een van en in is dat op te zijn met voor niet aan er die ook als maar om door over bij naar uit was heeft hij \
      wordt tot worden deze nog tegen geen
      """
    ),
    ("sv", "och att det i en som av den har de inte om ett men var jag sig han till kan med ska vid efter mot eller"),
    ("da", "og at det i en den til er som de med han af for ikke der var et har om vi jeg men sig fra blev efter mod"),
    ("no", "og det er som til av den har ikke med for at var et jeg en i men de seg fra ble etter mot"),
    ("pl", "i w na nie z do to jest co jak o tym po ale za od przez dla ma czy oraz jego ich sie"),
    ("tr", "ve bir bu da de ile olarak olan daha en sonra gibi ama kadar var ne dedi"),
    ("id", "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke oleh tersebut telah mereka"),
    ("ro", "de la din cu pe care este un nu sau mai fost prin sunt fi au lui iar sa si"),
    ("cs", "je se na v ve z ze by za pro jako jsou podle nebo ale a to do od byl byla"),
    ("hu", "a az hogy nem is egy ez meg volt csak mint de el szerint"),
  ]
}
