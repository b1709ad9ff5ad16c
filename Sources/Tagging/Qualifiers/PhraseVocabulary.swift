/// What a word can do in the noun phrase of a mention.
enum PhraseWordKind: UInt8, Sendable {
  case unknown
  /// Ends a noun phrase: articles, pronouns, prepositions, conjunctions, auxiliaries and common verbs.
  case closed, of, and
  /// Describes and says nothing that is read out.
  case modifier
  /// A noun that takes the words before it, a mention among them, as its own modifiers (`test`, `deal`).
  case head
  /// A noun as such that is no thing and no deed done with one (`law`, `owner`).
  case abstraction
  // Propulsion
  case solid, liquid, fuel, jetEngine, diesel, electric, powered
  // Payload
  case nuclear, capable, armed, dual, conventional, submarine
  // Range class and measures
  case distance, intercontinental, rangeWord, kilometre, mile, nautical, metre, yard, millimetre, inch, calibreWord
  // Role and age
  case role, non, new, newly
  /// A noun of what has a bore measured in inches.
  case gun
  // Count
  case numeral, dozen, vague, several, measureNoun

  /// Whether a comma may stand behind it in a list of modifiers.
  var isDescriptive: Bool {
    switch self {
    case .unknown, .closed, .of, .and, .head, .abstraction, .numeral, .dozen, .vague, .several, .measureNoun: false
    default: true
    }
  }
}

/// The closed list of words that reading noun phrases needs.
struct PhraseVocabulary: Sendable {
  static let shared = PhraseVocabulary()

  private struct Entry: Sendable {
    var word: [UInt8]
    var kind: PhraseWordKind
  }

  private static let words: [(PhraseWordKind, String)] = [
    (
      .closed,
      """
      a an the this that these those his her its their our my your whose which who whom what some any no every each either neither \
      both such all another other others he she it they we i you him them us me there here in on at by for from with without within \
      into onto over under to towards toward against about across through during between among near around along after before since \
      until than as if but or nor yet so because while when where how why is are was were be been being am has have had having do does \
      did will would shall should can could may might must not only also even just still then now very more most less least up down \
      off out via per amid behind beyond like including using carrying firing launching saying said says told shot sent made held took \
      taken hit flew flown got said saw sold bought built gave given led met ran sank put left lost kept found fought drew began \
      brought shown showed seen fire fires carry carries carried use uses used want wants need needs own owns deploy buy sell send \
      make makes hold take shoot shoots wield wields bring develop acquire year years month months week weeks day days decade century \
      time produce supply deliver destroy destroys provide give include includes possess possesses have get fly build
      """
    ),
    (.of, "of"), (.and, "and or"),
    (
      .modifier,
      """
      large larger big huge massive small smaller light lightweight heavy heavier powerful advanced modern sophisticated old older \
      ageing aging towed guided unguided propelled self mobile tracked wheeled unmanned manned armed armored armoured upgraded \
      modernised modernized improved captured stolen seized illegal foreign domestic homemade makeshift crude secret stealth stealthy \
      supersonic hypersonic subsonic high low precision medium mid single double twin anti surface air sea land ground ship attack \
      missile military naval army police civilian additional extra remaining first second third fourth fifth last suspected alleged \
      purported planned proposed possible potential russian american british french chinese israeli iranian indian german soviet \
      western european dedicated deadly lethal dangerous effective fast faster slow accurate offensive defensive operational active \
      based made loaded unloaded concealed automatic semi semiautomatic fully heavily stage launched dumb smart laser ready
      """
    ),
    (
      .head,
      """
      test tests testing launch launches launching programme programmes program programs project projects plan plans site sites base \
      bases factory factories plant plants facility facilities complex depot depots attack attacks strike strikes raid raids threat \
      threats deal deals sale sales trade embargo treaty treaties agreement talks company companies inspection inspections development \
      production research technology technologies capability capabilities capacity ability supplier suppliers shipment shipments \
      delivery deliveries transfer transfers supply supplies purchase purchases order orders contract contracts crew crews pilot \
      pilots operator operators commander commanders unit units force forces regiment regiments battalion battalions brigade brigades \
      squadron squadrons fleet fleets component components part parts engine engines design designs race use proliferation crisis \
      question dispute drill drills exercise exercises firing firings fire barrage barrages salvo explosion explosions blast blasts \
      wreckage debris fragment fragments parade training storage stockpile stockpiles state states power powers war wars age era \
      doctrine posture material materials fuel activity activities cache caches registry buyback licence license permit permits holder \
      holders magazine magazines charge charges offence offences offenses
      """
    ),
    (
      .abstraction,
      """
      control controls curb curbs stance action actions market seller sellers push ban bans law laws legislation bill bills rights lobby owner owners ownership \
      violence crime crimes shop shops store stores show shows industry industries expert experts inspector inspectors scientist \
      scientists engineer engineers policy policies issue issues debate debates culture advocate advocates activist activists measure \
      measures restriction restrictions regulation regulations safety reform reforms buyer buyers dealer dealers maker makers \
      manufacturer manufacturers trader traders death deaths tragedy tragedies homicide homicides injury injuries politics group \
      groups case cases proponent proponents opponent opponents enthusiast enthusiasts proposals proposal
      """
    ),
    (.solid, "solid"), (.liquid, "liquid"), (.fuel, "fuel fueled fuelled fuels propellant propellants"),
    (.jetEngine, "ramjet scramjet turbojet turbofan turboprop"), (.diesel, "diesel"), (.electric, "electric electrical"),
    (.powered, "powered propelled"),
    (.nuclear, "nuclear atomic"), (.capable, "capable"), (.armed, "armed tipped"), (.dual, "dual"),
    (.conventional, "conventional conventionally"),
    (.submarine, "submarine submarines sub subs icebreaker icebreakers carrier carriers cruiser cruisers"),
    (.distance, "short shorter medium intermediate long longer"), (.intercontinental, "intercontinental"),
    (.rangeWord, "range ranges ranged"),
    (.kilometre, "km kms kilometre kilometres kilometer kilometers"), (.mile, "mile miles mi"), (.nautical, "nautical"),
    (.metre, "m metre metres meter meters"), (.yard, "yard yards"),
    (.millimetre, "mm millimetre millimetres millimeter millimeters mil"), (.inch, "inch inches"),
    (.calibreWord, "calibre caliber cal calibers"),
    (.gun, "gun guns cannon cannons howitzer howitzers mortar mortars shell shells artillery"), (.role, "strategic tactical"),
    (.non, "non sub"), (.new, "new newest latest"), (.newly, "newly"),
    (.numeral, "one two three four five six seven eight nine ten eleven twelve"),
    (.dozen, "dozen hundred thousand million billion"), (.vague, "dozens hundreds thousands scores tens millions pair couple handful"),
    (.several, "several numerous"), (.measureNoun, "rounds pieces units"),
  ]

  /// Words by a hash of their letters, the few with the same hash in one list.
  private let entries: [UInt64: [Entry]]

  private init() {
    var entries: [UInt64: [Entry]] = [:]
    for (kind, words) in Self.words {
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        let bytes = Array(word.utf8)
        let hash = Self.hash(of: bytes, 0..<bytes.count)
        if entries[hash]?.contains(where: { $0.word == bytes }) == true, kind == .closed || kind == .modifier { continue }
        entries[hash, default: []].insert(Entry(word: bytes, kind: kind), at: 0)
      }
    }
    self.entries = entries
  }

  /// The kind of a word whatever its capitals; `unknown` for a word that is not listed. Linear in the word.
  func kind(of text: [UInt8], _ word: Range<Int>) -> PhraseWordKind {
    guard word.count <= 16, let known = entries[Self.hash(of: text, word)] else { return .unknown }
    return known.first { entry in
      entry.word.count == word.count && entry.word.indices.allSatisfy { entry.word[$0] == lower(text[word.lowerBound + $0]) }
    }?.kind ?? .unknown
  }

  /// FNV-1a over the bytes with ASCII letters in lower case.
  private static func hash(of text: [UInt8], _ word: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in word { hash = (hash ^ UInt64(lower(text[index]))) &* 0x100_0000_01B3 }
    return hash
  }
}

/// A byte with an ASCII letter in lower case.
func lower(_ byte: UInt8) -> UInt8 { byte.isUpperLetter ? byte | 0x20 : byte }
