import Testing

@testable import Lexicon

/// What each rule makes of a form and, as important, what none makes. Hyphen against space is the scanner's work: no variant.
@Suite struct VariantTests {
  struct Case: CustomTestStringConvertible {
    var form: String
    var kind: FormKind
    /// All written forms behind the form itself, in order.
    var others: [String]

    init(_ form: String, _ others: [String]) { self.init(form, .term, others) }

    init(_ form: String, _ kind: FormKind, _ others: [String]) {
      self.form = form
      self.kind = kind
      self.others = others
    }

    var testDescription: String { "\(form) (\(kind))" }
  }

  static let plurals = [
    Case("missile", ["missiles"]),
    Case("torpedo", ["torpedoes", "torpedos"]),
    Case("radio", ["radios"]),
    Case("artillery", ["artilleries"]),
    Case("convoy", ["convoys"]),
    Case("rifleman", ["riflemen"]),
    Case("German", ["Germans"]),
    Case("gunmen", []),
    Case("aircraft", []),
    Case("torch", ["torches"]),
    Case("box", ["boxes"]),
    Case("cutlass", ["cutlasses"]),
    Case("virus", ["viruses"]),
    Case("nerve gas", ["nerve gases"]),
    Case("knife", ["knives"]),
    Case("chief", ["chiefs"]),
    Case("arms", []),
    Case("weapon of mass destruction", ["weapons of mass destruction"]),
    Case("weapons of mass destruction", []),
    Case("line-of-sight missile", ["line-of-sight missiles"]),
    Case("surface-to-air missile", ["surface-to-air missiles"]),
    Case("gun on rails", ["guns on rails"]),
    Case("ICBM", ["ICBMs"]),
    Case("PAC3", .name, ["PAC-3", "PAC3s", "PAC-3s"]),
    Case("Fury", .name, ["Furys"]),
    Case("Tornado", .name, ["Tornados"]),
    Case("Batman", .name, ["Batmans"]),
    Case("Phoenix", .name, ["Phoenixes"]),
    Case("Vögel", .name, ["Vögels"]),
  ]

  static let spellings = [
    Case("armoured vehicle", ["armored vehicle", "armoured vehicles", "armored vehicles"]),
    Case("armored vehicle", ["armoured vehicle", "armored vehicles", "armoured vehicles"]),
    Case("Defence Shield", .name, ["Defense Shield", "Defence Shields", "Defense Shields"]),
    Case("DEFENCE", .context, ["DEFENSE", "DEFENCEs", "DEFENSEs"]),
    Case("armoured defence", .context, ["armored defense", "armoured defences", "armored defenses"]),
    Case("maneuver", .context, ["manoeuvre", "maneuvers", "manoeuvres"]),
    Case("manoeuvring", .context, ["maneuvering", "manoeuvrings", "maneuverings"]),
    Case("large calibre", .context, ["large caliber", "large calibres", "large calibers"]),
    Case("motorised", .context, ["motorized", "motoriseds", "motorizeds"]),
    Case("refuelling", .context, ["refueling", "refuellings", "refuelings"]),
    Case("metre", .context, ["meter", "metres", "meters"]),
    Case("parameter", .context, ["parameters"]),
    Case("programmer", .context, ["programmers"]),
    Case("raised", .context, ["raiseds"]),
    Case("seized", .context, ["seizeds"]),
    Case("centred", .context, ["centreds"]),
  ]

  static let compounds = [
    Case("machine gun", ["machinegun", "machine guns", "machineguns"]),
    Case("machinegun", ["machine-gun", "machineguns", "machine-guns"]),
    Case("anti-tank gun", ["antitank gun", "anti-tankgun", "anti-tank guns", "antitank guns", "anti-tankguns"]),
    Case("antitank gun", ["anti-tank gun", "antitank guns", "anti-tank guns"]),
    Case("warship", ["war-ship", "warships", "war-ships"]),
    Case("submarine", ["submarines"]),
    Case("multiple rocket", ["multiple rockets"]),
    Case("landing ship", ["landingship", "landing ships", "landingships"]),
    Case("cruise missile", ["cruise missiles"]),
    Case("military plane", ["military planes"]),
    Case("War Ship", ["War Ships"]),
    Case("machine gun", .context, ["machine guns"]),
    Case("warship", .name, ["warships"]),
  ]

  static let designators = [
    Case("T-72", .name, ["T72", "T-72s", "T72s"]),
    Case("T72", .name, ["T-72", "T72s", "T-72s"]),
    Case("T 72", .name, ["T72", "T 72s", "T72s"]),
    Case("Su-30MKI", .name, ["Su30MKI", "Su-30MKIs", "Su30MKIs"]),
    Case("R-77-1", .name, ["R77-1", "R-77-1s", "R77-1s"]),
    Case("9M729", .name, ["9M729s"]),
    Case("F/A-18", .name, ["F/A18", "F/A-18s", "F/A18s"]),
    Case("Trident II", .name, ["Trident 2", "Trident2", "Trident IIs", "Trident 2s", "Trident2s"]),
    Case("Agni-V", .name, ["Agni-5", "Agni5", "Agni-Vs", "Agni-5s", "Agni5s"]),
    Case("J-X", .name, ["J-Xs"]),
    Case("Ra'ad", .name, ["Raad", "Ra'ads", "Raads"]),
    Case("Ra’ad", .name, ["Raad", "Ra’ads", "Raads"]),
    Case("155mm shell", ["155-mm shell", "155mm shells", "155-mm shells"]),
    Case("155 mm shell", ["155mm shell", "155 mm shells", "155mm shells"]),
    Case("T-72", .context, ["T-72s"]),
  ]

  @Test(arguments: plurals + spellings + compounds + designators) func makes(_ example: Case) {
    let made = variants(of: example.form, kind: example.kind).map { String(decoding: $0.form, as: UTF8.self) }
    #expect(made == [example.form] + example.others)
  }

  @Test(arguments: ["Mk 19", "Mark 19", "Mk. 19", "MK-19"]) func marks(_ form: String) {
    let made = Set(variants(of: form, kind: .name).map { String(decoding: $0.form, as: UTF8.self).replacing("-", with: " ") })
    #expect(made.isSuperset(of: ["Mark 19", "Mk. 19", "Mk.19", "Mark19", "Mark 19s"]))
    #expect(made.contains("Mk 19") || made.contains("MK 19"))
    #expect(!made.contains("Mark. 19"))
  }

  @Test func marksStandBeforeNumbers() {
    let made = variants(of: "Mark Twain", kind: .name).map { String(decoding: $0.form, as: UTF8.self) }
    #expect(made == ["Mark Twain", "Mark Twains"])
  }

  @Test func rulesAreKept() {
    let made = variants(of: "Mk II", kind: .name)
    let rules = Dictionary(uniqueKeysWithValues: made.map { (String(decoding: $0.form, as: UTF8.self), $0.rules.names) })
    #expect(rules["Mk II"] == [])
    #expect(rules["Mark 2s"] == ["plural", "designator spacing", "arabic for roman numeral"])
  }

  @Test(arguments: ["", " ", "...", "’", "–—", "ʼ"]) func formsWithoutAWordHaveNoVariant(_ form: String) {
    #expect(variants(of: form, kind: .term).map(\.form) == [[]])
  }

  /// Random forms: the form comes first, no form comes twice, all are valid UTF-8 with the words' bytes only moved or replaced.
  @Test func anyFormIsVaried() {
    let parts = [
      "T", "72", "Mk", "Mark", "II", "V", "missile", "gun", "anti", "armour", "man", "of", "é", "’", "'", "-", " ", ".", "/", "mm", "弾",
      "s",
      "x", "_",
    ]
    var state: UInt64 = 7
    func pick(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for _ in 0..<5_000 {
      let form = (0..<pick(8)).map { _ in parts[pick(parts.count)] }.joined()
      for kind in [FormKind.term, .name, .context] {
        let made = variants(of: form, kind: kind)
        #expect(Set(made.map(\.form)).count == made.count, "\(form)")
        #expect(made.first?.rules == [], "\(form)")
        #expect(made.allSatisfy { String(validating: $0.form, as: UTF8.self) != nil }, "\(form)")
        #expect(made.count <= 80, "\(form) has \(made.count)")
      }
    }
  }
}
