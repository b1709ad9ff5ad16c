extension ReportDocument {
  /// - Parameters:
  ///   - notes: what the reader of the articles has to say, before what the numbers say themselves.
  ///   - comparison: with an earlier report.
  ///
  /// Complexity: linear in the numbers.
  package init(_ data: ReportData, title: String, notes: [String] = [], comparison: ReportComparison? = nil) {
    self.title = title
    summary = Self.summary(data.totals)
    self.notes = notes + Self.notes(data)
    figures = Self.figures(data.totals, comparison?.earlier)
    tables = ReportTables(data: data, comparison: comparison).all
  }

  private static func summary(_ totals: ReportData.Totals) -> String {
    guard totals.mentions > 0 else {
      return "No weapon is mentioned in \(counted(totals.sentences, "sentence")) of \(counted(totals.articles, "article"))."
    }
    return
      "\(counted(totals.mentions, "mention")) of \(counted(totals.classes, "weapon class", "weapon classes")) in "
      + "\(grouped(totals.articlesWithMentions)) of \(counted(totals.articles, "article"))."
  }

  private static func notes(_ data: ReportData) -> [String] {
    var notes: [String] = []
    if let copies = data.totals.copies {
      let likeness = "at least \(WireCopies.likeness) % of the \(WireCopies.wordsInShingle)-word sequences of both are shared"
      notes.append(
        copies == 0
          ? "No article is a near-identical copy of another (\(likeness))."
          : "\(counted(copies, "article is a near-identical copy", "articles are near-identical copies")) of another (\(likeness)) and "
            + "\(copies == 1 ? "is" : "are") not counted.")
    }
    if data.shortenedArticles > 0 {
      let articles = counted(data.shortenedArticles, "article comes", "articles come")
      notes.append("\(articles) with some of the sentences only; the others are not counted.")
    }
    if data.undated.unreadable > 0 {
      let example = data.undated.example.map { ", such as “\($0.prefix(40))”" } ?? ""
      notes.append(
        "\(counted(data.undated.unreadable, "date")) could not be read\(example): dates are ISO 8601, such as 2024-05-01, 2024-05 or 2024.")
    }
    if data.timeline != nil, data.undated.missing > 0 {
      notes.append("\(counted(data.undated.missing, "article has", "articles have")) no date.")
    }
    if !data.unknownClasses.isEmpty {
      let classes = counted(data.unknownClasses.count, "class is", "classes are")
      notes.append("\(classes) not in the catalogue: \(data.unknownClasses.joined(separator: ", ")).")
    }
    return notes
  }

  private static func figures(_ totals: ReportData.Totals, _ earlier: ReportData.Totals?) -> [Figure] {
    func figure(_ key: String, _ label: String, _ value: (ReportData.Totals) -> Int) -> Figure {
      Figure(key: key, label: label, value: value(totals), earlier: earlier.map(value))
    }
    var figures = [
      figure("articles", "articles") { $0.articles },
      figure("articles_with_mentions", "articles with mentions") { $0.articlesWithMentions },
      figure("sentences", "sentences") { $0.sentences },
      figure("sentences_with_mentions", "sentences with mentions") { $0.sentencesWithMentions },
      figure("mentions", "mentions") { $0.mentions },
      figure("classes", "weapon classes") { $0.classes },
      figure("systems", "named systems") { $0.systems },
    ]
    if totals.copies != nil { figures.append(figure("copies", "copies, not counted") { $0.copies ?? 0 }) }
    return figures
  }
}
