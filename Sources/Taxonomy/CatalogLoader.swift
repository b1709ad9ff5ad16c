package import Diagnostics
import YAML

/// A catalogue as it was found: the taxonomy as far as it can be read, and everything that is wrong with it.
package struct LoadedCatalog: Sendable {
  package var taxonomy: Taxonomy
  package var diagnostics: [Diagnostic]
}

/// Reads all YAML files below a folder, and those of overlays on top, and checks what needs no vocabulary. Never stops at the first
/// problem; without a catalogue, though, overlays say nothing.
package func loadCatalog(folder: String, overlays: [String] = []) -> LoadedCatalog {
  var found = FolderFiles()
  do throws(FileProblem) {
    try found.read(folder, overlay: nil)
  } catch {
    let finding = Diagnostic.error(
      "unreadable-catalog", "cannot read the catalogue: \(error.message)", at: .start(of: error.path),
      fix: "name a catalogue folder with --catalog")
    return LoadedCatalog(taxonomy: Taxonomy(files: [], classes: [], context: ContextRules()), diagnostics: [finding])
  }
  for (position, overlay) in overlays.enumerated() {
    do throws(FileProblem) {
      try found.read(overlay, overlay: Overlay(number: position + 1, folder: overlay))
    } catch {
      found.diagnostics.append(
        .error(
          "unreadable-overlay", "cannot read the overlay: \(error.message)", at: .start(of: error.path),
          fix: "name a folder of catalogue files with --overlay"))
    }
  }
  var loaded = readCatalog(found.files)
  loaded.diagnostics += found.diagnostics
  return loaded
}

/// Decodes and checks catalogue files given as bytes, those of overlays last; `context.yaml` holds context rules, every other file a
/// class or, in an overlay, what it does to one.
package func readCatalog(_ files: [CatalogFile]) -> LoadedCatalog {
  let assembly = CatalogAssembly(files)
  var diagnostics = assembly.diagnostics
  if assembly.classes.isEmpty, diagnostics.isEmpty, let first = files.first {
    diagnostics.append(DecodingProblem.noClass.diagnostic(at: .start(of: first.name)))
  }
  let taxonomy = Taxonomy(
    files: files, classes: assembly.classes, context: assembly.context, switchedOff: assembly.switchedOff)
  diagnostics += findings(of: taxonomyChecks) { $0.findings(in: taxonomy) }
  return LoadedCatalog(taxonomy: taxonomy, diagnostics: diagnostics)
}

/// The YAML files of folders, and those that could not be read.
private struct FolderFiles {
  var files: [CatalogFile] = []
  var diagnostics: [Diagnostic] = []

  mutating func read(_ folder: String, overlay: Overlay?) throws(FileProblem) {
    let folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let paths = try yamlFiles(below: folder)
    guard !paths.isEmpty else { throw FileProblem(path: folder, message: "no YAML file in this folder") }
    for path in paths {
      let name = "\(folder)/\(path)"
      do throws(FileProblem) {
        files.append(CatalogFile(name: name, path: path, source: try readFile(name, limit: YAMLLimits().bytes), overlay: overlay))
      } catch {
        diagnostics.append(DecodingProblem.unreadableFile(error.message).diagnostic(at: .start(of: name)))
      }
    }
  }
}
