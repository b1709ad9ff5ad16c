import Diagnostics
import Taxonomy
import Testing

@testable import Lexicon

/// What the checks of the vocabulary find, as they word it.
@Suite struct CheckTests {
  private func findings(_ classes: [String: String]) -> String {
    let taxonomy = Catalog.taxonomy(classes)
    let lexicon = Lexicon(taxonomy)
    let sources = Dictionary(uniqueKeysWithValues: taxonomy.files.map { ($0.name, $0.source) })
    let findings = vocabularyChecks.flatMap { $0.findings(in: lexicon) }.inReadingOrder()
    return DiagnosticRenderer { sources[$0] }.render(findings)
  }

  private func weapon(_ rest: String) -> String {
    "class: weapon\nlabel: weapon\ndefinition: Anything built to harm.\nexamples: []\n" + rest
  }

  private func missile(_ rest: String) -> String {
    "class: missile\nparent: weapon\nlabel: missile\ndefinition: A weapon that flies.\nexamples: []\n" + rest
  }

  @Test func sameTermInTwoClasses() {
    let found = findings([
      "missile": missile("terms: [rocket, cruise-missile]\n"),
      "weapon": weapon("terms: [weapon, Rocket, {term: cruise missile, strength: weak}]\n"),
    ])
    #expect(
      found == """
        weapon/weapon.yaml:5:17: error[same-term]: `Rocket` is a strong form of class `missile` already
          5 | terms: [weapon, Rocket, {term: cruise missile, strength: weak}]
            |                 ^~~~~~
        weapon/missile.yaml:6:9: note: it stands here, as `rocket`
          6 | terms: [rocket, cruise-missile]
            |         ^~~~~~
          fix: keep it in one place, or make it weak with the cues that tell which is meant

        """)
  }

  @Test func sameTermByAVariant() {
    let found = findings([
      "missile": missile("terms: [missile]\nsystems: [{name: T72, source: folklore}]\n"),
      "weapon": weapon("terms: [weapon]\nsystems: [{name: T-72, source: folklore}]\n"),
    ])
    #expect(
      found == """
        weapon/weapon.yaml:6:18: error[same-term]: `T-72` is a strong form of class `missile` already
          6 | systems: [{name: T-72, source: folklore}]
            |                  ^~~~
        weapon/missile.yaml:7:18: note: it stands here, as `T72`
          7 | systems: [{name: T72, source: folklore}]
            |                  ^~~
          fix: keep it in one place, or make it weak with the cues that tell which is meant

        """)
  }

  @Test func sameTermInOneClassAndSystem() {
    let found = findings([
      "weapon": weapon("terms: [missile, Missile, machinegun, machine gun]\nsystems: [{name: Lance, aliases: [Lance], source: folklore}]\n")
    ])
    #expect(
      found == """
        weapon/weapon.yaml:5:18: error[same-term]: `Missile` is a strong form of this class already
          5 | terms: [missile, Missile, machinegun, machine gun]
            |                  ^~~~~~~
        weapon/weapon.yaml:5:9: note: it stands here, as `missile`
          5 | terms: [missile, Missile, machinegun, machine gun]
            |         ^~~~~~~
          fix: keep it in one place, or make it weak with the cues that tell which is meant
        weapon/weapon.yaml:6:35: error[same-term]: `Lance` is a strong form of this system already
          6 | systems: [{name: Lance, aliases: [Lance], source: folklore}]
            |                                   ^~~~~
        weapon/weapon.yaml:6:18: note: it stands here, as `Lance`
          6 | systems: [{name: Lance, aliases: [Lance], source: folklore}]
            |                  ^~~~~
          fix: keep it in one place, or make it weak with the cues that tell which is meant

        """)
  }

  @Test func differentTerms() {
    #expect(
      findings([
        "missile": missile("terms: [SAM, missile]\nsystems: [{name: MiG, case: exact, source: folklore}]\n"),
        "weapon": weapon("terms: [{term: sam, strength: weak}, weapon]\nsystems: [{name: MIG, case: exact, source: folklore}]\n"),
      ]) == "")
  }

  @Test func idleNotPhrases() {
    let found = findings([
      "weapon": weapon(
        """
        not: [think tank, sweet weapons, lance corporal, bomb squad, free lance]
        terms: [weapon, car bomb, {term: bird, not: [bird song, weapon song]}]
        systems: [{name: Lance, not: [Lance Armstrong, weapon of choice], source: folklore}]
        """)
    ])
    #expect(
      found == """
        weapon/weapon.yaml:5:7: error[idle-not]: the 'not' phrase `think tank` can never matter: no form that it forbids stands in it or overlaps it
          5 | not: [think tank, sweet weapons, lance corporal, bomb squad, free lance]
            |       ^~~~~~~~~~
          fix: correct the phrase, or take it out
        weapon/weapon.yaml:6:57: error[idle-not]: the 'not' phrase `weapon song` can never matter: no form that it forbids stands in it or overlaps it
          6 | terms: [weapon, car bomb, {term: bird, not: [bird song, weapon song]}]
            |                                                         ^~~~~~~~~~~
          fix: correct the phrase, or take it out
        weapon/weapon.yaml:7:48: error[idle-not]: the 'not' phrase `weapon of choice` can never matter: no form that it forbids stands in it or overlaps it
          7 | systems: [{name: Lance, not: [Lance Armstrong, weapon of choice], source: folklore}]
            |                                                ^~~~~~~~~~~~~~~~
          fix: correct the phrase, or take it out

        """)
  }

  @Test func phrasesOfAParentForbidItsChildren() {
    #expect(
      findings([
        "missile": missile("terms: [missile]\n"), "weapon": weapon("not: [cuban missile crisis]\nterms: [weapon]\n"),
      ]) == "")
  }

  @Test func codesAreStable() {
    #expect(vocabularyChecks.map(\.code) == ["same-term", "idle-not"])
  }
}
