import ArgumentParser
import CatalogEditing
import Diagnostics
import FoundationEssentials
import YAML

/// `weapontag catalog format [FILES]`: catalogue files in canonical form.
struct CatalogFormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: "Writes catalogue files in canonical form: order of keys, quotes, indentation, line width.",
    discussion: """
      Comments, blank lines and anchors stay, and what the files say does not change. A mapping in braces that does not fit on a line of \
      160 columns gets a line for each key. Without FILES the whole catalogue is formatted, or with --overlay those overlays and not the \
      catalogue; a folder stands for the YAML files below it.

      With --check nothing is written: the files that are not in canonical form are named, and the run ends with 1.

      EXAMPLES
        weapontag catalog format
        weapontag catalog format Catalog/weapon/tank.yaml
        weapontag catalog format --check              for continuous integration
        weapontag catalog format --dry-run            what would change
        weapontag catalog format --overlay acme       your own files alone
      """)

  @Argument(help: ArgumentHelp("Files or folders; the whole catalogue where none is named.", valueName: "files"), completion: .file())
  var files: [String] = []

  @Flag(help: "Name the files that are not in canonical form, and write nothing.")
  var check = false

  @Flag(help: "Show what would change, and write nothing.")
  var dryRun = false

  @OptionGroup var catalog: CatalogOptions

  func run() throws {
    var seen: Set<String> = []
    let paths = try (files.isEmpty ? folders() : files).flatMap(paths).filter { seen.insert($0).inserted }
    var changes: [FileChange] = []
    var failed = 0
    for path in paths {
      switch formatted(path) {
      case .some(let change): if change.old != change.new { changes.append(change) }
      case .none: failed += 1
      }
    }
    if check || dryRun {
      try Results.print(changes.map { check ? "\($0.path)\n" : UnifiedDiff($0).text }.joined())
    } else {
      try write(changes)
      try Results.print("\(counted(changes.count, "file")) of \(paths.count) formatted\n")
    }
    if failed > 0 { throw Failure(code: Failure.someFailed, message: "error: \(counted(failed, "file")) could not be formatted") }
    if check, !changes.isEmpty {
      throw Failure(code: Failure.someFailed, message: "error: \(counted(changes.count, "file")) of \(paths.count) not in canonical form")
    }
  }

  private func folders() throws -> [String] {
    catalog.overlays.isEmpty ? [try catalog.folder()] : catalog.overlays
  }

  private func paths(_ path: String) throws -> [String] {
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Failure(code: Failure.usage, message: "error: cannot read \(path): there is no such file or folder")
    }
    guard isFolder else { return [path] }
    do throws(FileProblem) {
      let found = try yamlFiles(below: path)
      guard !found.isEmpty else { throw FileProblem(path: path, message: "no YAML file in this folder") }
      return found.map { "\(path)/\($0)" }
    } catch {
      throw Failure(code: Failure.usage, message: "error: cannot read \(error.path): \(error.message)")
    }
  }

  /// nil where the file cannot be read or is no sound YAML, which is told.
  private func formatted(_ path: String) -> FileChange? {
    do throws(FileProblem) {
      let source = try readFile(path, limit: YAMLLimits().bytes)
      if let new = CatalogFormat(path: path).formatted(source) { return FileChange(path: path, old: source, new: new) }
      let findings = parseYAML(source, file: path).diagnostics
      guard !findings.isEmpty else { return FileChange(path: path, old: source, new: source) }
      let renderer = DiagnosticRenderer(colour: Console.wantsColour(Console.standardError)) { _ in source }
      Console.write(renderer.render(findings))
    } catch {
      Console.error("error: cannot read \(path): \(error.message)")
    }
    return nil
  }

  private func write(_ changes: [FileChange]) throws {
    do throws(FileProblem) {
      try writeFiles(changes)
    } catch {
      throw Failure(code: Failure.someFailed, message: "error: nothing was written: \(error.path): \(error.message)")
    }
  }
}
