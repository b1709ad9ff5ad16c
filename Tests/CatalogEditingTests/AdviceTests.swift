import Diagnostics
import Lexicon
import Taxonomy
import Testing

@testable import CatalogEditing

/// The advice of `catalog check`, and the list of all checks.
@Suite("Advice") struct AdviceTests {
  /// Findings as `code: message`, in reading order, for a tree of a root and one class with these keys.
  private func findings(_ keys: String) -> [String] {
    let files = [
      (
        "weapon/weapon.yaml",
        "class: weapon\nlabel: weapon\ndefinition: Any.\nnot: [peace pipe]\nterms: [weapon]\nexamples: [{untagged: Nothing.}]\n"
      ),
      ("weapon/thing.yaml", "class: thing\nparent: weapon\nlabel: thing\ndefinition: Some.\n\(keys)\n"),
    ]
    let loaded = readCatalog(files.map { CatalogFile(name: $0.0, path: $0.0, source: Array($0.1.utf8)) })
    #expect(loaded.diagnostics.isEmpty, "\(loaded.diagnostics)")
    let lexicon = Lexicon(loaded.taxonomy)
    let advice = adviceChecks.flatMap { $0.findings(in: lexicon) }
    #expect(advice.allSatisfy { $0.severity == .warning && $0.fix != nil && $0.location?.file == "weapon/thing.yaml" })
    return advice.inReadingOrder().map { "\($0.code): \($0.message)" }
  }

  private static let example = "examples: [{untagged: Nothing.}]"

  @Test(arguments: [
    ("storm", ["everyday-word: `storm` is an everyday word, and tags wherever it stands"]),
    ("{term: storm, unless: [rain]}", []), ("{term: storm, not: [storm cloud]}", []),
    ("{term: storm, strength: weak, near: [fired]}", []), ("{term: STORM, case: exact}", []),
    ("{term: STORM, case: any}", ["everyday-word: `STORM` is an everyday word, and tags wherever it stands"]),
    ("storm gun", []), ("thing", []), ("weapon system", []), ("glorbix", []),
  ]) func everydayTerms(_ term: String, _ expected: [String]) {
    #expect(findings("terms: [\(term)]\n\(Self.example)") == expected)
  }

  @Test func everydayNames() {
    #expect(
      findings(
        "terms: []\nsystems: [{name: Hammer, source: tests}, {name: K-5, aliases: [Storm], weak: [Storm], near: [fired], source: tests}]\n\(Self.example)"
      )
        == ["everyday-word: `Hammer` is an everyday word, and tags wherever it stands"])
  }

  @Test func classesWithoutExamplesAndSources() {
    #expect(
      findings("terms: [glorbix]\nsystems: [{name: K-5, source: \"??\"}]\nexamples: []")
        == ["no-example: class `thing` has no example", "placeholder: the source `??` says nothing"])
  }

  @Test(arguments: [
    ("not: [old glorbix]\nterms: [glorbix]", []),
    ("not: [glorbix]\nterms: [glorbix]", ["banned-form: `glorbix` never tags: a 'not' phrase is the same words"]),
    ("terms: [peace pipe]", ["banned-form: `peace pipe` never tags: a 'not' phrase is the same words"]),
    ("terms: [{term: glorbix, not: [Glorbix]}]", []),
    (
      "terms: [glorbix, {term: storm glorbix, not: [storm glorbix]}]",
      ["banned-form: `storm glorbix` never tags: a 'not' phrase is the same words"]
    ),
  ]) func formsThatNeverTag(_ keys: String, _ expected: [String]) {
    #expect(findings("\(keys)\n\(Self.example)") == expected)
  }

  @Test func repeatedForms() {
    let keys = """
      unless: [rain, rain]
      terms:
        - {term: glorbix, near: [fired, aimed, fired], strength: weak}
        - {term: glorbix, near: [depot], strength: weak}
      systems: [{name: K-5, aliases: [Brontal, Brontal Five], source: tests}]
      \(Self.example)
      """
    #expect(findings(keys) == ["repeated-form: `rain` stands twice here", "repeated-form: `fired` stands twice here"])
  }

  @Test func aliasesThatAreOthersNames() {
    let systems = "{name: K-5, aliases: [Drina], source: tests}, {name: Drina, weak: [Drina], near: [ship], source: tests}"
    #expect(
      findings("terms: []\nsystems: [\(systems)]\n\(Self.example)") == [
        "name-of-other: the alias `Drina` of `K-5` is another system's name"
      ])
    let weak =
      "{name: K-5, aliases: [Drina], weak: [Drina], near: [gun], source: tests}, {name: Drina, weak: [Drina], near: [ship], source: tests}"
    #expect(findings("terms: []\nsystems: [\(weak)]\n\(Self.example)").isEmpty)
  }

  @Test func wordsWithSharedBeginnings() {
    func everydayWords(in list: String) -> [String] {
      var words: [String] = []
      forEachEverydayWord(in: list) { words.append(String(decoding: $0, as: UTF8.self)) }
      return words
    }
    #expect(everydayWords(in: "0storm5s2eam0ten") == ["storm", "storms", "steam", "ten"])
    let words = Set(everydayWords(in: everydayWordList))
    #expect(words.count > 5000 && words.isSuperset(of: ["storm", "hammer", "shield"]) && words.allSatisfy { $0.allSatisfy(\.isLowercase) })
  }

  @Test func everyCheckIsExplained() {
    #expect(Set(catalogRules.map(\.code)).count == catalogRules.count)
    for rule in catalogRules {
      #expect(rule.explanation.hasSuffix(".") && rule.explanation.utf8.count > 40, "\(rule.code)")
      #expect(rule.code.allSatisfy { $0.isLowercase || $0 == "-" || $0 == "8" }, "\(rule.code)")
    }
    let codes = Set(catalogRules.map(\.code))
    #expect(codes.isSuperset(of: (taxonomyChecks.map(\.code) + vocabularyChecks.map(\.code) + adviceChecks.map(\.code))))
  }

  @Test func githubCommands() {
    let place = SourceLocation(file: "a,b:c.yaml", line: 3, column: 7, bytes: 10..<12)
    let finding = Diagnostic(.warning, code: "x-y", "50% of\nit: odd", at: place, fix: "mend it")
    #expect(githubCommand(finding) == "::warning file=a%2Cb%3Ac.yaml,line=3,col=7,title=x-y::50%25 of%0Ait: odd%0Afix: mend it\n")
    #expect(githubCommand(Diagnostic(.note, code: "x", "m")) == "::notice title=x::m\n")
  }
}
