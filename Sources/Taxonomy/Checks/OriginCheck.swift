import Diagnostics

/// The origin of a system or family is no code of a state.
struct OriginCheck: TaxonomyCheck {
  let code = "unknown-origin"
  let explanation =
    "An origin is an ISO 3166-1 alpha-2 code, or of a state that is gone: SU, YU, CS, DD. XX stands for several states or none that is "
    + "known. Anything else would be a state of its own in every count by origin."

  func findings(in taxonomy: Taxonomy) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for weaponClass in taxonomy.classes {
      for origin in weaponClass.systems.compactMap(\.origin) + weaponClass.families.compactMap(\.origin)
      where !Self.known.contains(origin.text) {
        findings.append(
          taxonomy.error(
            code, "\(quoted(origin.text)) is no state's code", at: origin.place, fix: Self.fix(for: origin.text),
            repair: Self.meant(by: origin.text).map(Diagnostic.Repair.replacement)))
      }
    }
    return findings
  }

  private static func fix(for word: String) -> String {
    meant(by: word).map { "did you mean \(quoted($0))?" } ?? "write the ISO 3166-1 alpha-2 code, such as US; XX for several states"
  }

  private static func meant(by word: String) -> String? {
    commonSlips[word.uppercased()] ?? (known.contains(word.uppercased()) ? word.uppercased() : nil)
  }

  /// Codes of domains, of older lists and of three letters that people write.
  private static let commonSlips = [
    "UK": "GB", "USA": "US", "EN": "GB", "SW": "SE", "JA": "JP", "UKR": "UA", "RUS": "RU", "CHN": "CN", "PRC": "CN", "DPRK": "KP",
    "ROK": "KR",
    "USSR": "SU", "GDR": "DD",
  ]

  /// ISO 3166-1 alpha-2, and those allowed by name.
  private static let known = Set(
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD
    CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF
    GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN
    KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA
    NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI
    SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI
    VN VU WF WS YE YT ZA ZM ZW
    SU YU CS DD XX
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
