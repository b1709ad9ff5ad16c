import Lexicon
import Testing

@testable import Taxonomy

/// A few classes with everything that a class can have, and with texts that files and pages could take for markup.
enum SmallCatalog {
  static let sources = [
    (
      "weapon/weapon.yaml",
      """
      class: weapon
      label: weapon
      definition: 'Any <arms> & "armour".'
      codes: {gdelt: [TAX_WEAPONS], unroca: VII}
      not: [coat of arms]
      unless: [striker]
      terms: [weapon, {term: arms, strength: weak, near: [rebel]}]
      examples: [{untagged: "A </script><script>alert(1)</script> & more."}]

      """
    ),
    (
      "weapon/missile/missile.yaml",
      """
      class: missile
      parent: weapon
      label: missile
      definition: Guided and driven.
      codes: {unroca: VII}
      terms: [missile, guided missile]
      families: [{pattern: Gale-<number>, origin: SE, with: [missile], source: tests}]
      relations: {munition: tank, carrier: [cruise-missile]}
      examples: [{tagged: "A [[missile](missile) part](weapon) fell beside «[missiles](missile)»."}]

      """
    ),
    (
      "weapon/missile/cruise-missile.yaml",
      """
      class: cruise-missile
      parent: missile
      label: cruise missile
      abbreviation: CM
      definition: Flies low.
      codes: {unroca: VIIa, odd: 'a b/"c"'}
      terms: [cruise missile, {term: CM, case: exact, strength: weak, topics: [naval], otherwise: missile}]
      systems:
        - {name: Tomahawk, aliases: [TLAM, 'BGM-109, "A"'], weak: [Tomahawk], origin: US, not: [Tomahawk chop], source: tests}
        - {name: Kalibr, origin: RU, source: tests}
        - {name: Émile, source: 'tests \\ "more"'}
      examples: [{tagged: "A [cruise missile](cruise-missile) fell."}, {untagged: "A bird fell."}]

      """
    ),
    (
      "weapon/tank.yaml",
      """
      class: tank
      parent: weapon
      label: tank
      definition: Heavy, armoured and on tracks.
      codes: {unroca: I}
      terms: [tank, battle tank]
      systems: [{name: T-72, aliases: [T-72B3], origin: SU, source: tests}]
      relations: {broader: [missile]}
      examples: []

      """
    ),
    (
      "context.yaml",
      """
      topics: {naval: [navy, tank deck]}
      names: {ending: [Tank Museum]}
      status: [{cue: no tank, status: negated}]

      """
    ),
  ]

  static let taxonomy: Taxonomy = {
    let files = sources.sorted { $0.0 < $1.0 }
    let loaded = readCatalog(files.map { CatalogFile(name: "Catalog/\($0.0)", path: $0.0, source: Array($0.1.utf8)) })
    #expect(loaded.diagnostics.isEmpty, "\(loaded.diagnostics)")
    return loaded.taxonomy
  }()

  static let lexicon = Lexicon(taxonomy)
}
