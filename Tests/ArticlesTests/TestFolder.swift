import Foundation
import Tagging

@testable import Articles

/// A folder for one test, removed with it.
final class TestFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("articles-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, with the folders above it; its path.
  @discardableResult
  func file(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }

  @discardableResult
  func file(_ name: String, _ text: String) throws -> String { try file(name, text.utf8) }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: "\(path)/\(name)", withDestinationPath: target)
  }

  /// Takes the folder's own path out of a text.
  func relative(_ text: String) -> String { text.replacing(path + "/", with: "") }
}

extension ArticleReader {
  /// Everything a reader comes upon.
  mutating func all() -> [Reading] {
    var readings: [Reading] = []
    while let reading = next() { readings.append(reading) }
    return readings
  }
}

extension Reading {
  var article: Article? {
    if case .article(let article) = self { article } else { nil }
  }

  var problem: ArticleProblem? {
    if case .problem(let problem) = self { problem } else { nil }
  }

  /// A short form that tests can compare.
  var summary: String {
    switch self {
    case .problem(let problem): "! \(problem)"
    case .article(let article):
      [
        article.id, article.source, String(decoding: article.text, as: UTF8.self),
        article.title.map { String(decoding: $0, as: UTF8.self) } ?? "nil", article.date ?? "nil",
        String(decoding: article.otherFields, as: UTF8.self),
      ].joined(separator: "|")
    }
  }
}
