import Diagnostics
import Testing

@testable import Taxonomy

/// Folders that are read on top of a catalogue.
@Suite("Overlays") struct OverlayTests {
  private static let base = [
    "weapon/weapon.yaml": "class: weapon\nlabel: weapon\ndefinition: Any.\nterms: [weapon]\nexamples: []\n",
    "weapon/tank.yaml": """
    class: tank
    parent: weapon
    label: tank
    definition: Heavy.
    codes: {unroca: I}
    terms: [tank, {term: armour, strength: weak}]
    systems: [{name: T-72, aliases: [Ural, Object 172], weak: [Ural], source: "tests"}]
    families: [{pattern: "Leopard <number>", source: "tests"}]
    examples: []

    """,
    "context.yaml": "topics: {naval: [navy]}\n",
  ]

  /// The catalogue with overlays of the files given, named `one`, `two` and so on.
  private func load(_ overlays: [String: String]...) -> LoadedCatalog {
    func files(_ sources: [String: String], in folder: String, _ overlay: Overlay?) -> [CatalogFile] {
      sources.sorted { $0.key < $1.key }.map { path, source in
        CatalogFile(name: "\(folder)/\(path)", path: path, source: Array(source.utf8), overlay: overlay)
      }
    }
    let names = ["one", "two"]
    return readCatalog(
      files(Self.base, in: "Catalog", nil)
        + overlays.enumerated().flatMap { position, sources in
          files(sources, in: "org/\(names[position])", Overlay(number: position + 1, folder: "org/\(names[position])/"))
        })
  }

  private func forms(of id: String, in loaded: LoadedCatalog) -> [String] {
    loaded.taxonomy.positions[id].map { loaded.taxonomy.classes[$0].removableForms } ?? []
  }

  @Test func addsClassesInAnyLayout() throws {
    let loaded = load([
      "x.yaml": "class: house-tank\nparent: house-vehicle\nlabel: l\ndefinition: d\nterms: [house tank]\nexamples: []\n",
      "y/z.yaml": "class: house-vehicle\nparent: tank\nlabel: l\ndefinition: d\nterms: [house vehicle]\nexamples: []\n",
    ])
    #expect(loaded.diagnostics.isEmpty)
    let position = try #require(loaded.taxonomy.positions["house-tank"])
    #expect(loaded.taxonomy.path(of: position) == ["weapon", "tank", "house-vehicle", "house-tank"])
    let form = loaded.taxonomy.classes[position].terms[0].form
    #expect(loaded.taxonomy.reference(form.place) == "one/x.yaml:5" && loaded.taxonomy.location(form.place).file == "org/one/x.yaml")
  }

  @Test func addsToAClass() throws {
    let loaded = load([
      "t.yaml": """
      extends: tank
      codes: {house: H1}
      not: [think tank]
      unless: [aquarium]
      unless-topics: [naval]
      terms: [panzer]
      systems: [{name: T-14, source: "tests"}]
      families: [{pattern: "House <number>", source: "tests"}]
      relations: {broader: weapon}
      examples: [{tagged: "A [panzer](tank) came."}]

      """
    ])
    #expect(loaded.diagnostics.isEmpty && loaded.taxonomy.classes.count == 2)
    let tank = try #require(loaded.taxonomy.classes.first { $0.id == "tank" })
    #expect(
      tank.removableForms == [
        "tank", "armour", "panzer", "T-72", "Ural", "Object 172", "T-14", "Leopard <number>", "House <number>",
      ])
    #expect(tank.codes.map(\.scheme) == ["house", "unroca"] && tank.not.map(\.text) == ["think tank"])
    #expect(tank.unless.map(\.text) == ["aquarium"] && tank.unlessTopics.map(\.text) == ["naval"])
    #expect(tank.broader.map(\.text) == ["weapon"] && tank.examples.count == 1 && tank.label == "tank")
  }

  @Test(arguments: [
    ("armour", ["tank", "T-72", "Ural", "Object 172", "Leopard <number>"], ["armour"]),
    ("T-72", ["tank", "armour", "Leopard <number>"], ["T-72", "Ural", "Object 172"]),
    ("Ural", ["tank", "armour", "T-72", "Object 172", "Leopard <number>"], ["Ural"]),
    ("Leopard <number>", ["tank", "armour", "T-72", "Ural", "Object 172"], ["Leopard"]),
  ]) func leavesOut(_ form: String, _ left: [String], _ off: [String]) {
    let loaded = load(["t.yaml": "extends: tank\nwithout: [\(form)]\n"])
    #expect(loaded.diagnostics.isEmpty, "\(loaded.diagnostics)")
    #expect(forms(of: "tank", in: loaded) == left && loaded.taxonomy.switchedOff.map(\.form) == off)
  }

  @Test func whatIsLeftOutMayComeBackInAnotherWay() throws {
    let loaded = load(["t.yaml": "extends: tank\nwithout: tank\nterms: [{term: tank, strength: weak, near: [army]}]\n"])
    let tank = try #require(loaded.taxonomy.classes.first { $0.id == "tank" })
    #expect(tank.terms.map(\.form.text) == ["armour", "tank"] && tank.terms.allSatisfy { $0.strength == .weak })
  }

  /// A later overlay sees what an earlier one has made, and not the other way round.
  @Test func orderCounts() {
    let adds = ["t.yaml": "extends: tank\nterms: [panzer]\n"]
    let removes = ["t.yaml": "extends: tank\nwithout: [panzer]\n"]
    #expect(load(adds, removes).diagnostics.isEmpty && !forms(of: "tank", in: load(adds, removes)).contains("panzer"))
    #expect(load(removes, adds).diagnostics.map(\.code) == ["unknown-form"])
  }

  @Test func contextIsAdded() {
    let loaded = load(
      ["context.yaml": "topics: {naval: [fleet], house: [lab]}\nnames: {ending: [Works]}\n"], ["context.yaml": "names: {other: [Acme]}\n"])
    #expect(loaded.diagnostics.isEmpty, "\(loaded.diagnostics)")
    let context = loaded.taxonomy.context
    #expect(context.topics.map(\.name.text) == ["naval", "house"] && context.topics.map(\.cues.count) == [2, 1])
    #expect(context.nameEndings.map(\.text) == ["Works"] && context.otherNames.map(\.text) == ["Acme"])
  }

  @Test(arguments: [
    ("extends: tonk\n", "unknown-class", "did you mean `tank`?"),
    ("extends: tank\nwithout: [armor]\n", "unknown-form", "did you mean `armour`?"),
    ("extends: tank\nwithout: [weapon]\n", "unknown-form", "it is a form of class `weapon`: write it into a file with 'extends: weapon'"),
    ("extends: tank\nwithout: [submarine]\n", "unknown-form", "'weapontag catalog show tank' lists its forms"),
    (
      "extends: tank\nlabel: t\n", "unknown-key",
      "known keys: extends, without, codes, not, unless, unless-topics, meant-by, terms, systems, families, relations, examples"
    ),
    ("extends: [tank]\n", "wrong-type", "write a text here"),
    (
      "class: tank\nparent: weapon\nlabel: t\ndefinition: d\nterms: [x y]\nexamples: []\n", "duplicate-id",
      "write 'extends: tank' to add to that class, or give this one another id"
    ),
  ]) func problems(_ source: String, _ code: String, _ fix: String) throws {
    let loaded = load(["t.yaml": source])
    #expect(loaded.diagnostics.map(\.code) == [code])
    let finding = try #require(loaded.diagnostics.first)
    #expect(finding.fix == fix && finding.location?.file == "org/one/t.yaml")
  }

  @Test func aCatalogueItselfExtendsNothing() {
    let files = [
      ("weapon.yaml", "class: weapon\nlabel: w\ndefinition: d\nterms: [weapon]\nexamples: []\n"), ("x.yaml", "extends: weapon\n"),
    ]
    let loaded = readCatalog(files.map { CatalogFile(name: $0.0, path: $0.0, source: Array($0.1.utf8)) })
    #expect(loaded.diagnostics.map(\.code).sorted() == ["extension-in-catalog", "path-mismatch"])
  }

  /// A weak form of the catalogue may be left without support by an overlay; that is no fault of the catalogue's.
  @Test func whatIsLeftWithoutUseIsNoProblem() {
    let loaded = load(["a.yaml": "extends: tank\nwithout: [tank, T-72]\n", "w.yaml": "extends: weapon\nwithout: [weapon]\n"])
    #expect(loaded.diagnostics.isEmpty, "\(loaded.diagnostics)")
  }

  @Test(arguments: [("acme", "acme"), ("/srv/org/acme/", "acme"), (".", "overlay"), ("..", "overlay"), ("/", "overlay")])
  func names(_ folder: String, _ name: String) {
    #expect(Overlay(number: 1, folder: folder).name == name)
  }

  @Test func aFolderThatCannotBeReadIsNamed() {
    let loaded = loadCatalog(folder: "\(GoldenFolder.path)/sound", overlays: ["no/such/folder"])
    #expect(loaded.diagnostics.map(\.code) == ["unreadable-overlay"] && !loaded.taxonomy.classes.isEmpty)
  }
}
