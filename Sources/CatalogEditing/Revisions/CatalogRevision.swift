import FoundationEssentials
package import Taxonomy

/// Why a catalogue could not be read from a git revision.
package struct RevisionProblem: Error, Equatable {
  package var message: String
}

/// The catalogue's files as a git revision has them, in the order in which a folder's are read.
///
/// Git is asked for an archive of the folder, which it hands over in memory: nothing is written, and the checkout is not touched.
///
/// - Parameters:
///   - revision: what git takes for a commit or a tree; must not start with a hyphen.
///   - folder: the catalogue's folder in a checkout.
package func catalogFiles(at revision: String, of folder: String) throws(RevisionProblem) -> [CatalogFile] {
  guard !revision.isEmpty, !revision.hasPrefix("-"), !revision.utf8.contains(0) else {
    throw RevisionProblem(message: "not the name of a git revision")
  }
  // Set by git for its hooks, these would lead to another repository than the folder's.
  let environment = ProcessInfo.processInfo.environment
    .filter { !["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"].contains($0.key) }
    .merging(["LC_ALL": "C"]) { $1 }
  let result: ChildResult
  do throws(ChildProblem) {
    result = try runChild(["git", "-C", folder, "archive", "--format=tar", revision], environment: environment)
  } catch {
    throw RevisionProblem(message: "git does not run: \(error.message)")
  }
  guard result.code == 0 else { throw RevisionProblem(message: complaint(result)) }
  let files = try? readTar(result.output).filter { isCatalogFile($0.path) }
  guard let files else { throw RevisionProblem(message: "git's archive cannot be read") }
  guard !files.isEmpty else { throw RevisionProblem(message: "no YAML file in this folder at that revision") }
  return files.sorted { $0.path < $1.path }.map { CatalogFile(name: "\(revision):\($0.path)", path: $0.path, source: $0.bytes) }
}

/// What git says first, without its own prefix.
private func complaint(_ result: ChildResult) -> String {
  let line = String(decoding: result.errors, as: UTF8.self).split(whereSeparator: \.isNewline).first.map(String.init)
  guard let line else { return "git ended with \(result.code)" }
  return "git: " + (line.hasPrefix("fatal: ") ? String(line.dropFirst(7)) : line)
}

/// As in a folder: YAML files, hidden ones and those in hidden folders passed over.
private func isCatalogFile(_ path: String) -> Bool {
  (path.hasSuffix(".yaml") || path.hasSuffix(".yml")) && !path.split(separator: "/").contains { $0.hasPrefix(".") }
}
