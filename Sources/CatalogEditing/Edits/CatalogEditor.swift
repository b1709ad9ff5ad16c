package import Taxonomy
import YAML

/// A catalogue while it is edited: nothing is written before all of an edit is known to load.
///
/// Where it was read with overlays, edits go to the last of them: new entries into its files, the others' and the catalogue's own stay.
package struct CatalogEditor: Sendable {
  private struct File: Sendable {
    /// Of a file that an edit adds, only the names count.
    var old: CatalogFile
    var isNew = false
    var path: String
    /// nil where the file goes away.
    var source: [UInt8]?
  }

  /// As it was before the edits.
  package let taxonomy: Taxonomy
  /// The overlay that edits go to; nil for the catalogue itself.
  package let overlay: Overlay?
  private var files: [File]

  package init(_ taxonomy: Taxonomy) {
    self.taxonomy = taxonomy
    overlay = taxonomy.files.last?.overlay
    files = taxonomy.files.map { File(old: $0, path: $0.path, source: $0.source) }
  }

  /// The catalogue with the edits in it, for `readCatalog`.
  package var editedFiles: [CatalogFile] {
    files.compactMap { file in
      guard let source = file.source else { return nil }
      return CatalogFile(
        name: Self.folder(of: file.old) + file.path, path: file.path, source: source, overlay: file.old.overlay)
    }.sorted { ($0.overlay?.number ?? 0, $0.path) < ($1.overlay?.number ?? 0, $1.path) }
  }

  /// What is to be written, relative to the folder that is edited: the overlay's, or the catalogue's.
  package var changes: [FileChange] {
    files.compactMap { file in
      guard file.isNew || file.source != file.old.source || file.path != file.old.path else { return nil }
      return FileChange(path: file.old.path, newPath: file.path, old: file.isNew ? nil : file.old.source, new: file.source)
    }
  }

  /// `, in acme/tank.yaml` where an overlay is edited; nothing for the catalogue, whose files are called by their classes.
  package var `where`: String {
    guard let overlay else { return "" }
    return ", in " + changes.map { "\(overlay.name)/\($0.newPath)" }.joined(separator: ", ")
  }

  /// The folder of a file with a slash behind it, as the user named it.
  private static func folder(of file: CatalogFile) -> String {
    String(decoding: file.name.utf8.dropLast(file.path.utf8.count), as: UTF8.self)
  }

  // MARK: - What edits are made of

  /// The position in `taxonomy.files` of the file of a class.
  func file(of position: Int) -> Int { Int(taxonomy.classes[position].place.file) }

  /// The files that edits may touch.
  var editedLayer: [Int] { files.indices.filter { files[$0].old.overlay == overlay && files[$0].source != nil } }

  /// The file that takes new entries of a class: the class's own, or, where that is not edited, the one that extends the class, which is
  /// made where there is none.
  mutating func fileForEntries(of position: Int) -> Int {
    let own = file(of: position)
    guard files[own].old.overlay != overlay else { return own }
    let id = taxonomy.classes[position].id
    if let known = editedLayer.first(where: { parseSyntax(source($0))?["extends"]?.scalar?.text == id }) { return known }
    let taken = Set(editedLayer.map { files[$0].path })
    let names = [id, "\(id)-more"] + (2...max(2, taken.count + 2)).map { "\(id)-more-\($0)" }
    let path = names.lazy.map { "\($0).yaml" }.first { !taken.contains($0) } ?? "\(id).yaml"
    let folder = editedLayer.first.map { Self.folder(of: files[$0].old) } ?? ""
    let text = Array("extends: \(ScalarWriting.written(id, inBrackets: false))\n".utf8)
    files.append(
      File(old: CatalogFile(name: folder + path, path: path, source: [], overlay: overlay), isNew: true, path: path, source: text))
    return files.count - 1
  }

  /// Refuses a class that another folder describes than the one that is edited.
  func requireOwn(_ position: Int) throws(EditProblem) {
    let weaponClass = taxonomy.classes[position]
    let other = taxonomy.files[file(of: position)].overlay
    guard other != overlay, let overlay else { return }
    let place = other.map { "overlay '\($0.name)'" } ?? "the catalogue itself"
    throw EditProblem(
      "other-folder", "class '\(weaponClass.id)' is described in \(place), and only overlay '\(overlay.name)' is edited here",
      at: taxonomy.location(weaponClass.place),
      fix: other == nil ? "run this without --overlay" : "name that overlay last")
  }

  func source(_ file: Int) -> [UInt8] { files[file].source ?? [] }

  func lists(_ file: Int) throws(EditProblem) -> ListEditing {
    try ListEditing(source(file), file: files[file].old.name)
  }

  mutating func apply(_ edits: [SourceEdit], to file: Int) {
    guard !edits.isEmpty else { return }
    files[file].source = source(file).applying(edits)
  }

  mutating func remove(_ file: Int) { files[file].source = nil }

  /// Gives an overlay's file that is called by its class's id the name of the new one.
  mutating func renameFile(_ file: Int, from old: String, to new: String) {
    let path = files[file].path
    guard overlay != nil, path == "\(old).yaml" || path.hasSuffix("/\(old).yaml") else { return }
    let newPath = path.dropLast("\(old).yaml".count) + "\(new).yaml"
    guard !editedLayer.contains(where: { files[$0].path == newPath }) else { return }
    files[file].path = String(newPath)
  }

  /// Moves files to where their classes now belong in the tree. An overlay's files stand where their owner likes.
  mutating func moveToExpectedPaths() {
    guard overlay == nil else { return }
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
