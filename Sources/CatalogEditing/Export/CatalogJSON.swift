package import Taxonomy
package import TextFormats

/// The whole catalogue as one JSON object: the classes in the catalogue's order, and the context rules.
///
/// Keys are those of the catalogue's files, with `_` for `-`; keys without a value are left out, but for the class's own texts and lists.
/// Every entry has its place as `at`. Examples count Unicode scalars of their text.
package struct CatalogJSON: Sendable {
  private let taxonomy: Taxonomy

  package init(_ taxonomy: Taxonomy) { self.taxonomy = taxonomy }

  /// Linear in the catalogue.
  package var json: JSONText {
    .object([("schema", .integer(1)), ("classes", .array(taxonomy.classes.map(json))), ("context", context)])
  }

  private func json(_ weaponClass: WeaponClass) -> JSONText {
    let position = taxonomy.positions[weaponClass.id] ?? 0
    var members: [(String, JSONText)] = [
      ("class", .string(weaponClass.id)), ("parent", JSONText(weaponClass.parent?.text)),
      ("path", JSONText(taxonomy.path(of: position))), ("label", .string(weaponClass.label)),
      ("abbreviation", JSONText(weaponClass.abbreviation)), ("definition", .string(weaponClass.definition)),
      ("at", .string(taxonomy.reference(weaponClass.place))),
      ("codes", .object(weaponClass.codes.map { ($0.scheme, JSONText($0.codes)) })),
    ]
    if let component = weaponClass.component {
      members.append(("component", .object(lists([("of", component.of), ("implies", component.implies)]))))
    }
    members += lists([
      ("not", weaponClass.not), ("unless", weaponClass.unless), ("unless_topics", weaponClass.unlessTopics),
      ("meant_by", weaponClass.meantBy),
    ])
    members += [
      ("terms", .array(weaponClass.terms.map(json))), ("systems", .array(weaponClass.systems.map(json))),
      ("families", .array(weaponClass.families.map(json))), ("relations", .object(relations(of: weaponClass))),
      ("examples", .array(weaponClass.examples.map(json))),
    ]
    return .object(members)
  }

  private func json(_ term: Term) -> JSONText {
    var members = [entry("term", term.form), ("strength", .string(term.strength.rawValue))]
    if let rule = term.caseRule { members.append(("case", .string(rule.rawValue))) }
    if let otherwise = term.otherwise { members.append(entry("otherwise", otherwise)) }
    return .object(members + evidence(term.evidence) + [at(term.form)])
  }

  private func json(_ system: WeaponSystem) -> JSONText {
    var members = [entry("name", system.name)] + lists([("aliases", system.aliases), ("weak", system.weak)])
    if let origin = system.origin { members.append(entry("origin", origin)) }
    if let rule = system.caseRule { members.append(("case", .string(rule.rawValue))) }
    if let source = system.source { members.append(entry("source", source)) }
    return .object(members + evidence(system.evidence) + [at(system.name)])
  }

  private func json(_ family: WeaponFamily) -> JSONText {
    var members = [entry("pattern", family.pattern), ("strength", .string(family.strength.rawValue))]
    if let origin = family.origin { members.append(entry("origin", origin)) }
    if let source = family.source { members.append(entry("source", source)) }
    return .object(members + evidence(family.evidence) + [at(family.pattern)])
  }

  private func json(_ example: Example) -> JSONText {
    let mentions = example.expected.map { mention in
      JSONText.object([
        ("start", .integer(scalars(before: mention.span.lowerBound, in: example.text))),
        ("end", .integer(scalars(before: mention.span.upperBound, in: example.text))), ("class", .string(mention.weaponClass)),
      ])
    }
    return .object([
      ("text", .string(example.text)), ("mentions", .array(mentions)), ("at", .string(taxonomy.reference(example.place))),
    ])
  }

  private func scalars(before byte: Int, in text: String) -> Int {
    text.utf8.prefix(byte).count { $0 & 0xC0 != 0x80 }
  }

  /// By relation, the targets of each together.
  private func relations(of weaponClass: WeaponClass) -> [(String, JSONText)] {
    var names: [String] = []
    for relation in weaponClass.relations where !names.contains(relation.name) { names.append(relation.name) }
    let others = names.map { name in
      (name, JSONText(weaponClass.relations.filter { $0.name == name }.map(\.weaponClass.text)))
    }
    return lists([("broader", weaponClass.broader)]) + others
  }

  private func evidence(_ evidence: Evidence) -> [(String, JSONText)] {
    var members = lists([("near", evidence.near), ("topics", evidence.topics), ("with", evidence.with)])
    if let within = evidence.within { members.append(("within", .string(within.rawValue))) }
    return members + lists([("unless", evidence.unless), ("unless_topics", evidence.unlessTopics), ("not", evidence.not)])
  }

  private var context: JSONText {
    let rules = taxonomy.context
    return .object([
      ("topics", .object(rules.topics.map { ($0.name.text, JSONText($0.cues.map(\.text))) })),
      ("names", .object(lists([("ending", rules.nameEndings), ("opening", rules.nameOpenings), ("other", rules.otherNames)]))),
      ("status", .array(rules.status.map(json))), ("references", json(rules.references)),
    ])
  }

  private func json(_ rules: ReferenceRules) -> JSONText {
    let words = lists(rules.words.map { ($0.role.rawValue.split(separator: "-").joined(separator: "_"), $0.phrases) })
    let others: [(String, JSONText)] = [
      ("namesakes", .array(rules.namesakes.map { JSONText($0.map(\.text)) })),
      ("unfit", .object(rules.unfit.map { ($0.weaponClass.text, JSONText($0.words.map(\.text))) })),
    ]
    return .object(words + others + lists([("individuals", rules.individuals)]))
  }

  private func json(_ cues: StatusCues) -> JSONText {
    var members: [(String, JSONText)] = [
      ("cue", JSONText(cues.phrases.map(\.text))), ("status", .string(cues.rule.effect.word)),
      ("direction", .string(cues.rule.direction.rawValue)),
    ]
    if let reach = cues.rule.reach { members.append(("reach", .integer(reach))) }
    return .object(members)
  }

  private func entry(_ key: String, _ phrase: Phrase) -> (String, JSONText) { (key, .string(phrase.text)) }
  private func at(_ phrase: Phrase) -> (String, JSONText) { ("at", .string(taxonomy.reference(phrase.place))) }

  /// Lists that have something in them.
  private func lists(_ lists: [(String, [Phrase])]) -> [(String, JSONText)] {
    lists.filter { !$0.1.isEmpty }.map { ($0.0, JSONText($0.1.map(\.text))) }
  }
}
