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
    var names: [UInt32: [Name]] = [:]
    for (position, weaponClass) in taxonomy.classes.enumerated() {
      for number in weaponClass.systems.indices {
        let name = Name(phrase: weaponClass.systems[number].name, weaponClass: position, system: number)
        names[letterDigest(of: name.phrase.text), default: []].append(name)
      }
    }
    var findings: [Diagnostic] = []
    for (position, weaponClass) in taxonomy.classes.enumerated() {
      for (number, system) in weaponClass.systems.enumerated() {
        for alias in system.aliases where !isWeak(alias, of: system) {
          let other = names[letterDigest(of: alias.text)]?.first {
            ($0.weaponClass, $0.system) != (position, number) && areAlike($0.phrase, alias)
          }
          // Of two strong ones `same-term` speaks.
          guard let other, isWeak(other.phrase, of: taxonomy.classes[other.weaponClass].systems[other.system]) else { continue }
          findings.append(finding(alias, of: system, name: other.phrase, taxonomy))
        }
      }
    }
    return findings
  }

  /// A system's name and the positions of the system.
  private struct Name {
    var phrase: Phrase
    var weaponClass: Int
    var system: Int
  }

  private func finding(_ alias: Phrase, of system: WeaponSystem, name: Phrase, _ taxonomy: Taxonomy) -> Diagnostic {
    Diagnostic(
      .warning, code: code, "the alias \(quoted(alias.text)) of \(quoted(system.name.text)) is another system's name",
      at: taxonomy.location(alias.place),
      notes: [Diagnostic.Note("that system is listed here", at: taxonomy.location(name.place))],
      fix: "name it under 'weak:', with the cues that tell which is meant")
  }

  private func isWeak(_ form: Phrase, of system: WeaponSystem) -> Bool { system.weak.contains { $0.text == form.text } }
}

/// Whether two phrases are the same words: letter case, and hyphen or space, do not count.
func areAlike(_ left: Phrase, _ right: Phrase) -> Bool {
  func unified(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte == UInt8(ascii: "-") ? UInt8(ascii: " ") : byte
  }
  return left.text.utf8.lazy.map(unified).elementsEqual(right.text.utf8.lazy.map(unified))
}
