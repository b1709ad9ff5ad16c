import Diagnostics
import Lexicon
import Taxonomy

/// A strong alias that is another system's name.
struct NameOfOtherCheck: VocabularyCheck {
  let code = "name-of-other"
  let explanation =
    "Two systems may share a name, as a ship and the tank that is called after the same river. Where the name of one is a strong alias of the "
    + "other, the alias takes all mentions, and the first system's own evidence is never asked. The alias has to be weak."

  func findings(in lexicon: Lexicon) -> [Diagnostic] {
    let taxonomy = lexicon.taxonomy
    var names: [[UInt8]: [(weaponClass: Int, system: Int)]] = [:]
    for (position, weaponClass) in taxonomy.classes.enumerated() {
      for system in weaponClass.systems.indices { names[key(weaponClass.systems[system].name), default: []].append((position, system)) }
    }
    var findings: [Diagnostic] = []
    for (position, weaponClass) in taxonomy.classes.enumerated() {
      for (number, system) in weaponClass.systems.enumerated() {
        for alias in system.aliases where !isWeak(alias, of: system) {
          guard let other = names[key(alias)]?.first(where: { $0 != (position, number) }) else { continue }
          let name = taxonomy.classes[other.weaponClass].systems[other.system]
          // Of two strong ones `same-term` speaks.
          guard isWeak(name.name, of: name) else { continue }
          findings.append(finding(alias, of: system, name: name.name, taxonomy))
        }
      }
    }
    return findings
  }

  private func finding(_ alias: Phrase, of system: WeaponSystem, name: Phrase, _ taxonomy: Taxonomy) -> Diagnostic {
    Diagnostic(
      .warning, code: code, "the alias \(quoted(alias.text)) of \(quoted(system.name.text)) is another system's name",
      at: taxonomy.location(alias.place),
      notes: [Diagnostic.Note("that system is listed here", at: taxonomy.location(name.place))],
      fix: "name it under 'weak:', with the cues that tell which is meant")
  }

  private func isWeak(_ form: Phrase, of system: WeaponSystem) -> Bool { system.weak.contains { $0.text == form.text } }

  /// Letter case, and hyphen or space, do not count.
  private func key(_ phrase: Phrase) -> [UInt8] {
    phrase.text.utf8.map { byte in (0x41...0x5A).contains(byte) ? byte | 0x20 : byte == UInt8(ascii: "-") ? UInt8(ascii: " ") : byte }
  }
}
