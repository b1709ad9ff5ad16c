import FoundationEssentials
package import YAML

/// Puts changed files into their places: all of them, or none.
///
/// Each file is first written whole beside its place, then renamed; modes are kept, symbolic links are followed. Nothing is written where
/// a file cannot be written, is no longer what it was when it was read, or where one would take another's place. Should a rename fail
/// after others, the old bytes are put back. Folders that a move leaves empty go.
///
/// - Parameter folder: what the paths are relative to; nil where they stand for themselves.
package func writeFiles(_ changes: [FileChange], in folder: String? = nil) throws(FileProblem) {
  let files = try changes.map { change throws(FileProblem) in try PlacedFile(change, in: folder) }
  let leaving = Set(files.map(\.path))
  for file in files where file.change.isMove && file.change.new != nil && !leaving.contains(file.newPath) {
    guard !FileManager.default.fileExists(atPath: file.newPath) else {
      throw FileProblem(path: file.newPath, message: "there is a file of that name already")
    }
  }
  var finished: [PlacedFile] = []
  do {
    for file in files { try file.putAside() }
    // Files that move away go first: another may take the place of one.
    for file in files where file.change.isMove || file.change.new == nil {
      finished.append(file)
      try FileManager.default.removeItem(atPath: file.path)
    }
    for file in files where file.change.new != nil {
      if !file.change.isMove { finished.append(file) }
      try file.putInPlace()
    }
  } catch {
    for file in files { try? FileManager.default.removeItem(atPath: file.aside) }
    for file in files.reversed() where file.change.isMove { try? FileManager.default.removeItem(atPath: file.newPath) }
    for file in finished { file.restore() }
    for file in files where file.change.isMove { removeEmptyFolders(above: file.newPath, upTo: folder) }
    throw error as? FileProblem ?? FileProblem(path: files.first?.path ?? "", message: "the files could not be written, and are as before")
  }
  for file in files where file.change.isMove || file.change.new == nil { removeEmptyFolders(above: file.path, upTo: folder) }
}

/// Stops at the first folder that is not empty.
private func removeEmptyFolders(above path: String, upTo folder: String?) {
  guard let folder else { return }
  let root = URL(filePath: folder).standardizedFileURL.path
  var url = URL(filePath: path).standardizedFileURL.deletingLastPathComponent()
  while url.path.count > root.count, (try? FileManager.default.contentsOfDirectory(atPath: url.path))?.isEmpty == true {
    try? FileManager.default.removeItem(at: url)
    url.deleteLastPathComponent()
  }
}

/// A change with its files' real paths.
private struct PlacedFile {
  let change: FileChange
  let path: String
  let newPath: String
  /// Where the new bytes wait.
  let aside: String
  /// Of the file that is there already.
  private let mode: UInt?

  init(_ change: FileChange, in folder: String?) throws(FileProblem) {
    self.change = change
    let (path, newPath) = folder.map { ("\($0)/\(change.path)", "\($0)/\(change.newPath)") } ?? (change.path, change.newPath)
    self.path = URL(filePath: path).resolvingSymlinksInPath().path
    self.newPath = change.isMove ? newPath : self.path
    aside = "\(self.newPath).\(ProcessInfo.processInfo.processIdentifier).part"
    guard let old = change.old else {
      guard !FileManager.default.fileExists(atPath: self.path) else {
        throw FileProblem(path: path, message: "there is a file of that name already")
      }
      mode = nil
      return
    }
    guard try readFile(path, limit: max(YAMLLimits().bytes, old.count)) == old else {
      throw FileProblem(path: path, message: "the file has been changed since it was read; try again")
    }
    let attributes = try? FileManager.default.attributesOfItem(atPath: self.path)
    let mode = attributes?[.posixPermissions] as? UInt ?? 0o644
    self.mode = mode
    guard mode & 0o222 != 0, FileManager.default.isWritableFile(atPath: self.path) else {
      throw FileProblem(path: path, message: "the file is read-only")
    }
  }

  func putAside() throws {
    guard let new = change.new else { return }
    do {
      let folder = URL(filePath: newPath).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(new).write(to: URL(filePath: aside))
      if let mode { try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: aside) }
    } catch {
      throw FileProblem(path: newPath, message: "it cannot be written: is its folder writable, and is there room?")
    }
  }

  func putInPlace() throws(FileProblem) { try renameFile(aside, to: newPath) }

  func restore() {
    guard let old = change.old, let mode else {
      try? FileManager.default.removeItem(atPath: path)
      return
    }
    try? Data(old).write(to: URL(filePath: path))
    try? FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }
}
