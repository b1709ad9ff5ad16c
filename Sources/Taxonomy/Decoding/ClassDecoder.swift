import Diagnostics
import YAML

/// Reads a class file.
struct ClassDecoder {
  let file: FileReader

  /// The class a file describes, as far as it can be read.
  func weaponClass(_ node: Node) -> WeaponClass? {
    guard let reader = MappingReader(node, as: .weaponClass, in: file), let id = reader.phrase("class") else { return nil }
    var weaponClass = WeaponClass(id: id.text, place: id.place)
    weaponClass.formerIDs = reader.phrases("was")
    weaponClass.parent = reader.phrase("parent")
    weaponClass.label = reader.text("label") ?? ""
    weaponClass.abbreviation = reader.text("abbreviation")
    weaponClass.definition = reader.text("definition") ?? ""
    weaponClass.component = reader.node("component").flatMap(component)
    read(reader, into: &weaponClass)
    return weaponClass
  }

  /// What an overlay's file adds to a class that is there, as far as it can be read.
  func classExtension(_ node: Node) -> ClassExtension? {
    guard let reader = MappingReader(node, as: .classExtension, in: file), let id = reader.phrase("extends") else { return nil }
    var addition = WeaponClass(id: id.text, place: id.place)
    read(reader, into: &addition)
    return ClassExtension(extended: id, without: reader.phrases("without"), addition: addition)
  }

  /// The keys that a class and an extension of one share.
  private func read(_ reader: MappingReader, into weaponClass: inout WeaponClass) {
    weaponClass.codes = codes(reader)
    weaponClass.not = reader.phrases("not")
    weaponClass.unless = reader.phrases("unless")
    weaponClass.unlessTopics = reader.phrases("unless-topics")
    weaponClass.meantBy = reader.phrases("meant-by")
    weaponClass.terms = reader.items("terms").compactMap(term)
    weaponClass.systems = reader.items("systems").compactMap(system)
    weaponClass.families = reader.items("families").compactMap(family)
    weaponClass.examples = reader.items("examples").compactMap(example)
    for pair in reader.pairs("relations") {
      let targets = file.fits(pair.value, .texts, key: pair.key.scalarText ?? "relations") ? file.phrases(pair.value) : []
      if pair.key.scalarText == "broader" {
        weaponClass.broader += targets
      } else {
        weaponClass.relations += targets.map { (pair.key.scalarText ?? "", $0) }
      }
    }
  }

  private func codes(_ reader: MappingReader) -> [(scheme: String, codes: [String])] {
    reader.pairs("codes").compactMap { pair in
      guard let scheme = pair.key.scalarText, file.fits(pair.value, .texts, key: scheme) else { return nil }
      if let form = CodeForm.known[scheme] {
        for code in pair.value.scalars { if let text = code.scalarText, !form.fits(text) { file.report(.codeForm(text, form), at: code) } }
      }
      return (scheme, pair.value.scalars.compactMap(\.scalarText))
    }.sorted { $0.scheme < $1.scheme }
  }

  private func component(_ node: Node) -> ComponentRule? {
    MappingReader(node, as: .component, in: file).map { ComponentRule(of: $0.phrases("of"), implies: $0.phrases("implies")) }
  }

  private func term(_ node: Node) -> Term? {
    if node.isText { return file.phrase(node).map(Term.init) }
    guard let reader = MappingReader(node, as: .term, in: file), let form = reader.phrase("term") else { return nil }
    var term = Term(form: form)
    term.caseRule = reader.choice("case")
    term.strength = reader.choice("strength") ?? .strong
    term.evidence = reader.evidence()
    term.otherwise = reader.phrase("otherwise")
    return term
  }

  private func system(_ node: Node) -> WeaponSystem? {
    guard let reader = MappingReader(node, as: .system, in: file), let name = reader.phrase("name") else { return nil }
    var system = WeaponSystem(name: name)
    system.aliases = reader.phrases("aliases")
    system.origin = reader.phrase("origin")
    system.weak = reader.phrases("weak")
    system.caseRule = reader.choice("case")
    system.evidence = reader.evidence()
    system.source = reader.phrase("source")
    return system
  }

  private func family(_ node: Node) -> WeaponFamily? {
    guard let reader = MappingReader(node, as: .family, in: file), let pattern = reader.phrase("pattern") else { return nil }
    var family = WeaponFamily(pattern: pattern)
    family.origin = reader.phrase("origin")
    family.strength = reader.choice("strength") ?? .weak
    family.evidence = reader.evidence()
    family.source = reader.phrase("source")
    return family
  }

  private func example(_ node: Node) -> Example? {
    let known = file.diagnostics.count
    guard let reader = MappingReader(node, as: .example, in: file) else { return nil }
    let tagged = reader.phrase("tagged")
    let untagged = reader.phrase("untagged")
    guard let phrase = tagged ?? untagged, tagged == nil || untagged == nil else {
      if file.diagnostics.count == known { file.report(.example("an example is 'tagged' or 'untagged'", fix: oneOfBoth), at: node) }
      return nil
    }
    do {
      let marks = try ExampleMarks(phrase.text)
      if tagged != nil, marks.mentions.isEmpty {
        file.report(.example("nothing is marked in this tagged example", fix: howToMark), at: phrase.place)
      } else if tagged == nil, !marks.mentions.isEmpty {
        file.report(
          .example("a mention is marked in this untagged example", fix: "call it 'tagged:', or take the marks out"), at: phrase.place)
      }
      return Example(text: String(decoding: marks.text, as: UTF8.self), expected: marks.mentions, place: phrase.place)
    } catch {
      file.report(.example(error.words, fix: howToMark), at: phrase.place)
      return nil
    }
  }

  private var oneOfBoth: String { "write one of 'tagged:' and 'untagged:'" }
  private var howToMark: String { "mark a mention so: [words](class-id)" }
}

extension ExampleMarks.Problem {
  fileprivate var words: String {
    switch self {
    case .unclosed: "a mark's brackets do not pair up"
    case .noClass: "marked words have no class behind them"
    case .emptyMention: "a mark holds no word"
    }
  }
}
