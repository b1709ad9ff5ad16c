import FoundationEssentials

/// Finds as text or JSON.
package struct DiscoveryReport: Sendable {
  private let finds: [Find]
  /// Articles that were read.
  private let articles: Int

  package init(_ finds: [Find], articles: Int) {
    self.finds = finds
    self.articles = articles
  }

  // MARK: - Text

  /// A ranked table; below each find a sentence that has it, and the entry with the file and the key it belongs to.
  package func text(inColour colour: Bool) -> String {
    guard !finds.isEmpty else { return "nothing that the catalogue does not know in \(counted(articles, "article"))\n" }
    let header = ["", "found", "guessed class", "mentions", "articles", "frames"]
    let rows = finds.enumerated().map { index, find in
      [
        String(index + 1), printable(find.text), find.weaponClass, String(find.mentions), String(find.articles),
        find.frames.map { "\($0.frame.rawValue) \($0.count)" }.joined(separator: ", "),
      ]
    }
    let widths = header.indices.map { column in ([header] + rows).map { $0[column].count }.max() ?? 0 }
    var text = dim(line(header, widths), colour) + "\n"
    for (row, find) in zip(rows, finds) {
      text += bold(line(row, widths), colour) + "\n"
      let margin = String(repeating: " ", count: widths[0] + 2)
      if let example = find.examples.first { text += "\(margin)\(excerpt(of: printable(example.text), around: printable(find.text)))\n" }
      text += dim("\(margin)\(find.file)  \(find.kind.key):  \(printable(find.entry))", colour) + "\n"
    }
    let names = finds.count { $0.kind == .name }
    return text + "\n\(counted(names, "name")) and \(counted(finds.count - names, "phrase")) of \(counted(articles, "article"))\n"
  }

  /// Numbers to the right, words to the left.
  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      let padding = String(repeating: " ", count: widths[column] - cell.count)
      let isNumber = [0, 3, 4].contains(column)
      line += (column > 0 ? "  " : "") + (isNumber ? padding + cell : cell + padding)
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  private static let excerptLength = 110

  /// A sentence, cut to a line's length around the find.
  private func excerpt(of sentence: String, around find: String) -> String {
    guard sentence.count > Self.excerptLength else { return sentence }
    let middle = sentence.firstRange(of: find).map { sentence.distance(from: sentence.startIndex, to: $0.lowerBound) } ?? 0
    let start = max(0, min(middle - Self.excerptLength / 2, sentence.count - Self.excerptLength))
    let cut = sentence.dropFirst(start).prefix(Self.excerptLength)
    return (start > 0 ? "…" : "") + cut + (start + cut.count < sentence.count ? "…" : "")
  }

  private func bold(_ text: String, _ colour: Bool) -> String { colour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
  private func dim(_ text: String, _ colour: Bool) -> String { colour ? "\u{1B}[2m\(text)\u{1B}[0m" : text }

  // MARK: - JSON

  /// One object with all finds, its keys in the order of the alphabet.
  package func json() throws -> String {
    try encoded(Report(articles: articles, finds: members), [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]) + "\n"
  }

  /// A line for each find.
  package func jsonLines() throws -> String {
    try members.map { try encoded($0, [.sortedKeys, .withoutEscapingSlashes]) + "\n" }.joined()
  }

  private struct Report: Encodable {
    var articles: Int
    var finds: [Member]
  }

  private struct Member: Encodable {
    struct Example: Encodable {
      var id: String
      var sentence: Int
      var text: String
    }

    var rank: Int
    var text: String
    var kind: String
    var `class`: String
    var file: String
    var key: String
    var entry: String
    var mentions: Int
    var articles: Int
    var articlesWithWords: Int
    var frames: [String: Int]
    var score: Double
    var examples: [Example]

    enum CodingKeys: String, CodingKey {
      case rank, text, kind, `class`, file, key, entry, mentions, articles, frames, score, examples
      case articlesWithWords = "articles_with_words"
    }
  }

  private var members: [Member] {
    finds.enumerated().map { index, find in
      Member(
        rank: index + 1, text: find.text, kind: find.kind.rawValue, class: find.weaponClass, file: find.file, key: find.kind.key,
        entry: find.entry, mentions: find.mentions, articles: find.articles, articlesWithWords: find.articlesWithWords,
        frames: Dictionary(find.frames.map { ($0.frame.rawValue, $0.count) }) { first, _ in first },
        score: (find.score * 10_000).rounded() / 10_000,
        examples: find.examples.map { Member.Example(id: $0.article, sentence: $0.sentence, text: $0.text) })
    }
  }

  private func encoded(_ value: some Encodable, _ formatting: JSONEncoder.OutputFormatting) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}

extension FindKind {
  /// The key of a class file below which the entry belongs.
  var key: String { self == .name ? "systems" : "terms" }
}
