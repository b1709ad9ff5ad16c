import Lexicon
import Tagging
import Testing

@testable import Taxonomy

/// Catalogues written as text inside the tests: class files parted by lines of three dashes. Keys that every class must have and that
/// no test looks at are filled in, and each class's path follows from its parents.
enum TestCatalog {
  /// The tagger of a catalogue without findings.
  static func tagger(_ classes: String, context: String = context) throws -> Tagger {
    let loaded = readCatalog(files(classes) + [file("context.yaml", context)])
    try #require(loaded.diagnostics.isEmpty, "\(loaded.diagnostics)")
    return Tagger(Lexicon(loaded.taxonomy))
  }

  /// The shared catalogue with more classes behind it.
  static func tagger(adding classes: String) throws -> Tagger { try tagger(shared + "\n---\n" + classes) }

  private static func files(_ classes: String) -> [CatalogFile] {
    let bodies = classes.split(separator: "\n---\n").map(String.init)
    var parents: [String: String] = [:]
    for body in bodies { parents[value(of: "class", in: body) ?? ""] = value(of: "parent", in: body) }
    return bodies.map { body in
      let id = value(of: "class", in: body) ?? ""
      var folders = [id]
      while let parent = parents[folders[0]] { folders.insert(parent, at: 0) }
      if folders.count > 1, !parents.values.contains(id) { folders.removeLast() }
      let missing = [("label", id), ("definition", "Of the tests."), ("terms", "[]"), ("examples", "[]")].filter {
        value(of: $0.0, in: body) == nil
      }
      return file(
        folders.joined(separator: "/") + "/\(id).yaml", body + "\n" + missing.map { "\($0.0): \($0.1)\n" }.joined())
    }
  }

  private static func file(_ path: String, _ source: String) -> CatalogFile {
    CatalogFile(name: "Catalog/\(path)", path: path, source: Array(source.utf8))
  }

  /// What stands behind a key at the start of a line, on that line.
  private static func value(of key: String, in body: String) -> String? {
    body.split(separator: "\n").first { $0.hasPrefix("\(key):") }.map { String($0.dropFirst(key.count + 1).drop { $0 == " " }) }
  }

  static let context = """
    topics:
      gaming: [video game, gamer]
      shelling: [barrage, shelled, artillery unit]
      naval: [navy, fleet]
    names:
      ending: [Agency, Act, Corporation, Division, Treaty]
      opening: [Campaign, Convention, Treaty]
    references:
      demonstrative: [this, these, that, those, such]
      definite: [the]
      distributive: [each, every]
      possessive: [its, their, his]
      indefinite: [a, an, two, three]
      other: [another, other, no, new, more, second]
      boundary: [of, in, to, by, with, and, or, from, at, than, is, are, was, were, said, hit]
      copula: [is, was, are, were, as]
      naming: [called, named, dubbed, known]
      example: [including, like]
      place: [in, on, near, at]
      no-name: [Unit, Route]
      head: [control, program, threat, crew]
      ship: [USS]
      event: [attack, strike, test]
      kind: [short-range, medium-range]
      sort: [types, kind]
      collective: [group, groups]
      individuals: [warship, tank]
      unfit: {weapon: [weaponry], ballistic-missile-submarine: [ship, ships, warship, warships]}
      namesakes: {US: [American, U.S.]}
    """

  static let shared = """
    class: weapon
    terms: [weapon, weaponry]
    ---
    class: missile
    parent: weapon
    not: [missile crisis, like a missile]
    terms: [missile, guided missile]
    ---
    class: ballistic-missile
    parent: missile
    terms: [ballistic missile]
    ---
    class: short-range-ballistic-missile
    parent: ballistic-missile
    terms: [short-range ballistic missile]
    ---
    class: medium-range-ballistic-missile
    parent: ballistic-missile
    terms: [medium-range ballistic missile]
    ---
    class: air-launched-ballistic-missile
    parent: ballistic-missile
    systems: [{name: Kinzhal, aliases: [Kh-47M2], origin: RU, source: tests}]
    ---
    class: cruise-missile
    parent: missile
    terms: [cruise missile]
    systems: [{name: Tomahawk, weak: [Tomahawk], topics: [naval], not: [tomahawk chop], origin: US, source: tests}]
    ---
    class: anti-tank-missile
    parent: missile
    terms: [anti-tank missile]
    systems: [{name: Javelin, weak: [Javelin], unless: [athlete], origin: US, source: tests}]
    ---
    class: surface-to-air-missile
    parent: missile
    terms: [anti-aircraft missile, surface-to-air missile]
    systems:
      - {name: Patriot, weak: [Patriot], near: [battery], origin: US, source: tests}
      - {name: S-400, origin: RU, source: tests}
    relations: {broader: [air-defence-system]}
    ---
    class: hypersonic-weapon
    parent: weapon
    terms: [hypersonic missile, hypersonic weapon]
    ---
    class: air-defence-system
    parent: weapon
    terms: [air defence system]
    ---
    class: nuclear-weapon
    parent: weapon
    terms: [nuclear weapon, nuclear bomb]
    ---
    class: rocket
    parent: weapon
    terms: [rocket]
    ---
    class: artillery
    parent: weapon
    terms: [artillery, howitzer]
    ---
    class: multiple-rocket-launcher
    parent: artillery
    terms:
      - multiple rocket launcher
      - {term: MLRS, case: exact}
      - {term: rocket launcher, strength: weak, topics: [shelling], otherwise: missile-launcher}
    systems: [{name: BM-21, aliases: [Grad], weak: [Grad], near: [volley], not: [Grad school], origin: SU, source: tests}]
    ---
    class: rocket-propelled-grenade
    parent: weapon
    terms: [rocket-propelled grenade, {term: rocket launcher, strength: weak, near: [shoulder]}]
    ---
    class: missile-launcher
    parent: weapon
    component: {of: [missile, rocket], implies: [missile, rocket]}
    terms: [launch canister, {term: launcher, strength: weak, with: [missile, rocket], within: paragraph, unless: [confetti]}]
    ---
    class: weapon-engine
    parent: weapon
    component: {of: [missile, rocket, unmanned-aerial-vehicle], implies: [rocket]}
    terms: [solid-fuel engine, {term: engine, strength: weak, with: [missile], within: sentence}]
    ---
    class: warhead
    parent: weapon
    component: {of: [missile, nuclear-weapon]}
    terms: [warhead]
    ---
    class: unmanned-aerial-vehicle
    parent: weapon
    unless: [beekeeper]
    unless-topics: [gaming]
    not: [drone racing]
    terms: [drone, UAV]
    ---
    class: combat-uav
    parent: unmanned-aerial-vehicle
    meant-by: [drone strike, fired by a drone]
    terms: [attack drone, strike drone]
    ---
    class: reconnaissance-uav
    parent: unmanned-aerial-vehicle
    terms: [spy drone, reconnaissance drone]
    ---
    class: warship
    parent: weapon
    terms: [warship]
    ---
    class: destroyer
    parent: warship
    terms: [destroyer, guided-missile destroyer, destroyer group]
    systems: [{name: USS Alder, origin: US, source: tests}]
    ---
    class: ballistic-missile-submarine
    parent: warship
    terms: [ballistic missile submarine]
    ---
    class: tank
    parent: weapon
    not: [think tank, fish tank, anti-tank]
    terms: [tank]
    systems: [{name: T-72, origin: SU, source: tests}, {name: Leopard, weak: [Leopard], not: [snow Leopard], origin: DE, source: tests}]
    """
}

/// Tags the text of a specification (`[words](class)`) and expects the marks to come back.
func expect(_ specification: String, from tagger: Tagger, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let marked = try tagger.marked(specification)
  #expect(marked == specification, sourceLocation: sourceLocation)
}

extension Tagger {
  /// The tags of a text, in order.
  func tags(of text: String) -> [Tagging.Tag] {
    var workspace = Workspace()
    return sentences(of: Array(text.utf8), using: &workspace).flatMap(\.tags)
  }

  /// Takes the marks out of a specification, tags what is left, and writes the marks that the tags make of it.
  func marked(_ specification: String) throws -> String {
    let marks = try ExampleMarks(specification)
    let text = String(decoding: marks.text, as: UTF8.self)
    return Self.marking(marks.text, tags(of: text))
  }

  /// `[words](class)` for every tag, inner ones inside.
  private static func marking(_ text: [UInt8], _ tags: [Tagging.Tag]) -> String {
    var output: [UInt8] = []
    for position in 0...text.count {
      for tag in tags.filter({ $0.span.upperBound == position }).sorted(by: { $0.span.count < $1.span.count }) {
        output += Array("](\(tag.weaponClass))".utf8)
      }
      for _ in tags.filter({ $0.span.lowerBound == position }) { output.append(UInt8(ascii: "[")) }
      if position < text.count { output.append(text[position]) }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
