import TextFormats

/// The overview of a report's page: notes, totals, and a card for each chart and table.
struct ReportSections {
  let document: ReportDocument
  let data: ReportData
  let top: Int

  func write(to page: inout HTML) {
    page.raw("<section id=\"overview\" aria-labelledby=\"overview-title\" tabindex=\"-1\">\n<h2 id=\"overview-title\">Overview</h2>\n")
    if !document.notes.isEmpty {
      page.wrap("ul", ["class": "notes"]) { page in
        for note in document.notes { page.add("li", note) }
      }
    }
    writeFigures(to: &page)
    page.raw("<div class=\"cards\">\n")
    for table in document.tables where table.id != "articles" { writeCard(table, to: &page) }
    page.raw("</div>\n</section>\n")
  }

  private func writeFigures(to page: inout HTML) {
    page.wrap("dl", ["class": "figures"]) { page in
      for figure in document.figures {
        page.wrap("div") { page in
          page.add("dt", figure.label)
          page.wrap("dd") { page in
            page.add(grouped(figure.value))
            if let earlier = figure.earlier { page.add("small", " \(grouped(earlier)) earlier") }
          }
        }
      }
    }
    page.raw("\n")
  }

  private func writeCard(_ table: ReportTable, to page: inout HTML) {
    page.wrap("section", ["class": "card \(table.id)", "aria-labelledby": "\(table.id)-head"]) { page in
      page.add("h3", table.title, ["id": "\(table.id)-head"])
      page.add("p", table.explanation, ["class": "explanation"])
      switch table.id {
      case _ where table.rows.isEmpty: page.add("p", "None.", ["class": "none"])
      case "classes": writeFamilies(to: &page)
      case "periods": writeChart(timelineChart, beside: table, to: &page)
      case "pairs":
        writeChart(ReportCharts.pairs(data.pairs, title: table.title, description: pairsDescription), beside: table, to: &page)
      default: writeTable(table, to: &page)
      }
    }
    page.raw("\n")
  }

  // MARK: - Charts

  private var timelineChart: String {
    guard let timeline = data.timeline, let first = timeline.periods.first, let last = timeline.periods.last else { return "" }
    let highest = timeline.periods.max { $0.mentions < $1.mentions } ?? first
    return ReportCharts.periods(
      timeline, title: "Mentions by \(timeline.unit.rawValue)",
      description: "From \(first.start) to \(last.start). Most, \(grouped(highest.mentions)), in \(highest.start).")
  }

  private var pairsDescription: String {
    data.pairs.first.map { "Most often together: \($0.one) and \($0.other), in \(counted($0.articles, "article"))." } ?? ""
  }

  private func writeChart(_ chart: String, beside table: ReportTable, to page: inout HTML) {
    page.raw(chart)
    page.wrap("details") { page in
      page.add("summary", "As a table")
      writeTable(table, to: &page)
    }
  }

  // MARK: - The class tree

  /// A family a line, which opens to the classes in it.
  private func writeFamilies(to page: inout HTML) {
    let largest = data.classes.filter { $0.depth == 0 }.map(\.mentions).max() ?? 1
    page.raw("<div class=\"tree\">\n")
    var rest = data.classes[...]
    while let family = rest.first {
      let members = rest.prefix { $0.id == family.id || $0.depth > 0 }
      rest = rest.dropFirst(members.count)
      page.raw("<details><summary>")
      page.raw("<span class=\"swatch f\(data.familyNumber(of: family.id))\" aria-hidden=\"true\">a</span>")
      page.add("span", family.label, ["class": "name"])
      page.raw(
        ReportCharts.bar(family.mentions, full: family.ownMentions, of: largest, family: data.familyNumber(of: family.id)))
      page.wrap("span", ["class": "number"]) { page in
        page.add(grouped(family.mentions))
        page.add("span", " \(family.mentions == 1 ? "mention" : "mentions")", ["class": "unseen"])
      }
      page.raw("</summary>")
      writeMembers(Array(members), largest: largest, to: &page)
      page.raw("</details>\n")
    }
    page.raw("</div>")
  }

  private func writeMembers(_ members: [ClassFigures], largest: Int, to page: inout HTML) {
    page.raw("<div class=\"scroll\"><table><thead><tr><th scope=\"col\">Class</th>")
    for label in ["Mentions", "Own", "Sentences", "Articles"] { page.add("th", label, ["scope": "col", "class": "number"]) }
    page.raw("</tr></thead><tbody>")
    for member in members {
      page.wrap("tr") { page in
        page.wrap("th", ["scope": "row", "class": "depth\(min(member.depth, 5))"]) { writeLink("class", member.id, to: &$0) }
        for number in [member.mentions, member.ownMentions, member.sentences, member.articles] {
          page.add("td", grouped(number), ["class": "number"])
        }
      }
    }
    page.raw("</tbody></table></div>")
  }

  // MARK: - Tables

  private func writeTable(_ table: ReportTable, to page: inout HTML) {
    let columns = table.columns.indices.filter { !table.columns[$0].isForPrograms }
    page.wrap("div", ["class": "scroll", "tabindex": "0", "role": "group", "aria-label": table.title]) { page in
      page.raw("<table><thead><tr>")
      for column in columns {
        page.add("th", table.columns[column].label, ["scope": "col", "class": table.columns[column].isNumber ? "number" : "text"])
      }
      page.raw("</tr></thead><tbody>")
      for row in table.rows.prefix(table.isWhole ? table.rows.count : top) {
        page.wrap("tr") { page in
          for column in columns { write(row[column], as: key(of: column, in: row, of: table), to: &page) }
        }
      }
      page.raw("</tbody></table>")
    }
    if let more = table.more(than: top) { page.add("p", more, ["class": "none"]) }
  }

  /// What a cell holds: where a row says by its kind what its name is of, this kind.
  private func key(of column: Int, in row: [ReportTable.Cell], of table: ReportTable) -> String {
    let key = table.columns[column].key
    guard key == "name", let kind = table.columns.firstIndex(where: { $0.key == "kind" }) else { return key }
    return row[kind].plain(separator: "")
  }

  private func write(_ cell: ReportTable.Cell, as key: String, to page: inout HTML) {
    switch (cell, key) {
    case (.number(let number), _): page.add("td", grouped(number), ["class": "number"])
    case (.text(let id), "class"), (.text(let id), "with"), (.text(let id), "other_class"):
      page.wrap("td") { writeLink("class", id, to: &$0) }
    case (.text(let name), "system"): page.wrap("td") { writeLink("system", name, to: &$0) }
    case (.text(let id), "article"): page.wrap("td") { writeLink("article", id, to: &$0) }
    case (.text(let state), "state"): page.add("td", state, ["class": "state \(state)"])
    case (.text(let date), "date"): page.add("td", date, ["class": "date"])
    case (.list(let ids), _):
      page.add("td", ids.prefix(Self.listed).joined(separator: ", ") + (ids.count > Self.listed ? ", …" : ""))
    default: page.add("td", cell.plain(separator: ", "))
    }
  }

  /// Items of a list that a cell shows.
  private static let listed = 8

  /// A link to the articles with it: the address holds the filter.
  private func writeLink(_ filter: String, _ value: String, to page: inout HTML) {
    page.add("a", value, ["href": "#\(filter)=\(HTML.encoded(value))"])
  }
}
