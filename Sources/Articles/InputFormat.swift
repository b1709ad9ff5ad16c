/// How the bytes of a source become articles.
package enum InputFormat: String, Sendable, CaseIterable {
  /// By the file name's extension; where that says nothing, by the first bytes (see `ArticleReader`).
  case auto
  /// The whole file is one article.
  case text
  /// One JSON object a line.
  case jsonl

  /// The format that a file name's extension stands for: `.txt`, `.text`, `.md` are text; `.jsonl`, `.ndjson`, `.json`
  /// are JSON Lines, in any letter case. Nil for every other name.
  package static func byExtension(of path: String) -> InputFormat? {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? Substring(path).utf8
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return nil }
    switch String(Substring(name[name.index(after: dot)...])).lowercased() {
    case "txt", "text", "md": return .text
    case "jsonl", "ndjson", "json": return .jsonl
    default: return nil
    }
  }
}
