import Digest
import FoundationEssentials
package import Tagging
import TextFormats

/// Writes a report as one HTML page that needs nothing beside it and asks for nothing over the network, which its content security policy
/// forbids. Figures, charts and tables are markup and read well without the script; the articles come as JSON, and the script makes markup
/// of one at a time, when it is read.
package struct ReportHTMLWriter: Sendable {
  package struct Options: Sendable {
    /// Rows of a table at most; a class tree and periods are shown whole.
    package var top: Int
    /// Articles at most whose text is in the page; nil for as many as open fast.
    package var max: Int?
    /// What made the tags, for the page's foot.
    package var origin: String

    package init(top: Int, max: Int?, origin: String) {
      self.top = top
      self.max = max
      self.origin = origin
    }
  }

  /// A page with this much opens in less than two seconds (`Tools/check-report` measures it).
  package static let articlesInPage = 2000
  package static let bytesInPage = 32 << 20

  private let options: Options

  package init(options: Options) {
    self.options = options
  }

  /// Appends the page. Linear in the articles.
  package func write(_ document: ReportDocument, _ data: ReportData, of articles: [TaggedArticle], to output: inout [UInt8]) {
    let shown = shown(data, of: articles)
    var document = document
    if shown.count < data.ranking.count {
      document.notes.insert(
        "The figures count all \(counted(data.ranking.count, "article")). To open fast, this page holds the texts of "
          + "\(grouped(shown.count)) of them, taken evenly in the order of the input.", at: 0)
    }
    var page = HTML()
    writeHead(document, data, to: &page)
    ReportSections(document: document, data: data, top: options.top).write(to: &page)
    writeArticleArea(to: &page)
    page.raw("<script type=\"application/json\" id=\"data\">")
    output.append(text: page.text)
    var payload = PagePayload(data)
    output += payload.json(shown, of: articles)
    output.append(text: "</script>\n<script>\(reportScript)</script>\n</body>\n</html>\n")
  }

  /// The articles whose texts are in the page, in the order of their ranks. Evenly by their order in the input, so that no kind of article
  /// is left out.
  private func shown(_ data: ReportData, of articles: [TaggedArticle]) -> [(rank: Int, article: RankedArticle)] {
    let all = data.ranking.enumerated().map { (rank: $0.offset + 1, article: $0.element) }
    let bytes = all.reduce(0) { $0 + articles[$1.article.index].article.text.count }
    let fitting = bytes <= Self.bytesInPage ? all.count : Int(Double(all.count) * Double(Self.bytesInPage) / Double(bytes))
    let limit = options.max ?? min(Self.articlesInPage, Swift.max(fitting, 1))
    guard all.count > limit else { return all }
    let inOrder = all.map(\.article.index).sorted()
    let kept = Set((0..<limit).map { inOrder[$0 * inOrder.count / limit] })
    return all.filter { kept.contains($0.article.index) }
  }

  private func writeHead(_ document: ReportDocument, _ data: ReportData, to page: inout HTML) {
    let hash = Data(SHA256.digest(of: Array(reportScript.utf8))).base64EncodedString()
    page.raw(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-\(hash)'; \
      base-uri 'none'; form-action 'none'">
      <title>
      """)
    page.add(document.title)
    page.raw("</title>\n<style>\n\(reportStyle)\(Self.familyStyle(data))</style>\n</head>\n<body>\n")
    page.raw("<a class=\"skip\" href=\"#articles\">Skip to the articles</a>\n<header class=\"top\">\n<div>")
    page.add("h1", document.title)
    page.add("p", document.summary, ["class": "summary"])
    page.add("p", options.origin, ["class": "origin"])
    page.raw(
      "</div>\n<nav aria-label=\"Parts of the report\"><a href=\"#overview\">Overview</a> <a href=\"#articles\">Articles</a></nav>\n")
    page.raw("</header>\n<main>\n")
  }

  /// A hue and a kind of line for each family: no two of fifty share both, and the first ten have hues of their own.
  private static func familyStyle(_ data: ReportData) -> String {
    let hues = [255, 30, 150, 310, 85, 200, 355, 120, 280, 55]
    let lines = ["solid", "dashed", "double", "dotted", "wavy"]
    return data.classes.filter { $0.depth == 0 }.map { family in
      let number = data.familyNumber(of: family.id)
      let line = lines[(number + number / hues.count) % lines.count]
      return "  .f\(number) { --hue: \(hues[number % hues.count]); --stroke: \(line); }\n"
    }.joined()
  }

  private func writeArticleArea(to page: inout HTML) {
    page.raw(
      """
      <section id="articles" aria-labelledby="articles-title" tabindex="-1">
      <h2 id="articles-title">Articles</h2>
      <noscript><p class="note">Filters and texts need JavaScript; the tables above do not.</p></noscript>
      <form id="filters" role="search" aria-label="Filter the articles">
      <label class="wide">Words <input id="words" type="search" autocomplete="off" spellcheck="false" placeholder="in title or text"></label>
      <label>Class <select id="class"><option value="">All classes</option></select></label>
      <label>System <select id="system"><option value="">All systems</option></select></label>
      <label>Status <select id="status"><option value="">Any status</option><option value="plain">plain, no status</option></select></label>
      <label>Confidence <span class="range"><input id="min" type="range" min="0" max="1" step="0.05" value="0"><output id="least">any</output></span></label>
      <button type="reset">Clear</button>
      </form>
      <p id="count" role="status"></p>
      <div class="desk">
      <div class="found"><ol id="list" aria-label="Articles found"></ol><button id="more" type="button" hidden>Show more</button></div>
      <article id="reader" aria-label="Article" tabindex="-1"></article>
      </div>
      <p class="keys"><kbd>/</kbd> words <kbd>j</kbd> <kbd>k</kbd> next and previous article <kbd>n</kbd> <kbd>p</kbd> next and previous mention \
      <kbd>Esc</kbd> close the card</p>
      </section>
      </main>
      <div id="card" role="tooltip" hidden></div>

      """)
  }
}
