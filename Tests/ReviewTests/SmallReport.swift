import Digest
import Tagging

@testable import Review

/// Reports to load, from marked text: `A [tank](tank) left.` has one tag, each line is a sentence.
enum SmallReport {
  static let classes = ReviewClasses(classes: [
    ReviewClass(id: "weapon", label: "weapon", parent: nil, definition: ""),
    ReviewClass(id: "missile", label: "missile", parent: "weapon", definition: ""),
    ReviewClass(id: "ballistic-missile", label: "ballistic missile", parent: "missile", definition: ""),
    ReviewClass(id: "cruise-missile", label: "cruise missile", parent: "missile", definition: ""),
    ReviewClass(id: "vehicle", label: "vehicle", parent: "weapon", definition: ""),
    ReviewClass(id: "tank", label: "tank", parent: "vehicle", definition: ""),
  ])

  static func article(
    _ id: String, _ marked: String, title: String? = nil, confidence: Double = 0.9, catalog: String = "c1"
  ) -> ReviewArticle {
    let (text, tags) = read(marked, confidence)
    var article = Article(id: id, source: "\(id).txt", text: text)
    let heading = title.map { read($0, confidence) }
    article.title = heading?.text
    var sentences: [TaggedSentence] = []
    var start = 0
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let span = start..<start + line.count
      if !line.isEmpty {
        sentences.append(
          TaggedSentence(index: sentences.count, span: span, tags: tags.filter { span.contains($0.span.lowerBound) }))
      }
      start = span.upperBound + 1
    }
    return ReviewArticle(
      tagged: TaggedArticle(article: article, language: "en", titleTags: heading?.tags ?? [], sentences: sentences),
      textDigest: SHA256.hexadecimal(of: text), catalogDigest: catalog)
  }

  /// `[words](class)` or `[words](class 0.5)`, with the confidence.
  private static func read(_ marked: String, _ confidence: Double) -> (text: [UInt8], tags: [Tag]) {
    var text: [UInt8] = []
    var tags: [Tag] = []
    var rest = marked[...]
    while let open = rest.firstIndex(of: "["), let middle = rest[open...].firstIndex(of: "]"),
      let close = rest[middle...].firstIndex(of: ")")
    {
      text += rest[..<open].utf8
      let words = rest[rest.index(after: open)..<middle]
      let parts = rest[rest.index(middle, offsetBy: 2)..<close].split(separator: " ")
      let span = text.count..<text.count + words.utf8.count
      text += words.utf8
      let weaponClass = String(parts[0])
      tags.append(
        Tag(
          weaponClass: weaponClass, mentionClass: weaponClass, span: span, term: words.lowercased(), place: "weapon/\(weaponClass).yaml:5",
          confidence: parts.count > 1 ? Double(parts[1]) ?? confidence : confidence, reasons: ["strong term"]))
      rest = rest[rest.index(after: close)...]
    }
    return (text + rest.utf8, tags)
  }
}
