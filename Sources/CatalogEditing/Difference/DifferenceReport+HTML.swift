import Tagging
import TextFormats

extension DifferenceReport {
  /// One page that needs no other file: the totals, and a section for each class with its sentences.
  package func html() -> String {
    let title = "Tags from \(names.before) to \(names.after)"
    var page = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(HTML.escaped(title))</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <h1>\(HTML.escaped(title))</h1>
      <p>\(HTML.escaped(summary)).</p>

      """
    if !difference.isNone { page += table() + classes.map(section).joined() }
    return page + "</body>\n</html>\n"
  }

  private func table() -> String {
    let head = Self.columns.map { "<th scope=\"col\">\($0)</th>" }.joined()
    let rows = classes.map { id, totals in
      let name = "<th scope=\"row\"><a href=\"#\(HTML.escaped(id))\">\(HTML.escaped(id))</a></th>"
      return "<tr>\(name)\(Self.figures(of: totals).map { "<td>\($0)</td>" }.joined())</tr>\n"
    }
    return "<table>\n<thead><tr><th scope=\"col\">class</th>\(head)</tr></thead>\n<tbody>\n\(rows.joined())</tbody>\n</table>\n"
  }

  private func section(_ id: String, _ totals: CatalogDifference.Totals) -> String {
    let kept = difference.changes[id] ?? []
    let left = Self.listedChanges(of: totals) - kept.count
    var text = "<section id=\"\(HTML.escaped(id))\">\n<h2>\(HTML.escaped(id))</h2>\n"
    for change in kept { text += entry(change) }
    if left > 0 { text += "<p class=\"more\">\(left) more, left out by --max.</p>\n" }
    if kept.isEmpty, left == 0 { text += "<p class=\"more\">Its changes are listed at the classes that its tags moved to.</p>\n" }
    return text + "</section>\n"
  }

  private func entry(_ change: ExplainedChange) -> String {
    let kind = change.change.kind.rawValue
    let sentence = Self.sentence(of: change)
    return """
      <article class="\(kind)">
      <p class="place"><b>\(kind)</b> \(HTML.escaped(Self.place(of: change)))</p>
      <blockquote dir="auto">\(HTML.escaped(sentence.before))<mark>\(HTML.escaped(sentence.words))</mark>\(HTML.escaped(sentence.after))</blockquote>
      <dl><dt>before</dt><dd>\(HTML.escaped(Self.side(change.change.before, of: change)))</dd>
      <dt>after</dt><dd>\(HTML.escaped(Self.side(change.change.after, of: change)))</dd></dl>
      </article>

      """
  }

  private static let style = """
    :root { color-scheme: light dark; --line: #8886; --gained: #1a7f37; --lost: #cf222e; --moved: #9a6700; --altered: #0969da; }
    body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; display: block; overflow-x: auto; }
    th, td { padding: .2rem .7rem; border-bottom: 1px solid var(--line); text-align: right; }
    th:first-child { text-align: left; }
    article { border-left: .25rem solid var(--line); padding: 0 0 0 1rem; margin: 1rem 0; break-inside: avoid; }
    .gained { border-color: var(--gained); } .lost { border-color: var(--lost); }
    .moved { border-color: var(--moved); } .altered { border-color: var(--altered); }
    .place, .more, dt { color: GrayText; font-size: .875rem; margin: 0; }
    blockquote { margin: .2rem 0; overflow-wrap: anywhere; }
    mark { font-weight: 600; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 .7rem; margin: 0; font-size: .875rem; }
    dd { margin: 0; overflow-wrap: anywhere; }
    """
}
