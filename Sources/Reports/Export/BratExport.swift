package import Tagging
package import Taxonomy

/// Writes brat's standoff format: for each article `NAME.txt`, its text, and `NAME.ann`, its mentions; beside them `annotation.conf`, the
/// classes as a tree. Offsets count Unicode code points. A mention that crosses a line end becomes one of several fragments, as brat
/// shows no other. Source: brat's documentation of the standoff format and of its configuration.
package struct BratExport: Sendable {
  package struct File: Sendable {
    package var name: String
    package var bytes: [UInt8]
  }

  private static let longestName = 120
  /// How often a name has been given, so that no file takes another's.
  private var given: [String: Int] = [:]

  package init() {}

  /// An article's two files. The name is its id with all but ASCII letters, digits, `-`, `_` and `.` replaced. Linear in the article.
  package mutating func files(of tagged: TaggedArticle) -> [File] {
    let name = freeName(for: tagged.article.id)
    let text = ExportedText(tagged)
    var lines = Lines()
    for mention in text.mentions { lines.add(mention, in: text) }
    return [File(name: "\(name).txt", bytes: text.bytes), File(name: "\(name).ann", bytes: lines.output)]
  }

  /// `annotation.conf`: the class tree, and the statuses that a mention may have.
  package static func configuration(_ taxonomy: Taxonomy) -> File {
    var output: [UInt8] = []
    output.append(text: "[entities]\n")
    func write(_ position: Int, depth: Int) {
      output.append(text: String(repeating: "\t", count: depth) + taxonomy.classes[position].id + "\n")
      for child in taxonomy.classes.indices where taxonomy.parents[child] == position { write(child, depth: depth + 1) }
    }
    for root in taxonomy.classes.indices where taxonomy.parents[root] == nil { write(root, depth: 0) }
    output.append(text: "[relations]\n[events]\n[attributes]\n")
    for status in MentionStatus.allCases { output.append(text: "\(attribute(status.rawValue))\tArg:<ENTITY>\n") }
    return File(name: "annotation.conf", bytes: output)
  }

  private mutating func freeName(for id: String) -> String {
    let safe = String(
      String.UnicodeScalarView(
        id.unicodeScalars.prefix(Self.longestName).map { isASCIIName($0) ? $0 : "_" }))
    let start = safe.hasPrefix(".") || safe.isEmpty ? "_\(safe)" : safe
    // brat's names differ on any file system, in upper case or lower.
    let key = start.lowercased()
    given[key, default: 0] += 1
    guard let count = given[key], count > 1 else { return start }
    return freeName(for: "\(start)-\(count)")
  }

  private func isASCIIName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": true
    default: false
    }
  }

  fileprivate static func attribute(_ status: String) -> String { status.prefix(1).uppercased() + status.dropFirst() }

  /// The lines of one `.ann` file.
  private struct Lines {
    var output: [UInt8] = []
    private var mentions = 0
    private var attributes = 0

    mutating func add(_ mention: ExportedText.Mention, in text: ExportedText) {
      mentions += 1
      let fragments = Self.fragments(of: mention, in: text)
      let places = fragments.map { "\($0.range.lowerBound) \($0.range.upperBound)" }.joined(separator: ";")
      output.append(text: "T\(mentions)\t\(mention.tag.weaponClass) \(places)\t\(fragments.map(\.words).joined(separator: " "))\n")
      for status in mention.tag.status {
        attributes += 1
        output.append(text: "A\(attributes)\t\(BratExport.attribute(status)) T\(mentions)\n")
      }
      var note: [UInt8] = []
      note.append(text: "\(mention.tag.term) (\(mention.tag.place)), ")
      note.append(fraction: mention.tag.confidence, places: 3)
      if !mention.tag.reasons.isEmpty { note.append(text: ": \(mention.tag.reasons.joined(separator: "; "))") }
      output.append(text: "#\(mentions)\tAnnotatorNotes T\(mentions)\t")
      output += note.map { $0 < 0x20 ? UInt8(ascii: " ") : $0 }
      output.append(UInt8(ascii: "\n"))
    }

    /// The pieces of a mention between line ends, white space at their ends left out. Counted in Unicode code points.
    private static func fragments(of mention: ExportedText.Mention, in text: ExportedText) -> [(range: Range<Int>, words: String)] {
      var fragments: [(range: Range<Int>, words: String)] = []
      var start = mention.range.lowerBound
      let scalars = text.words(mention.span).unicodeScalars
      for line in scalars.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r" }) {
        let kept = line.drop(while: isBlank)
        let words = String(String.UnicodeScalarView(kept.reversed().drop(while: isBlank).reversed()))
        let first = start + line.count - kept.count
        if !words.isEmpty { fragments.append((first..<first + words.unicodeScalars.count, words)) }
        start += line.count + 1
      }
      return fragments
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }
  }
}
