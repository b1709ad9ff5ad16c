import YAML

/// Waits for changes of a catalogue's files, however an editor saves: over the old bytes, or by renaming a new file.
///
/// The kernel wakes it where it can; it looks by itself from time to time all the same, as network file systems tell nothing.
package struct CatalogWatcher {
  /// The catalogue's folder, then those of overlays, with what stands before the paths of their files.
  private let folders: [(path: String, prefix: String)]
  private let events: FolderEvents?
  private var stamps: [String: FileStamp]

  /// Milliseconds between looks: without the kernel's help and with it.
  private static let interval: UInt32 = 50
  private static let longestWait: Int32 = 1000
  /// Milliseconds in which nothing may change before a save counts as finished, and how often it is looked at in vain.
  private static let quiet: UInt32 = 15
  private static let mostLooks = 20

  /// - Parameters:
  ///   - overlays: folders to watch as well.
  ///   - usesEvents: false to look every 50 milliseconds instead of being woken.
  package init(folder: String, overlays: [String] = [], usesEvents: Bool = true) {
    folders = [(folder, "")] + overlays.map { ($0, $0.hasSuffix("/") ? $0 : $0 + "/") }
    events = usesEvents ? FolderEvents() : nil
    stamps = [:]
    for folder in folders { events?.add(folder.path) }
    stamps = stampsNow()
    listen()
  }

  /// Waits until files of the catalogue are new, changed or gone since the last call, and no longer changing.
  ///
  /// - Returns: their paths, relative to the catalogue's folder, of overlays with the overlay's own before them, sorted; never empty.
  package mutating func waitForChange() -> [String] {
    while true {
      if let events { events.wait(milliseconds: Self.longestWait) } else { pause(milliseconds: Self.interval) }
      var now = stampsNow()
      guard now != stamps else { continue }
      for _ in 0..<Self.mostLooks {
        pause(milliseconds: Self.quiet)
        let later = stampsNow()
        if later == now { break }
        now = later
      }
      let changed = Set(now.keys).union(stamps.keys).filter { now[$0] != stamps[$0] }.sorted()
      stamps = now
      listen()
      if !changed.isEmpty { return changed }
    }
  }

  /// Of a folder that cannot be read, nothing.
  private func stampsNow() -> [String: FileStamp] {
    var found: [String: FileStamp] = [:]
    for folder in folders {
      for path in (try? yamlFiles(below: folder.path)) ?? [] { found[folder.prefix + path] = FileStamp(of: "\(folder.path)/\(path)") }
    }
    return found
  }

  /// Asks for news of the folders and of all on the way to their files.
  private func listen() {
    guard let events else { return }
    for folder in folders {
      events.add(folder.path)
      var known: Set<Substring> = []
      for path in stamps.keys where path.hasPrefix(folder.prefix) {
        var rest = path.dropFirst(folder.prefix.count)
        while let slash = rest.lastIndex(of: "/") {
          rest = rest[..<slash]
          guard known.insert(rest).inserted else { break }
          events.add("\(folder.path)/\(rest)")
        }
      }
    }
  }
}
