import ArgumentParser
import Articles

/// Standard output, or a file that appears whole or not at all.
final class Results {
  private let path: String?
  private let temporaryPath: String?
  private let descriptor: Int32

  /// - Parameter path: a file to write; nil is standard output.
  init(path: String?) throws {
    self.path = path
    guard let path else {
      temporaryPath = nil
      descriptor = Console.standardOutput
      return
    }
    let aside = "\(path).part"
    temporaryPath = aside
    do {
      descriptor = try createFile(aside)
    } catch {
      throw Failure(code: Failure.usage, message: "error: cannot write \(path): \(error.message)")
    }
  }

  /// A closed pipe ends the program quietly: whoever read has seen enough.
  func write(_ bytes: [UInt8]) throws {
    do {
      try writeBytes(bytes, to: descriptor)
    } catch {
      guard !error.isBrokenPipe else { throw ExitCode.success }
      discard()
      throw Failure(code: Failure.someFailed, message: "error: cannot write \(path ?? "standard output"): \(error.message)")
    }
  }

  /// Puts the finished file into its place.
  func finish() throws {
    guard let path, let temporaryPath else { return }
    do {
      try closeFile(descriptor)
      try moveFile(temporaryPath, to: path)
    } catch {
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
}
