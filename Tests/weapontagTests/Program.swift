import Foundation
import Testing

/// What a run of the program left behind.
struct Outcome: Equatable {
  /// The exit code; nil where a signal ended the program.
  var code: Int32?
  var output: String
  var errors: String

  /// The lines of standard output, without the last one's end.
  var lines: [String] { output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast() }
}

/// The program as it was built for these tests.
enum Program {
  /// The program stands beside the test bundle, and the bundle is what runs these tests.
  static let url = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "weapontag")

  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Runs the program and waits for its end. Nothing of the tests' own environment is handed on but `PATH`.
  static func run(
    _ arguments: [String], in folder: URL? = nil, input: String = "", environment: [String: String] = [:], program: URL = url
  ) throws -> Outcome {
    let scratch = try TestFolder()
    let process = try start(arguments, in: folder, environment: environment, program: program, scratch: scratch)
    process.standardInput = try FileHandle(forReadingFrom: scratch.write("input", input))
    try process.run()
    return try outcome(of: process, scratch)
  }

  /// A process that writes into `scratch`, ready to be given its input and run.
  static func start(
    _ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:], program: URL = url, scratch: TestFolder
  ) throws -> Process {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder ?? scratch.url
    process.environment = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"].merging(environment) { $1 }
    process.standardOutput = try FileHandle(forWritingTo: scratch.write("output", ""))
    process.standardError = try FileHandle(forWritingTo: scratch.write("errors", ""))
    return process
  }

  static func outcome(of process: Process, _ scratch: TestFolder) throws -> Outcome {
    process.waitUntilExit()
    return Outcome(
      code: process.terminationReason == .exit ? process.terminationStatus : nil, output: try scratch.read("output"),
      errors: try scratch.read("errors"))
  }

  /// Runs a line of shell in which `$weapontag` is the program.
  static func shell(_ line: String, in folder: URL, environment: [String: String] = [:]) throws -> Outcome {
    try run(
      ["-c", line], in: folder, environment: environment.merging(["weapontag": url.path]) { $1 }, program: URL(filePath: "/bin/bash"))
  }
}

/// A folder that goes away with its last user.
final class TestFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "weapontag-tests-\(UUID().uuidString)").resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path }

  /// Writes a file, and the folders above it.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> URL {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file
  }

  func read(_ name: String) throws -> String { String(decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self) }

  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
}
