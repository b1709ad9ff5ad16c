import Articles
import FoundationEssentials

/// A folder of results that appears whole or not at all.
final class NewFolder: Sendable {
  private let path: String
  private let temporaryPath: String

  /// - Throws: `Failure` where the path is taken or its parent cannot be written.
  init(path: String) throws {
    self.path = path
    let target = path.hasSuffix("/") ? String(path.dropLast()) : path
    temporaryPath = "\(target).\(ProcessInfo.processInfo.processIdentifier).part"
    guard !FileManager.default.fileExists(atPath: path) else {
      throw Failure(
        code: Failure.usage, message: "error: cannot write \(path): it is there already; name a new folder, or move that one away")
    }
    do {
      try FileManager.default.createDirectory(atPath: temporaryPath, withIntermediateDirectories: true)
    } catch {
      throw Failure(code: Failure.usage, message: "error: cannot create \(path): \(Self.reason(error))")
    }
  }

  /// Writes a file of the folder. `name` holds no slash.
  func write(_ bytes: [UInt8], to name: String) throws {
    do throws(SystemFailure) {
      let file = try createFile("\(temporaryPath)/\(name)")
      try writeBytes(bytes, to: file)
      try closeFile(file)
    } catch {
      throw Failure(code: Failure.someFailed, message: "error: cannot write \(path)/\(name): \(error.message)")
    }
  }

  /// Gives the finished folder its name.
  func finish() throws {
    do throws(SystemFailure) {
      try moveFile(temporaryPath, to: path)
    } catch {
      throw Failure(code: Failure.someFailed, message: "error: cannot write \(path): \(error.message)")
    }
  }

  /// Takes a folder away that will not be finished.
  func discard() {
    try? FileManager.default.removeItem(atPath: temporaryPath)
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? CocoaError else { return "\(error)" }
    switch error.code {
    case .fileWriteNoPermission: return "no permission"
    case .fileWriteOutOfSpace: return "no space left on the device"
    case .fileWriteVolumeReadOnly: return "the file system is read-only"
    case .fileNoSuchFile, .fileReadNoSuchFile: return "its parent is no folder"
    default: return "system error \(error.code.rawValue)"
    }
  }
}
