import YAML

/// Waits for changes of a catalogue's files, however an editor saves: over the old bytes, or by renaming a new file.
///
/// The kernel wakes it where it can; it looks by itself from time to time all the same, as network file systems tell nothing.
package struct CatalogWatcher {
  private let folder: String
  private let events: FolderEvents?
  private var stamps: [String: FileStamp]

  /// Milliseconds between looks: without the kernel's help and with it.
  private static let interval: UInt32 = 50
  private static let longestWait: Int32 = 1000
  /// Milliseconds in which nothing may change before a save counts as finished, and how often it is looked at in vain.
  private static let quiet: UInt32 = 15
  private static let mostLooks = 20

  /// - Parameter usesEvents: false to look every 50 milliseconds instead of being woken.
  package init(folder: String, usesEvents: Bool = true) {
    self.folder = folder
    events = usesEvents ? FolderEvents() : nil
    stamps = [:]
    if let events { Self.folders(in: folder, of: []).forEach(events.add) }
    stamps = Self.stamps(in: folder)
    if let events { Self.folders(in: folder, of: stamps.keys).forEach(events.add) }
  }

  /// Waits until files of the catalogue are new, changed or gone since the last call, and no longer changing.
  ///
  /// - Returns: their paths, relative to the folder, sorted; never empty.
  package mutating func waitForChange() -> [String] {
    while true {
      if let events { events.wait(milliseconds: Self.longestWait) } else { pause(milliseconds: Self.interval) }
      var now = Self.stamps(in: folder)
      guard now != stamps else { continue }
      for _ in 0..<Self.mostLooks {
        pause(milliseconds: Self.quiet)
        let later = Self.stamps(in: folder)
        if later == now { break }
        now = later
      }
      let changed = Set(now.keys).union(stamps.keys).filter { now[$0] != stamps[$0] }.sorted()
      stamps = now
      if let events { Self.folders(in: folder, of: now.keys).forEach(events.add) }
      if !changed.isEmpty { return changed }
    }
  }

  /// Of a folder that cannot be read, nothing.
  private static func stamps(in folder: String) -> [String: FileStamp] {
    guard let paths = try? yamlFiles(below: folder) else { return [:] }
    return Dictionary(paths.compactMap { path in FileStamp(of: "\(folder)/\(path)").map { (path, $0) } }) { first, _ in first }
  }

  /// The folder itself and all on the way to its files.
  private static func folders(in folder: String, of paths: some Sequence<String>) -> Set<String> {
    var folders: Set<String> = [folder]
    for path in paths {
      var rest = path[...]
      while let slash = rest.lastIndex(of: "/") {
        rest = rest[..<slash]
        guard folders.insert("\(folder)/\(rest)").inserted else { break }
      }
    }
    return folders
  }
}
