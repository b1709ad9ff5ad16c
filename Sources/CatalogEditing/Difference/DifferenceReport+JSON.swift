import FoundationEssentials
import Tagging
import Text

extension DifferenceReport {
  /// One object, its keys in the order of the alphabet. Offsets count Unicode code points of the article's text or title.
  package func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    return String(decoding: try encoder.encode(Output(self)), as: UTF8.self) + "\n"
  }
}

private struct Output: Encodable {
  var before: String
  var after: String
  var articles: Int
  var changedArticles: Int
  var totals: [String: Int]
  var classes: [ClassOutput]
  var changes: [ChangeOutput]

  enum CodingKeys: String, CodingKey {
    case before, after, articles, totals, classes, changes
    case changedArticles = "changed_articles"
  }

  init(_ report: DifferenceReport) {
    let difference = report.difference
    before = report.names.before
    after = report.names.after
    articles = difference.articles
    changedArticles = difference.changedArticles
    totals = Dictionary(TagChange.Kind.allCases.map { ($0.rawValue, difference.count($0)) }) { first, _ in first }
    classes = report.classes.map { ClassOutput(id: $0.id, $0.totals) }
    changes = report.classes.flatMap { difference.changes[$0.id] ?? [] }.map(ChangeOutput.init)
  }
}

private struct ClassOutput: Encodable {
  var `class`: String
  var before: Int
  var after: Int
  var gained: Int
  var lost: Int
  var movedIn: Int
  var movedOut: Int
  var altered: Int

  enum CodingKeys: String, CodingKey {
    case `class`, before, after, gained, lost, altered
    case movedIn = "moved_in"
    case movedOut = "moved_out"
  }

  init(id: String, _ totals: CatalogDifference.Totals) {
    `class` = id
    (before, after, gained, lost) = (totals.before, totals.after, totals.gained, totals.lost)
    (movedIn, movedOut, altered) = (totals.movedIn, totals.movedOut, totals.altered)
  }
}

private struct ChangeOutput: Encodable {
  var change: String
  var id: String
  var source: String
  var isTitle: Bool
  var sentence: Int?
  var text: String
  var before: SideOutput
  var after: SideOutput

  enum CodingKeys: String, CodingKey {
    case change, id, source, sentence, text, before, after
    case isTitle = "title"
  }

  init(_ explained: ExplainedChange) {
    change = explained.change.kind.rawValue
    (id, source, sentence) = (explained.article, explained.source, explained.sentence)
    isTitle = explained.sentence == nil
    text = String(decoding: explained.text[explained.span], as: UTF8.self)
    before = SideOutput(explained.change.before, of: explained)
    after = SideOutput(explained.change.after, of: explained)
  }
}

/// A tag as `tag` writes it, or the rule by which there is none.
private struct SideOutput: Encodable {
  var `class`: String?
  var mentionClass: String?
  var start: Int?
  var end: Int?
  var words: String?
  var system: String?
  var confidence: Double?
  var term: String?
  var at: String?
  var why: [String]
  var rule: String?
  var ruleAt: String?

  enum CodingKeys: String, CodingKey {
    case `class`, start, end, words, system, confidence, term, at, why, rule
    case mentionClass = "mention_class"
    case ruleAt = "rule_at"
  }

  init(_ tag: Tag?, of change: ExplainedChange) {
    guard let tag else {
      why = [change.absence?.text].compactMap(\.self)
      (rule, term, at, ruleAt) = (change.absence?.rule, change.absence?.term, change.absence?.place, change.absence?.rulePlace)
      return
    }
    var cursor = OffsetCursor(unit: .codepoint, of: change.text.span)
    start = cursor.offset(of: tag.span.lowerBound, in: change.text.span)
    end = cursor.offset(of: tag.span.upperBound, in: change.text.span)
    words = DifferenceReport.words(of: tag, in: change)
    (`class`, mentionClass, system, term, at, why) = (tag.weaponClass, tag.mentionClass, tag.system, tag.term, tag.place, tag.reasons)
    confidence = (tag.confidence * 1000).rounded() / 1000
  }
}
