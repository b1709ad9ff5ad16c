import ArgumentParser
import CatalogEditing
import Diagnostics
import Lexicon
import Taxonomy
import WeaponTagger
import YAML

/// What all commands have that edit the catalogue.
struct EditOptions: ParsableArguments {
  @Flag(help: "Show the changes as a unified diff, and write nothing.")
  var dryRun = false

  @OptionGroup var catalog: CatalogOptions

  /// Where edits go, for the help of the commands that add entries.
  static let overlayHelp = """
    With --overlay the entry goes into the last overlay named, which gets a file that extends the class where it has none; the catalogue \
    stays as it is.
    """

  /// The same for the commands that change classes.
  static let overlayClassHelp = "With --overlay only classes of the last overlay named are changed; the catalogue stays as it is."

  /// Makes an edit, sees that the catalogue still loads with it, and only then writes it.
  ///
  /// - Parameter edit: returns what to tell when all is done.
  func perform(_ edit: (inout CatalogEditor) throws(EditProblem) -> String) throws {
    let opened = try catalog.read()
    guard !opened.hasErrors else {
      Console.write(opened.rendered(inColour: Console.wantsColour(Console.standardError)))
      throw Failure(code: Failure.noCatalog, message: "error: nothing was written: the catalogue does not load: \(opened.summary)")
    }
    var editor = CatalogEditor(opened.lexicon.taxonomy)
    let message: String
    do throws(EditProblem) {
      message = try edit(&editor)
    } catch {
      throw refused(error, opened)
    }
    let edited = openCatalog(files: editor.editedFiles)
    try requireSound(edited, newTo: opened)
    if dryRun {
      try Results.print(editor.changes.map { UnifiedDiff($0).text }.joined())
    } else {
      try write(editor.changes, in: catalog.overlays.last ?? catalog.folder())
      try Results.print(message)
    }
  }

  private func refused(_ problem: EditProblem, _ opened: OpenedCatalog) -> Failure {
    let sources = Dictionary(opened.lexicon.taxonomy.files.map { ($0.name, $0.source) }) { first, _ in first }
    let renderer = DiagnosticRenderer(colour: Console.wantsColour(Console.standardError)) { sources[$0] }
    return Failure(code: Failure.usage, message: renderer.render([problem.diagnostic]))
  }

  /// Refuses an edit that makes an error, with `--strict` one that makes a warning; tells the warnings that it makes.
  private func requireSound(_ edited: OpenedCatalog, newTo opened: OpenedCatalog) throws {
    let known = Set(opened.diagnostics.map(\.message))
    var fresh = edited
    fresh.diagnostics = edited.diagnostics.filter { $0.severity == .error || !known.contains($0.message) }
    guard !fresh.diagnostics.isEmpty else { return }
    Console.write(fresh.rendered(inColour: Console.wantsColour(Console.standardError)))
    if fresh.hasErrors || catalog.strict {
      throw Failure(code: Failure.someFailed, message: "error: nothing was written: the catalogue would not load: \(fresh.summary)")
    }
  }

  private func write(_ changes: [FileChange], in folder: String) throws {
    do throws(FileProblem) {
      try writeFiles(changes, in: folder)
    } catch {
      throw Failure(code: Failure.someFailed, message: "error: nothing was written: \(error.path): \(error.message)")
    }
  }
}

/// What evidence a new entry gets.
struct EvidenceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A cue word that supports it; may be repeated.", valueName: "words"))
  var near: [String] = []

  @Option(help: ArgumentHelp("A group of cue words of context.yaml that supports it; may be repeated.", valueName: "topic"))
  var topic: [String] = []

  @Option(help: ArgumentHelp("A class whose strong mentions support it; may be repeated.", valueName: "class"))
  var with: [String] = []

  @Option(help: "How far its evidence may stand.")
  var within: EvidenceReach?

  @Option(help: ArgumentHelp("A cue word that forbids it; may be repeated.", valueName: "words"))
  var unless: [String] = []

  @Option(help: ArgumentHelp("A group of cue words that forbids it; may be repeated.", valueName: "topic"))
  var unlessTopic: [String] = []

  @Option(help: ArgumentHelp("A phrase that is no mention of it; may be repeated.", valueName: "phrase"))
  var not: [String] = []

  func set(in entry: inout NewEntry) {
    entry.set("near", near)
    entry.set("topics", topic)
    entry.set("with", with)
    entry.set("within", within?.rawValue)
    entry.set("unless", unless)
    entry.set("unless-topics", unlessTopic)
    entry.set("not", not)
  }
}

extension EvidenceReach: ExpressibleByArgument {}
extension CaseRule: ExpressibleByArgument {}
extension Strength: ExpressibleByArgument {}
