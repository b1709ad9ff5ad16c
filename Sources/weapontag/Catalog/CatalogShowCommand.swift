import ArgumentParser
import Lexicon
import Taxonomy
import WeaponTagger

/// `weapontag catalog show CLASS`: a class with its path, terms, variants and systems.
struct CatalogShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows a class: its path, definition, terms with their variants, and systems.",
    discussion: """
      EXAMPLES
        weapontag catalog show cruise-missile
        weapontag catalog show tank | less
      """)

  @Argument(help: ArgumentHelp("The id of a class.", valueName: "class"))
  var weaponClass: String

  @OptionGroup var catalog: CatalogOptions

  func run() throws {
    let taxonomy = try catalog.browse().lexicon.taxonomy
    guard let position = taxonomy.position(of: weaponClass) else { throw Failure.unknownClass(weaponClass, in: taxonomy) }
    try Results.print(ClassPage(taxonomy: taxonomy, position: position).text)
  }
}

/// A class as text.
struct ClassPage {
  let taxonomy: Taxonomy
  let position: Int

  private var weaponClass: WeaponClass { taxonomy.classes[position] }

  var text: String {
    var lines = ["\(weaponClass.label)\(weaponClass.abbreviation.map { " (\($0))" } ?? "")"]
    lines.append(taxonomy.path(of: position).joined(separator: " > "))
    lines += [weaponClass.definition, ""]
    lines += section("was", weaponClass.formerIDs.map(\.text))
    lines += section("codes", weaponClass.codes.map { "\($0.scheme)  \($0.codes.joined(separator: ", "))" })
    lines += section("classes below", taxonomy.classes.indices.filter { taxonomy.parents[$0] == position }.map { taxonomy.classes[$0].id })
    lines += section("terms", weaponClass.terms.map(line))
    lines += section("systems", weaponClass.systems.map(line))
    lines += section("families", weaponClass.families.map(line))
    lines += section("not", weaponClass.not.map(\.text))
    lines += section("examples", weaponClass.examples.map(\.text))
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["\(title):"] + lines.map { "  " + $0 } + [""]
  }

  private func line(_ term: Term) -> String {
    var line = term.form.text
    if term.strength == .weak { line += "  [weak\(support(term.evidence))]" }
    return line + others(term.form.text, .term)
  }

  private func line(_ system: WeaponSystem) -> String {
    var line = ([system.name] + system.aliases).map(\.text).joined(separator: ", ")
    if let origin = system.origin { line += "  \(origin.text)" }
    if !system.weak.isEmpty { line += "  [weak: \(system.weak.map(\.text).joined(separator: ", "))\(support(system.evidence))]" }
    return line + others(system.name.text, .name)
  }

  private func line(_ family: WeaponFamily) -> String {
    var line = family.pattern.text
    if let origin = family.origin { line += "  \(origin.text)" }
    if family.strength == .weak { line += "  [weak\(support(family.evidence))]" }
    return line
  }

  private func support(_ evidence: Evidence) -> String {
    let words = evidence.near.map(\.text) + evidence.topics.map { "topic \($0.text)" } + evidence.with.map { "class \($0.text)" }
    return words.isEmpty ? "" : "; near \(words.joined(separator: ", "))"
  }

  private func others(_ form: String, _ kind: FormKind) -> String {
    let forms = variants(of: form, kind: kind).dropFirst().map { String(decoding: $0.form, as: UTF8.self) }
    return forms.isEmpty ? "" : "  also: \(forms.joined(separator: ", "))"
  }
}
