/// The tables of a report with their wording.
struct ReportTables {
  typealias Column = ReportTable.Column
  let data: ReportData
  let comparison: ReportComparison?

  /// Names of all tables that there can be.
  static let names = ["classes", "periods", "pairs", "systems", "articles", "copies", "changes", "mentions"]

  var all: [ReportTable] {
    [changes, changedMentions, classes, periods, pairs, systems, articles, copies].compactMap(\.self)
  }

  private var classes: ReportTable {
    ReportTable(
      id: "classes", title: "Weapon classes",
      explanation: "Mentions of a class and of all classes below it; own are those of the class itself.",
      columns: [
        Column(key: "class", label: "Class"), Column(key: "label", label: "Name", isForPrograms: true),
        Column(key: "parent", label: "Parent", isForPrograms: true),
        Column(key: "depth", label: "Depth", isNumber: true, isForPrograms: true),
        Column(key: "mentions", label: "Mentions", isNumber: true), Column(key: "own_mentions", label: "Own", isNumber: true),
        Column(key: "sentences", label: "Sentences", isNumber: true), Column(key: "articles", label: "Articles", isNumber: true),
      ],
      rows: data.classes.map {
        [
          .indented($0.id, depth: $0.depth), .text($0.label), $0.parent.map { .text($0) } ?? .none, .number($0.depth), .number($0.mentions),
          .number($0.ownMentions), .number($0.sentences), .number($0.articles),
        ]
      })
  }

  private var periods: ReportTable? {
    data.timeline.map { timeline in
      ReportTable(
        id: "periods", title: "Over time", explanation: Self.explanation(of: timeline.unit),
        columns: [
          Column(key: "unit", label: "Unit", isForPrograms: true),
          Column(key: "start", label: timeline.unit == .week ? "Week of" : timeline.unit.rawValue.capitalizedFirst),
          Column(key: "mentions", label: "Mentions", isNumber: true), Column(key: "articles", label: "Articles", isNumber: true),
        ],
        rows: timeline.periods.map { [.text(timeline.unit.rawValue), .text($0.start), .number($0.mentions), .number($0.articles)] })
    }
  }

  private static func explanation(of unit: Timeline.Unit) -> String {
    "Mentions by the \(unit.rawValue) of the article's date" + (unit == .week ? "; weeks begin on Monday." : ".")
  }

  private var pairs: ReportTable {
    ReportTable(
      id: "pairs", title: "Classes that occur together",
      explanation: "Articles and sentences that mention both classes. A class and one above it are not set beside each other.",
      columns: [
        Column(key: "class", label: "Class"), Column(key: "with", label: "With"),
        Column(key: "articles", label: "Articles", isNumber: true),
        Column(key: "sentences", label: "Sentences", isNumber: true),
      ],
      rows: data.pairs.map { [.text($0.one), .text($0.other), .number($0.articles), .number($0.sentences)] })
  }

  private var systems: ReportTable {
    ReportTable(
      id: "systems", title: "Named systems", explanation: "The systems named most, with the class that most of their mentions have.",
      columns: [
        Column(key: "system", label: "System"), Column(key: "class", label: "Class"),
        Column(key: "mentions", label: "Mentions", isNumber: true), Column(key: "articles", label: "Articles", isNumber: true),
      ],
      rows: data.systems.map { [.text($0.name), .text($0.weaponClass), .number($0.mentions), .number($0.articles)] })
  }

  private var articles: ReportTable {
    ReportTable(
      id: "articles", title: "Articles", explanation: "The articles that mention weapons most come first.",
      columns: [
        Column(key: "article", label: "Article"), Column(key: "title", label: "Title"), Column(key: "date", label: "Date"),
        Column(key: "mentions", label: "Mentions", isNumber: true), Column(key: "sentences", label: "Sentences", isNumber: true),
        Column(key: "sentences_with_mentions", label: "Tagged", isNumber: true), Column(key: "classes", label: "Classes"),
      ],
      rows: data.ranking.map {
        [
          .text($0.id), ReportTable.Cell($0.title), ReportTable.Cell($0.date), .number($0.mentions), .number($0.sentences),
          .number($0.taggedSentences), .list($0.classes),
        ]
      })
  }

  private var copies: ReportTable? {
    guard data.totals.copies != nil else { return nil }
    let groups = data.ranking.filter { !$0.copies.isEmpty }.sorted { ($1.copies.count, $0.index) < ($0.copies.count, $1.index) }
    return ReportTable(
      id: "copies", title: "Near-identical copies",
      explanation: "The article that counts has the earliest date of its group, or else comes first.",
      columns: [
        Column(key: "article", label: "Article"), Column(key: "title", label: "Title"), Column(key: "date", label: "Date"),
        Column(key: "count", label: "Copies", isNumber: true), Column(key: "copies", label: "Not counted"),
      ],
      rows: groups.map {
        [.text($0.id), ReportTable.Cell($0.title), ReportTable.Cell($0.date), .number($0.copies.count), .list($0.copies)]
      })
  }

  private var changes: ReportTable? {
    comparison.map { comparison in
      let rows = [("class", comparison.classes), ("system", comparison.systems)].flatMap { kind, changes in
        changes.map { change -> [ReportTable.Cell] in
          [
            .text(change.state.rawValue), .text(kind), .text(change.name), .number(change.earlier), .number(change.now),
            .number(change.now - change.earlier),
          ]
        }
      }
      return ReportTable(
        id: "changes", title: "Changes since the earlier report",
        explanation:
          "Mentions of classes, with all below them, and of named systems; \(counted(comparison.earlier.articles, "article")) then, "
          + "\(grouped(data.totals.articles)) now.",
        columns: [
          Column(key: "state", label: "Change"), Column(key: "kind", label: "Kind"), Column(key: "name", label: "Name"),
          Column(key: "earlier", label: "Earlier", isNumber: true), Column(key: "now", label: "Now", isNumber: true),
          Column(key: "difference", label: "Difference", isNumber: true),
        ], rows: rows)
    }
  }

  private var changedMentions: ReportTable? {
    comparison.map { comparison in
      ReportTable(
        id: "mentions", title: "Mentions that changed",
        explanation: "In the \(counted(comparison.sharedArticles, "article")) that both have with the same text. "
          + "\(counted(comparison.newArticles, "article is", "articles are")) new, \(grouped(comparison.goneArticles)) gone.",
        columns: [
          Column(key: "state", label: "Change"), Column(key: "article", label: "Article"), Column(key: "words", label: "Words"),
          Column(key: "class", label: "Class"), Column(key: "other_class", label: "Class in the other"),
          Column(key: "sentence", label: "Sentence"),
        ],
        rows: comparison.mentions.map {
          [
            .text($0.state.rawValue), .text($0.article), .text($0.words), .text($0.weaponClass), ReportTable.Cell($0.instead),
            .text($0.sentence),
          ]
        })
    }
  }
}

extension ReportTable.Cell {
  fileprivate init(_ text: String?) { self = text.map { .text($0) } ?? .none }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
