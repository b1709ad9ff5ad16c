/// How a scheme writes its codes. It tells malformed codes, not codes that the scheme has never given.
struct CodeForm: Sendable {
  let scheme: String
  /// For messages.
  let samples: String
  let fits: @Sendable (String) -> Bool

  /// By scheme; codes of others, such as an organisation's own, may look as they like.
  static let known: [String: CodeForm] = Dictionary(
    uniqueKeysWithValues: [
      // United Nations Register of Conventional Arms: categories I to VII, with subcategories, and small arms.
      CodeForm(scheme: "unroca", samples: "III, VIIa or SALW") { code in
        code == "SALW"
          || ["I", "II", "III", "IV", "V", "VI", "VII"].contains(
            code.last.map { "abc".contains($0) } == true ? String(code.dropLast()) : code)
      },
      // MIL-STD-2525D: symbol set, entity, modifier.
      CodeForm(scheme: "milstd2525d", samples: "15, \"15:110900\" or \"01:110200+mod01\"") { code in
        let parts = code.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
        let entity = parts[0].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard isNumber(entity[0], 2...2), entity.count == 1 || isNumber(entity[1], 6...6) else { return false }
        return parts.count == 1 || parts[1].hasPrefix("mod") && isNumber(parts[1].dropFirst(3), 2...2)
      },
      // Missile Technology Control Regime, Equipment, Software and Technology Annex: `12.A.1`.
      CodeForm(scheme: "mtcr", samples: "\"1.A.1\"") { code in
        let parts = code.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count >= 3 && isNumber(parts[0], 1...2) && parts[1].count == 1 && ("A"..."E").contains(parts[1])
          && isNumber(parts[2], 1...3) && parts.dropFirst(3).allSatisfy { $0.count == 1 && ("a"..."z").contains($0) || isNumber($0, 1...2) }
      },
      // Wassenaar Arrangement, Munitions List: `ML1` to `ML22`, with subitems.
      CodeForm(scheme: "wassenaar", samples: "ML7 or ML4.a") { code in
        let parts = code.split(separator: ".", omittingEmptySubsequences: false)
        guard parts[0].hasPrefix("ML"), let number = Int(parts[0].dropFirst(2)), (1...22).contains(number) else { return false }
        return parts.dropFirst().allSatisfy { $0.count == 1 && ("a"..."z").contains($0) || isNumber($0, 1...2) }
      },
      // CAMEO event codes: two to four digits.
      CodeForm(scheme: "cameo", samples: "\"194\"") { isNumber($0[...], 2...4) },
      // GDELT Global Knowledge Graph themes.
      CodeForm(scheme: "gdelt", samples: "TAX_WEAPONS_BOMBS") { code in
        !code.isEmpty && code.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
      },
    ].map { ($0.scheme, $0) })
}

private func isNumber(_ text: Substring, _ digits: ClosedRange<Int>) -> Bool {
  digits.contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
}
