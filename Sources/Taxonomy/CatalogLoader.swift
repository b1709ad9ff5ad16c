package import Diagnostics
import YAML

/// A catalogue as it was found: the taxonomy as far as it can be read, and everything that is wrong with it.
package struct LoadedCatalog: Sendable {
  package var taxonomy: Taxonomy
  package var diagnostics: [Diagnostic]
}

/// Reads all YAML files below a folder and checks what needs no vocabulary. Never stops at the first problem.
package func loadCatalog(folder: String) -> LoadedCatalog {
  let folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
  do throws(FileProblem) {
    var files: [CatalogFile] = []
    var unreadable: [Diagnostic] = []
    for path in try yamlFiles(below: folder) {
      let name = "\(folder)/\(path)"
      do throws(FileProblem) {
        files.append(CatalogFile(name: name, path: path, source: try readFile(name, limit: YAMLLimits().bytes)))
      } catch {
        unreadable.append(DecodingProblem.unreadableFile(error.message).diagnostic(at: .start(of: name)))
      }
    }
    guard !files.isEmpty || !unreadable.isEmpty else { throw FileProblem(path: folder, message: "no YAML file in this folder") }
    var loaded = readCatalog(files)
    loaded.diagnostics += unreadable
    return loaded
  } catch {
    return LoadedCatalog(
      taxonomy: Taxonomy(files: [], classes: [], context: ContextRules()),
      diagnostics: [
        .error(
          "unreadable-catalog", "cannot read the catalogue: \(error.message)", at: .start(of: error.path),
          fix: "name a catalogue folder with --catalog")
      ])
  }
}

/// Decodes and checks catalogue files given as bytes; `context.yaml` holds the context rules, every other file a class.
package func readCatalog(_ files: [CatalogFile]) -> LoadedCatalog {
  var classes: [WeaponClass] = []
  var context = ContextRules()
  var diagnostics: [Diagnostic] = []
  for decoded in DecodedFile.all(files) {
    switch decoded.content {
    case .weaponClass(let weaponClass): classes.append(weaponClass)
    case .context(let rules): context = rules
    case .none: break
    }
    diagnostics += decoded.diagnostics
  }
  if classes.isEmpty, diagnostics.isEmpty, let first = files.first {
    diagnostics.append(DecodingProblem.noClass.diagnostic(at: .start(of: first.name)))
  }
  let taxonomy = Taxonomy(files: files, classes: classes, context: context)
  for check in taxonomyChecks { diagnostics += check.findings(in: taxonomy) }
  return LoadedCatalog(taxonomy: taxonomy, diagnostics: diagnostics)
}
