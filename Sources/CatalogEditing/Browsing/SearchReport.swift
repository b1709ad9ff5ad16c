package import Taxonomy
package import TextFormats

/// What a search found, as text or JSON.
package struct SearchReport: Sendable {
  private let words: String
  private let shown: [SearchHit]
  private let count: Int
  private let taxonomy: Taxonomy

  /// - Parameter most: the most hits that are listed; the text tells how many there are.
  package init(_ hits: [SearchHit], for words: String, most: Int, in taxonomy: Taxonomy) {
    self.words = words
    shown = Array(hits.prefix(most))
    count = hits.count
    self.taxonomy = taxonomy
  }

  /// A line a hit: class, what fits, where.
  package var text: String {
    guard count > 0 else { return "nothing in the catalogue is like \"\(printable(words))\"\n" }
    var table = TextColumns(isNumber: [false, false, false, false])
    for hit in shown {
      let name = hit.system.map { "\(hit.text)  (\($0))" } ?? hit.text
      table.add([hit.weaponClass, hit.kind.rawValue, shortened(name), taxonomy.reference(hit.place)])
    }
    let rest = count > shown.count ? ["\(count - shown.count) more; --max lists more of them"] : []
    return (table.lines + rest).joined(separator: "\n") + "\n"
  }

  /// A definition would push the place out of sight.
  private func shortened(_ text: String) -> String {
    text.count > 60 ? text.prefix(59) + "…" : text
  }

  /// `count` is of all hits, `hits` holds those listed.
  package var json: JSONText {
    .object([
      ("words", .string(words)), ("count", .integer(count)),
      (
        "hits",
        .array(
          shown.map { hit in
            .object([
              ("class", .string(hit.weaponClass)), ("kind", .string(hit.kind.rawValue)), ("text", .string(hit.text)),
              ("system", JSONText(hit.system)), ("at", .string(taxonomy.reference(hit.place))), ("score", .integer(hit.score)),
            ])
          })
      ),
    ])
  }
}
