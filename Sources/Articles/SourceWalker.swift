/// Turns what the user named into files, one at a time: files as they are, folders into the files below them.
///
/// Folders are walked in the byte order of the paths. Hidden names, names without a known extension and things that are
/// not plain files are skipped there. Every folder is entered once, whatever links lead to it, so loops end.
/// Memory grows with the entries of the folders that are open, not with their contents.
struct SourceWalker {
  enum Step: Equatable {
    /// A file to read, or standard input where the path is nil. The format is what its extension says.
    case file(path: String?, format: InputFormat?)
    case problem(ArticleProblem)
  }

  private struct Entry {
    var path: String
    var isNamed: Bool
  }

  /// The next entry is the last one.
  private var pending: [Entry]
  private var visited: Set<FileStatus.Identity> = []

  init(_ sources: [String]) {
    pending = sources.reversed().map { Entry(path: $0, isNamed: true) }
  }

  mutating func next() -> Step? {
    while let entry = pending.popLast() {
      if let step = visit(entry) { return step }
    }
    return nil
  }

  private mutating func visit(_ entry: Entry) -> Step? {
    if entry.isNamed, entry.path == "-" { return .file(path: nil, format: nil) }
    do throws(SystemFailure) {
      let status = try FileStatus(of: entry.path)
      guard status.kind == .folder else { return .file(path: entry.path, format: .byExtension(of: entry.path)) }
      if entry.isNamed { visited = [] }
      if visited.insert(status.identity).inserted { pending += try entries(below: entry.path) }
      return nil
    } catch {
      return .problem(ArticleProblem(source: entry.path, message: error.message))
    }
  }

  /// The folders and readable files in a folder, last first.
  private func entries(below folder: String) throws(SystemFailure) -> [Entry] {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    var found: [(key: String, path: String)] = []
    for name in try namesInFolder(folder) where !name.hasPrefix(".") {
      let path = prefix + name
      guard let status = try? FileStatus(of: path) else {
        // A link to nowhere matters only where its name says that it is an article.
        if InputFormat.byExtension(of: name) != nil { found.append((path, path)) }
        continue
      }
      switch status.kind {
      case .folder: found.append((path + "/", path))
      case .file where InputFormat.byExtension(of: name) != nil: found.append((path, path))
      case .file, .other: continue
      }
    }
    found.sort { $1.key.utf8.lexicographicallyPrecedes($0.key.utf8) }
    return found.map { Entry(path: $0.path, isNamed: false) }
  }
}
