package import Taxonomy

/// The catalogue as a SKOS concept scheme in Turtle.
///
/// Classes and systems are concepts; a system is narrower than its class. Terms are alternative labels. The codes of every other scheme
/// are concepts of a scheme of their own: `exactMatch` where the code stands for one class, with or without classes below that have it
/// too, else `broadMatch`, as `exactMatch` is transitive and would make one class of all that share a code.
package struct CatalogSKOS: Sendable {
  private let taxonomy: Taxonomy
  private let base: String
  /// The classes of every code, by scheme and code.
  private let holders: [SchemeCode: [Int]]
  /// The classes whose `broader` names a class, by its position.
  private let narrower: [Int: [Int]]

  private struct SchemeCode: Hashable {
    var scheme: String
    var code: String
  }

  /// - Parameter base: what all IRIs begin with; the scheme itself is `base` with `catalog` behind it.
  package init(_ taxonomy: Taxonomy, base: String) {
    self.taxonomy = taxonomy
    self.base = base
    var holders: [SchemeCode: [Int]] = [:]
    var narrower: [Int: [Int]] = [:]
    for (position, weaponClass) in taxonomy.classes.enumerated() {
      for codes in weaponClass.codes {
        for code in codes.codes { holders[SchemeCode(scheme: codes.scheme, code: code), default: []].append(position) }
      }
      let broader = weaponClass.broader.compactMap { taxonomy.positions[$0.text] }
      for above in [taxonomy.parents[position]].compactMap(\.self) + broader { narrower[above, default: []].append(position) }
    }
    self.holders = holders
    self.narrower = narrower
  }

  /// Linear in the catalogue, but for codes that many classes share.
  package var text: String {
    var turtle = Turtle(prefixes: [
      ("skos", "http://www.w3.org/2004/02/skos/core#"), ("dct", "http://purl.org/dc/terms/"),
      ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ])
    let roots = taxonomy.classes.indices.filter { taxonomy.parents[$0] == nil }
    turtle.add(
      scheme,
      [
        ("a", ["skos:ConceptScheme"]), ("dct:title", [Turtle.english("Catalogue of weapon classes and systems")]),
        ("skos:hasTopConcept", roots.map(concept)),
      ])
    for position in taxonomy.classes.indices { add(position, to: &turtle) }
    addSchemes(to: &turtle)
    return turtle.text
  }

  private var scheme: String { Turtle.iri(base + "catalog") }

  private func concept(_ position: Int) -> String { Turtle.iri(base + "class/" + Turtle.segment(taxonomy.classes[position].id)) }

  private func concept(_ system: WeaponSystem, of position: Int) -> String {
    let segments = [taxonomy.classes[position].id, system.name.text].map(Turtle.segment)
    return Turtle.iri(base + "system/" + segments.joined(separator: "/"))
  }

  private func add(_ position: Int, to turtle: inout Turtle) {
    let weaponClass = taxonomy.classes[position]
    let broader = [taxonomy.parents[position]].compactMap(\.self) + weaponClass.broader.compactMap { taxonomy.positions[$0.text] }
    let related = weaponClass.relations.compactMap { taxonomy.positions[$0.weaponClass.text] }.filter { !isAboveOrBelow($0, position) }
    let others = [weaponClass.abbreviation].compactMap(\.self) + weaponClass.terms.map(\.form.text)
    turtle.add(
      concept(position),
      [
        ("a", ["skos:Concept"]), ("skos:inScheme", [scheme]), ("skos:topConceptOf", taxonomy.parents[position] == nil ? [scheme] : []),
        ("skos:prefLabel", [Turtle.english(weaponClass.label)]),
        ("skos:altLabel", labels(others, except: weaponClass.label)),
        ("skos:definition", [Turtle.english(weaponClass.definition)]),
        ("skos:broader", unique(broader).map(concept)),
        (
          "skos:narrower",
          unique(narrower[position, default: []]).map(concept) + unique(weaponClass.systems.map { concept($0, of: position) })
        ),
        ("skos:related", unique(related).map(concept)),
        ("skos:notation", [Turtle.literal(weaponClass.id)] + codes(of: weaponClass).map(notation)),
        ("skos:exactMatch", codes(of: weaponClass).filter { isExact($0, position) }.map(concept)),
        ("skos:broadMatch", codes(of: weaponClass).filter { !isExact($0, position) }.map(concept)),
        ("skos:note", weaponClass.families.map { Turtle.english("Names of a family: \($0.pattern.text)") }),
        ("skos:example", unique(weaponClass.examples.filter { !$0.expected.isEmpty }.map(\.text)).map(Turtle.english)),
      ])
    for system in weaponClass.systems { add(system, of: position, to: &turtle) }
  }

  private func add(_ system: WeaponSystem, of position: Int, to turtle: inout Turtle) {
    turtle.add(
      concept(system, of: position),
      [
        ("a", ["skos:Concept"]), ("skos:inScheme", [scheme]), ("skos:prefLabel", [Turtle.english(system.name.text)]),
        ("skos:altLabel", labels(system.aliases.map(\.text), except: system.name.text)),
        ("skos:broader", [concept(position)]),
        ("skos:note", [system.origin].compactMap(\.self).map { Turtle.english("Origin: \($0.text)") }),
        ("dct:source", [system.source].compactMap(\.self).map { Turtle.english($0.text) }),
      ])
  }

  /// SKOS holds labels of a concept apart: none is preferred and alternative at once.
  private func labels(_ texts: [String], except preferred: String) -> [String] {
    unique(texts).filter { $0 != preferred }.map(Turtle.english)
  }

  /// Whether two classes stand one above the other by any way of broader classes: SKOS has no such classes related.
  private func isAboveOrBelow(_ first: Int, _ second: Int) -> Bool {
    allBelow(first).contains(second) || allBelow(second).contains(first)
  }

  private func allBelow(_ position: Int) -> Set<Int> {
    var below: Set<Int> = [position]
    var pending = [position]
    while let next = pending.popLast() {
      for child in narrower[next, default: []] where below.insert(child).inserted { pending.append(child) }
    }
    return below
  }

  // MARK: - Codes of other schemes

  private func codes(of weaponClass: WeaponClass) -> [SchemeCode] {
    unique(weaponClass.codes.flatMap { codes in codes.codes.map { SchemeCode(scheme: codes.scheme, code: $0) } })
  }

  /// Whether a code stands for a class and at most for classes below it.
  private func isExact(_ code: SchemeCode, _ position: Int) -> Bool {
    holders[code, default: []].allSatisfy { taxonomy.isClass($0, within: position) }
  }

  private func scheme(named name: String) -> String { Turtle.iri(base + "scheme/" + Turtle.segment(name)) }

  private func concept(_ code: SchemeCode) -> String {
    Turtle.iri(base + "scheme/" + Turtle.segment(code.scheme) + "/" + Turtle.segment(code.code))
  }

  private func notation(_ code: SchemeCode) -> String {
    Turtle.literal(code.code) + "^^" + Turtle.iri(base + "notation/" + Turtle.segment(code.scheme))
  }

  private func addSchemes(to turtle: inout Turtle) {
    let codes = holders.keys.sorted { ($0.scheme, $0.code) < ($1.scheme, $1.code) }
    for name in unique(codes.map(\.scheme)) {
      turtle.add(scheme(named: name), [("a", ["skos:ConceptScheme"]), ("dct:title", [Turtle.literal(name)])])
      turtle.add(Turtle.iri(base + "notation/" + Turtle.segment(name)), [("a", ["rdfs:Datatype"])])
    }
    for code in codes {
      turtle.add(
        concept(code),
        [
          ("a", ["skos:Concept"]), ("skos:inScheme", [scheme(named: code.scheme)]), ("skos:notation", [notation(code)]),
          ("skos:prefLabel", [Turtle.literal("\(code.scheme) \(code.code)")]),
        ])
    }
  }

  /// Without repeats, the first of equals kept.
  private func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return elements.filter { seen.insert($0).inserted }
  }
}
