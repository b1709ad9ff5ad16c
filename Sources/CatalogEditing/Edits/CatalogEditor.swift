package import Taxonomy
import YAML

/// A catalogue while it is edited: nothing is written before all of an edit is known to load.
package struct CatalogEditor: Sendable {
  private struct File: Sendable {
    var old: CatalogFile
    var path: String
    /// nil where the file goes away.
    var source: [UInt8]?
  }

  /// As it was before the edits.
  package let taxonomy: Taxonomy
  private var files: [File]

  package init(_ taxonomy: Taxonomy) {
    self.taxonomy = taxonomy
    files = taxonomy.files.map { File(old: $0, path: $0.path, source: $0.source) }
  }

  /// The catalogue with the edits in it, for `readCatalog`.
  package var editedFiles: [CatalogFile] {
    files.compactMap { file in
      guard let source = file.source else { return nil }
      return CatalogFile(name: file.old.name.dropLast(file.old.path.utf8.count) + file.path, path: file.path, source: source)
    }.sorted { $0.path < $1.path }
  }

  /// What is to be written, relative to the catalogue's folder.
  package var changes: [FileChange] {
    files.compactMap { file in
      guard file.source != file.old.source || file.path != file.old.path else { return nil }
      return FileChange(path: file.old.path, newPath: file.path, old: file.old.source, new: file.source)
    }
  }

  // MARK: - What edits are made of

  /// The position in `taxonomy.files` of the file of a class.
  func file(of position: Int) -> Int { Int(taxonomy.classes[position].place.file) }

  /// Positions in `taxonomy.files` of all class files.
  var classFiles: [Int] { taxonomy.classes.indices.map(file) }

  func source(_ file: Int) -> [UInt8] { files[file].source ?? [] }

  func lists(_ file: Int) throws(EditProblem) -> ListEditing {
    try ListEditing(source(file), file: files[file].old.name)
  }

  mutating func apply(_ edits: [SourceEdit], to file: Int) {
    guard !edits.isEmpty else { return }
    files[file].source = source(file).applying(edits)
  }

  mutating func remove(_ file: Int) { files[file].source = nil }

  /// Moves files to where their classes now belong in the tree.
  mutating func moveToExpectedPaths() {
    let remaining = files.indices.filter { files[$0].source != nil }
    let edited = readCatalog(remaining.map { CatalogFile(name: files[$0].old.name, path: files[$0].path, source: source($0)) }).taxonomy
    let root = edited.classes.first { $0.parent == nil }?.id ?? ""
    for (weaponClass, path) in zip(edited.classes, edited.expectedPaths) {
      let file = remaining[Int(weaponClass.place.file)]
      // Where the way to the root is broken, the check tells so; such a file stays.
      if path.hasPrefix(root + "/") { files[file].path = path }
    }
  }

  /// The living class of an id.
  func position(of id: String) throws(EditProblem) -> Int {
    if let position = taxonomy.positions[id] { return position }
    if let position = taxonomy.formerPositions[id] {
      throw EditProblem(
        "former-id", "class '\(id)' is now called '\(taxonomy.classes[position].id)'", fix: "use '\(taxonomy.classes[position].id)'")
    }
    throw EditProblem(
      "unknown-class", "no class has the id '\(id)'",
      fix: closestClass(to: id).map { "did you mean '\($0)'?" } ?? "name a class of the catalogue")
  }
}
