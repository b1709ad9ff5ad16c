import Lexicon
import Tagging
import Taxonomy
import Testing

/// The shipped catalogue, and texts whose mentions carry what is expected of them in round brackets: `no [missiles](negated)`.
enum ShippedCatalog {
  static let tagger: Tagger = {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return Tagger(Lexicon(loadCatalog(folder: "/\(root)/Catalog").taxonomy))
  }()

  /// The tags of a text as of an article of some date.
  static func tags(of text: String, date: String? = nil) -> [Tagging.Tag] {
    var workspace = Workspace()
    let article = Article(id: "test", source: "test", text: Array(text.utf8), date: date)
    return tagger.tag(article, using: &workspace).sentences.flatMap(\.tags)
  }
}

/// A specification without its marks, and the marks.
struct NotedText {
  var text = ""
  var notes: [(span: Range<Int>, note: String)] = []

  init(_ specification: String) {
    for (index, part) in specification.split(separator: "[", omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let close = part.firstIndex(of: "]"), let end = part[close...].firstIndex(of: ")") else {
        text += part
        continue
      }
      let start = text.utf8.count
      text += part[..<close]
      notes.append((start..<text.utf8.count, String(part[part.index(close, offsetBy: 2)..<end])))
      text += part[part.index(after: end)...]
    }
  }
}

/// Expects what `describe` says of each marked mention to be its mark.
func expectNotes(
  _ specification: String, date: String? = nil, _ sourceLocation: SourceLocation = #_sourceLocation,
  _ describe: (Tagging.Tag) -> String
) {
  let noted = NotedText(specification)
  let tags = ShippedCatalog.tags(of: noted.text, date: date)
  #expect(!noted.notes.isEmpty, "nothing is marked", sourceLocation: sourceLocation)
  for (span, note) in noted.notes {
    let tag = tags.first { $0.span.overlaps(span) }
    #expect(tag.map(describe) == note, "\(specification)", sourceLocation: sourceLocation)
  }
}
