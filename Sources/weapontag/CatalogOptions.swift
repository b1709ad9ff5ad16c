import ArgumentParser
import Diagnostics
import FoundationEssentials
import Synchronization
import WeaponTagger

/// Where the catalogue is, for every command that needs one.
struct CatalogOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("The catalogue's folder.", valueName: "folder"), completion: .directory)
  var catalog: String?

  @Option(
    name: .customLong("overlay"),
    help: ArgumentHelp("A folder of your own entries to read on top of it; may be repeated.", valueName: "folder"), completion: .directory)
  var overlays: [String] = []

  @Flag(help: "Take warnings for errors.")
  var strict = false

  /// The first that is there: `--catalog`, `WEAPONTAG_CATALOG`, `./Catalog`, the one beside the program.
  func folder() throws -> String {
    if let catalog { return catalog }
    let environment = ProcessInfo.processInfo.environment
    if let named = environment["WEAPONTAG_CATALOG"], !named.isEmpty { return named }
    let program = Self.programFolder
    let places = ["Catalog", program.appending(path: "Catalog").path, program.appending(path: "../share/weapontag/Catalog").path]
    guard let found = places.first(where: { FileManager.default.fileExists(atPath: $0) }) else {
      throw Failure(
        code: Failure.noCatalog,
        message: "error: no catalogue here: name its folder with --catalog or WEAPONTAG_CATALOG, or run where ./Catalog is")
    }
    return found
  }

  /// Where the program itself stands, however it was called: by a path, through `PATH` or by a link.
  private static var programFolder: URL {
    let path = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    return URL(filePath: path).resolvingSymlinksInPath().deletingLastPathComponent()
  }

  /// The catalogue of this run, kept to the program's end: to take a vocabulary apart piece by piece just before would only cost time.
  private static let opened = Mutex<OpenedCatalog?>(nil)

  /// Reads the catalogue and its overlays, whatever is wrong with them.
  func read() throws -> OpenedCatalog {
    let opened = openCatalog(folder: try folder(), overlays: overlays)
    Self.opened.withLock { $0 = opened }
    return opened
  }

  /// Opens the catalogue for tagging: its findings go to standard error, and an error among them ends the run.
  func open() throws -> OpenedCatalog {
    let opened = try read()
    if !opened.diagnostics.isEmpty { Console.write(opened.rendered(inColour: Console.wantsColour(Console.standardError))) }
    guard !opened.hasErrors, !(strict && !opened.diagnostics.isEmpty) else {
      throw Failure(code: Failure.noCatalog, message: "error: the catalogue does not load: \(opened.summary)")
    }
    return opened
  }
}

extension OpenedCatalog {
  /// `3 errors, 1 warning`.
  var summary: String {
    let errors = diagnostics.count { $0.severity == .error }
    return [(errors, "error"), (diagnostics.count - errors, "warning")].filter { $0.0 > 0 }.map { counted($0.0, $0.1) }
      .joined(separator: ", ")
  }
}
