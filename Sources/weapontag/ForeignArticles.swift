import Tagging

/// The articles of a run that are not in English, which weapontag reads none the less. Memory grows with the languages.
struct ForeignArticles: Sendable {
  private var counts: [String: Int] = [:]
  /// The first of them, by its id.
  private var first: String?

  /// The shortest text, in bytes, that is taken at its word: a name or two may be of any language.
  private static let shortest = 40

  /// An article whose language cannot be told is not counted.
  mutating func add(_ tagged: TaggedArticle) {
    guard tagged.article.text.count >= Self.shortest, tagged.language != "en", tagged.language != "und" else { return }
    counts[tagged.language, default: 0] += 1
    first = first ?? tagged.article.id
  }

  /// Adds the articles that come after these.
  mutating func merge(_ later: ForeignArticles) {
    counts.merge(later.counts, uniquingKeysWith: +)
    first = first ?? later.first
  }

  /// One line that says how many there are of each language, the most frequent first; nil where there is none.
  var warning: String? {
    guard let first else { return nil }
    let total = counts.values.reduce(0, +)
    let languages = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    return
      "\(counted(total, "article")) \(total == 1 ? "is" : "are") not in English (\(languages)), the first \(printable(first)); "
      + "weapontag reads English, expect missed mentions"
  }

  /// An id as one line of a terminal.
  private func printable(_ id: String) -> String {
    String(String.UnicodeScalarView(id.unicodeScalars.map { $0.value < 0x20 || 0x7F...0x9F ~= $0.value ? "\u{FFFD}" : $0 }))
  }
}
