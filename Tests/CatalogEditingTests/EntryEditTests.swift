import Diagnostics
import Testing

@testable import CatalogEditing
@testable import Taxonomy

/// Keys of entries that are there already.
@Suite struct EntryEditTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// What stands in the class's file behind its definition.
    var before: String
    var after: String
    var edit: @Sendable (inout CatalogEditor) throws -> Void
  }

  private static func weaken(_ form: String, near: [String] = []) -> @Sendable (inout CatalogEditor) throws -> Void {
    { try $0.set([("strength", .text("weak"))] + (near.isEmpty ? [] : [("near", .texts(near))]), of: form, in: "tank") }
  }

  private static func forbid(_ form: String, _ phrases: [String]) -> @Sendable (inout CatalogEditor) throws -> Void {
    { try $0.set([("not", .texts(phrases))], of: form, in: "tank") }
  }

  @Test(arguments: [
    Case(
      testDescription: "a form alone", before: "terms:\n  # why\n  - tank  # so\n  - panzer\n",
      after: "terms:\n  # why\n  - {term: tank, strength: weak, near: [crew, gun]}  # so\n  - panzer\n",
      edit: weaken("tank", near: ["crew", "gun"])),
    Case(
      testDescription: "a form alone in brackets", before: "terms: [tank, panzer]\n",
      after: "terms: [tank, {term: panzer, not: [\"panzer, of chocolate\"]}]\n", edit: forbid("panzer", ["panzer, of chocolate"])),
    Case(
      testDescription: "keys in braces, in their order", before: "terms:\n  - {term: tank, case: any, unless: [fish]}\n",
      after: "terms:\n  - {term: tank, case: any, strength: weak, near: [crew], unless: [fish]}\n", edit: weaken("tank", near: ["crew"])),
    Case(
      testDescription: "keys a line each", before: "terms:\n  - term: tank  # heavy\n    not:\n      - fish tank\n  - panzer\n",
      after: "terms:\n  - term: tank  # heavy\n    strength: weak\n    not:\n      - fish tank\n      - water tank\n  - panzer\n",
      edit: { editor in
        try weaken("tank")(&editor)
        try forbid("tank", ["fish tank", "water tank"])(&editor)
      }),
    Case(
      testDescription: "a text that becomes a list", before: "terms:\n  - {term: tank, not: fish tank}\n",
      after: "terms:\n  - {term: tank, not: [fish tank, water tank]}\n", edit: forbid("tank", ["water tank"])),
    Case(
      testDescription: "a text in the place of another", before: "terms:\n  - {term: tank, strength: strong}\n",
      after: "terms:\n  - {term: tank, strength: weak, near: [crew]}\n", edit: weaken("tank", near: ["crew"])),
    Case(
      testDescription: "a system by its alias", before: "terms: [tank]\nsystems:\n  - {name: Leo, aliases: [Big Cat], source: tests}\n",
      after: "terms: [tank]\nsystems:\n  - {name: Leo, aliases: [Big Cat, Cat], source: tests}\n",
      edit: { try $0.add(alias: "Cat", to: "Big Cat", of: "tank") }),
    Case(
      testDescription: "an example", before: "terms: [tank]\nexamples:\n  - {untagged: \"A fish.\"}\n",
      after: "terms: [tank]\nexamples:\n  - {untagged: \"A fish.\"}\n  - untagged: \"A fish tank: it leaks.\"\n",
      edit: { try $0.add(example: "A fish tank: it leaks.", to: "tank") }),
    Case(
      testDescription: "a term that moves away, with its comment",
      before: "terms:\n  - tank\n  # old\n  - {term: panzer, case: exact}  # German\n  - hull\n", after: "terms:\n  - tank\n  - hull\n",
      edit: { try $0.move(term: "panzer", from: "tank", to: "weapon") }),
    Case(
      testDescription: "a term that moves out of brackets", before: "terms: [panzer, tank]\n", after: "terms: [tank]\n",
      edit: { try $0.move(term: "panzer", from: "tank", to: "weapon") }),
  ])
  func onlyTheEntryChanges(_ sample: Case) throws {
    let head = "class: tank\nparent: weapon\nlabel: tank\ndefinition: Heavy.\n"
    let foot = sample.before.contains("examples:") ? "" : "examples: []\n"
    let files = [
      ("weapon/tank.yaml", head + sample.before + foot),
      ("weapon/weapon.yaml", "class: weapon\nlabel: weapon\ndefinition: Any.\nterms:\n  - weapon\nexamples: []\n"),
    ]
    let loaded = readCatalog(files.map { CatalogFile(name: "C/\($0.0)", path: $0.0, source: Array($0.1.utf8)) })
    try #require(!loaded.diagnostics.contains { $0.severity == .error }, "\(loaded.diagnostics)")
    var editor = CatalogEditor(loaded.taxonomy)
    try sample.edit(&editor)
    let edited = editor.editedFiles.map { String(decoding: $0.source, as: UTF8.self) }
    #expect(edited.first == head + sample.after + foot)
    #expect(!readCatalog(editor.editedFiles).diagnostics.contains { $0.severity == .error })
    if sample.testDescription.contains("comment") {
      #expect(edited.last?.hasSuffix("  - weapon\n  # old\n  - {term: panzer, case: exact}  # German\nexamples: []\n") == true, "\(edited)")
    }
  }

  @Test func whatIsNotThereIsTold() throws {
    let source = "class: weapon\nlabel: weapon\ndefinition: Any.\nterms: [weapon]\n"
    let loaded = readCatalog([CatalogFile(name: "C/w", path: "weapon/weapon.yaml", source: Array(source.utf8))])
    var editor = CatalogEditor(loaded.taxonomy)
    #expect(throws: EditProblem.self) { try editor.set([("not", .text("x"))], of: "tank", in: "weapon") }
    #expect(throws: EditProblem.self) { try editor.move(term: "tank", from: "weapon", to: "weapon") }
    #expect(editor.changes.isEmpty)
  }
}
