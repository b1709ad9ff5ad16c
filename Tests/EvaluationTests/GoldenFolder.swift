import Foundation
import Testing

/// The folder `Golden` beside this file. `UPDATE_GOLDEN=1 swift test` records what is there now.
enum GoldenFolder {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  static func compare(_ text: String, with name: String) throws {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil { try Data(text.utf8).write(to: file) }
    let expected = try? String(decoding: Data(contentsOf: file), as: UTF8.self)
    #expect(text == expected, "UPDATE_GOLDEN=1 records the text as it is now")
  }

  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }
}
