import FoundationEssentials
import GRDB

extension ReviewStore {
  /// The decisions as gold: what was settled first, then what all reviewers who answered say.
  ///
  /// - Parameter reviewer: whose answers alone count; nil for those of all.
  package func gold(_ scope: GoldScope, of reviewer: Reviewer? = nil) throws(ReviewProblem) -> GoldExport {
    let adjudicator = try adjudication()
    return try read { db in
      let answers = try Self.answers(in: db, including: [adjudicator.id])
      let verdicts = Dictionary(uniqueKeysWithValues: answers.map { ($0.id, GoldVerdict($0, settledBy: adjudicator, of: reviewer)) })
      let tree = try ClassSpans(in: db)
      var export = GoldExport()
      let request: SQLRequest<Row> = """
        SELECT a.id, a.name, a.source, a.text, a.is_present, t.bytes FROM article a JOIN text t ON t.id = a.text ORDER BY a.position, a.id
        """
      for row in try request.fetchAll(db) {
        let article: Int64 = row["id"]
        let text: Int64 = row["text"]
        let sentences: SQLRequest<Row> = "SELECT start, \"end\" FROM sentence WHERE text = \(text) ORDER BY number"
        let spans = try sentences.fetchAll(db).map { row in
          let start: Int = row["start"]
          return start..<(row["end"] as Int)
        }
        let mentions: SQLRequest<Row> = """
          SELECT id, field, text, start, "end", class, mention_class, state FROM mention
          WHERE article = \(article) AND (state = 0 OR EXISTS (SELECT 1 FROM current d WHERE d.mention = mention.id AND d.verdict IN (1, 2, 3)))
          ORDER BY start, "end", id
          """
        var gold = ArticleGold(
          record: GoldRecord(
            id: row["name"], source: row["source"], text: Array(row["bytes"] as Data), sentences: spans, mentions: []))
        for row in try mentions.fetchAll(db) {
          let verdict = verdicts[row["id"]]
          guard row["field"] == ReviewMention.Field.text.rawValue, row["text"] == text else {
            if verdict?.isMention == true { export.withoutPlace += 1 }
            continue
          }
          gold.add(row, verdict ?? .open, tree)
        }
        gold.finish(scope, &export)
      }
      return export
    }
  }
}

/// The one answer on a mention, if there is one.
enum GoldVerdict: Equatable {
  case decided(String)
  case differing([String])
  case open

  var isMention: Bool {
    switch self {
    case .decided(let answer): answer != AnsweredMention.none
    case .differing: true
    case .open: false
    }
  }

  init(_ mention: AnsweredMention, settledBy adjudicator: Reviewer, of reviewer: Reviewer?) {
    if let settled = mention.answers[adjudicator.id] {
      self = .decided(settled)
      return
    }
    let answers = reviewer.map { mention.answers[$0.id].map { [$0] } ?? [] } ?? Set(mention.answers.values).sorted()
    self = answers.isEmpty ? .open : answers.count == 1 ? .decided(answers[0]) : .differing(answers)
  }
}

/// Where the classes stand in the depth-first order of the tree.
struct ClassSpans {
  private var spans: [String: ClosedRange<Int>] = [:]

  init(in db: Database) throws {
    for row in try Row.fetchAll(db, sql: "SELECT id, position, last FROM class") {
      let position: Int = row["position"]
      spans[row["id"]] = position...(row["last"] as Int)
    }
  }

  func isClass(_ id: String, below ancestor: String) -> Bool {
    guard id != ancestor, let own = spans[id], let above = spans[ancestor] else { return false }
    return above.contains(own.lowerBound)
  }
}

/// The gold of one article while it is gathered.
private struct ArticleGold {
  var record: GoldRecord
  /// By the number of the sentence: whether a mention in it is decided, or is not.
  private var hasDecided: Set<Int> = []
  private var hasOpen: Set<Int> = []
  private var unsettled = 0

  init(record: GoldRecord) { self.record = record }

  mutating func add(_ row: Row, _ verdict: GoldVerdict, _ tree: ClassSpans) {
    let start: Int = row["start"]
    let span = start..<(row["end"] as Int)
    let tagged: String = row["class"]
    let own: String = row["mention_class"]
    let isTagged = row["state"] == ReviewMention.State.present.rawValue
    let sentence = record.sentences.lastIndex { $0.lowerBound <= span.lowerBound } ?? 0
    var mention = GoldRecord.Mention(span: span, weaponClass: tagged)
    switch verdict {
    case .decided(let answer):
      hasDecided.insert(sentence)
      guard answer != AnsweredMention.none else { return }
      mention.weaponClass = answer
    case .differing(let answers):
      hasOpen.insert(sentence)
      unsettled += 1
      let classes = answers.filter { $0 != AnsweredMention.none }
      guard let first = classes.first else { return }
      mention.weaponClass = classes.contains(tagged) ? tagged : first
      mention.alternatives = classes.filter { $0 != mention.weaponClass } + (classes.count < answers.count ? [""] : [])
    case .open:
      guard isTagged else { return }
      hasOpen.insert(sentence)
      mention.alternatives = [""]
    }
    // The sentence's own words can say less than the article does.
    if isTagged, tree.isClass(mention.weaponClass, below: own) {
      mention.resolved = mention.weaponClass
      mention.weaponClass = own
    }
    record.mentions.append(mention)
  }

  consuming func finish(_ scope: GoldScope, _ export: inout GoldExport) {
    export.unsettled += unsettled
    if scope == .decided {
      guard !hasDecided.isEmpty else {
        export.leftOutSentences += record.sentences.count
        return
      }
      if !hasOpen.isEmpty {
        let kept = record.sentences.indices.filter { hasDecided.contains($0) && !hasOpen.contains($0) }
        export.leftOutSentences += record.sentences.count - kept.count
        guard !kept.isEmpty else { return }
        export.cutArticles += 1
        record.keep(kept)
      }
    }
    export.articles.append(record)
  }
}

extension GoldRecord {
  /// Leaves some sentences, a line each, as the whole text.
  fileprivate mutating func keep(_ kept: [Int]) {
    var shorter = GoldRecord(id: id, source: source, text: [], sentences: [], mentions: [])
    for number in kept {
      if !shorter.text.isEmpty { shorter.text.append(UInt8(ascii: "\n")) }
      let span = sentences[number]
      let shift = shorter.text.count - span.lowerBound
      shorter.text += text[span]
      shorter.sentences.append(span.lowerBound + shift..<span.upperBound + shift)
      for mention in mentions where span.contains(mention.span.lowerBound) && mention.span.upperBound <= span.upperBound {
        var moved = mention
        moved.span = mention.span.lowerBound + shift..<mention.span.upperBound + shift
        shorter.mentions.append(moved)
      }
    }
    self = shorter
  }
}
