import ArgumentParser
import Articles
import FoundationEssentials

/// Whether nobody may write a file, or this user may not: root may always, and means it no more than others.
func isReadOnly(_ path: String) -> Bool {
  let target = URL(filePath: path).resolvingSymlinksInPath().path
  let mode = (try? FileManager.default.attributesOfItem(atPath: target))?[.posixPermissions] as? UInt ?? 0o644
  return mode & 0o222 == 0 || !FileManager.default.isWritableFile(atPath: target)
}

/// Standard output, or a file that appears whole or not at all.
final class Results: Sendable {
  private let path: String?
  /// Where a file is written until it is whole; nil where nothing is put aside.
  private let temporaryPath: String?
  private let descriptor: Int32

  /// - Parameter path: what to write; nil is standard output. A pipe or a device is written as it stands.
  init(path: String?) throws {
    self.path = path
    guard let path else {
      temporaryPath = nil
      descriptor = Console.standardOutput
      return
    }
    do {
      switch path.hasPrefix("/dev/") ? .other : OutputPlace(path) {
      case .folder: throw Failure(code: Failure.usage, message: "error: cannot write \(path): is a folder")
      case .file where isReadOnly(path):
        throw Failure(code: Failure.usage, message: "error: cannot write \(path): the file is read-only")
      case .nothing, .file: temporaryPath = "\(Self.target(of: path)).\(ProcessInfo.processInfo.processIdentifier).part"
      case .other: temporaryPath = nil
      }
      descriptor = try createFile(temporaryPath ?? path)
    } catch let failure as SystemFailure {
      throw Failure(code: Failure.usage, message: "error: cannot write \(path): \(failure.message)")
    }
  }

  /// The file that a path names, links followed: the link stays.
  private static func target(of path: String) -> String {
    URL(filePath: path).resolvingSymlinksInPath().path
  }

  /// A closed pipe ends the program quietly: whoever read has seen enough.
  func write(_ bytes: [UInt8]) throws {
    do {
      try writeBytes(bytes, to: descriptor)
    } catch {
      discard()
      guard !error.isBrokenPipe else { throw ExitCode.success }
      throw Failure(code: Failure.someFailed, message: "error: cannot write \(path ?? "standard output"): \(error.message)")
    }
  }

  /// Puts the finished file into its place; the mode of the one that was there stays.
  func finish() throws {
    guard let path else { return }
    do {
      try closeFile(descriptor)
      guard let temporaryPath else { return }
      let target = Self.target(of: path)
      if let mode = try? FileManager.default.attributesOfItem(atPath: target)[.posixPermissions] {
        try? FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: temporaryPath)
      }
      try moveFile(temporaryPath, to: target)
    } catch {
      discard()
      throw Failure(code: Failure.someFailed, message: "error: cannot write \(path): \(error.message)")
    }
  }

  /// Takes a file away that will not be finished.
  func discard() {
    if let temporaryPath { removeFile(temporaryPath) }
  }

  static func print(_ text: String) throws {
    try Results(path: nil).write(Array(text.utf8))
  }

  /// Writes a whole text to a file, or to standard output where no path is given.
  static func write(_ text: String, to path: String?) throws {
    let results = try Results(path: path)
    try results.write(Array(text.utf8))
    try results.finish()
  }
}
