import Tagging
import Taxonomy

@testable import Reports

/// A small class tree, and articles written as text with marks.
enum ReportSamples {
  /// The parent of each class.
  static let tree: [(id: String, parent: String?)] = [
    ("weapon", nil), ("missile", "weapon"), ("ballistic-missile", "missile"), ("icbm", "ballistic-missile"), ("cruise-missile", "missile"),
    ("tank", "weapon"), ("warship", "weapon"), ("destroyer", "warship"),
  ]

  static let taxonomy = {
    let files = tree.map { id, parent in
      let source =
        "class: \(id)\nlabel: \(id) label\ndefinition: Any.\nterms: [\(id)]\n" + (parent.map { "parent: \($0)\n" } ?? "")
        + (id == "icbm" ? "was: [long-missile]\n" : "")
      return CatalogFile(name: "\(id).yaml", path: "\(id).yaml", source: Array(source.utf8))
    }
    return readCatalog(files).taxonomy
  }()

  /// An article whose sentences stand on lines of their own, with mentions as `[words](class)` or `[words](class=system)`.
  static func article(_ id: String, date: String? = nil, title: String? = nil, _ lines: String...) -> TaggedArticle {
    var text = ""
    var sentences: [TaggedSentence] = []
    for (index, line) in lines.enumerated() {
      if index > 0 { text += "\n" }
      let start = text.utf8.count
      let (words, tags) = marked(line, from: start)
      text += words
      sentences.append(TaggedSentence(index: index, span: start..<text.utf8.count, tags: tags))
    }
    let head = title.map { marked($0, from: 0) }
    let article = Article(id: id, source: "sample.jsonl", text: Array(text.utf8), title: head.map { Array($0.words.utf8) }, date: date)
    return TaggedArticle(article: article, language: "en", titleTags: head?.tags ?? [], sentences: sentences)
  }

  private static func marked(_ line: String, from start: Int) -> (words: String, tags: [Tag]) {
    var words = ""
    var tags: [Tag] = []
    for (index, part) in line.split(separator: "[", omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let end = part.firstRange(of: "]("), let close = part[end.upperBound...].firstIndex(of: ")") else {
        words += part
        continue
      }
      let names = part[end.upperBound..<close].split(separator: "=").map(String.init)
      let from = start + words.utf8.count
      words += part[..<end.lowerBound]
      tags.append(
        Tag(
          weaponClass: names[0], mentionClass: names[0], span: from..<start + words.utf8.count, term: names[0],
          place: "weapon/\(names[0]).yaml:4", system: names.count > 1 ? names[1] : nil, confidence: 0.9, reasons: ["strong term"]))
      words += part[part.index(after: close)...]
    }
    return (words, tags)
  }

  static var week: [TaggedArticle] {
    [
      article(
        "a1", date: "2024-05-06", title: "A [tank](tank) & a *parade*", "Two [tanks](tank) and a [cruise missile](cruise-missile) came.",
        "The [Kestrel-2](icbm=Kestrel-2) stood behind an old [Kestrel-2](icbm=Kestrel-2).", "Nobody spoke."),
      article("a2", date: "2024-05-08T10:00:00Z", "A [destroyer](destroyer=Heron) left | the port.", "No [missiles](missile) fell."),
      article("a3", date: "soon", "It rained, <b>hard</b>."),
      article("a4", "A [tank](tank) met a [destroyer](destroyer=Heron) and a [rail gun](rail-gun)."),
    ]
  }

  /// The same days, read with another catalogue, and without one of the articles.
  static var earlierWeek: [TaggedArticle] {
    [
      article(
        "a1", date: "2024-05-06", title: "A [tank](tank) & a *parade*", "Two [tanks](tank) and a [cruise missile](missile) came.",
        "The Kestrel-2 stood behind an old Kestrel-2.", "Nobody spoke."),
      article("a2", date: "2024-05-08T10:00:00Z", "A [destroyer](destroyer=Heron) left | the [port](warship).", "No missiles fell."),
      article("a0", "A [tank](tank) left."),
    ]
  }
}
