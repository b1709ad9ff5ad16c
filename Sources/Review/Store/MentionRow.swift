import GRDB

/// Reading mentions as one reviewer sees them.
enum MentionRow {
  /// Every column that `mention(_:)` reads. `d` is the reviewer's current decision, `p` the one on the mention's predecessor.
  static func select(_ reviewer: Int64) -> SQL {
    """
    SELECT m.*, a.name AS article_name, (m.text = CASE m.field WHEN 0 THEN a.title ELSE a.text END) AS is_placed,
      d.verdict AS d_verdict, d.answer AS d_answer, d.about_class AS d_about, d.change AS d_change,
      dd.note AS d_note, ds.time AS d_time,
      p.verdict AS p_verdict, p.answer AS p_answer, p.about_class AS p_about, pd.note AS p_note, ps.time AS p_time
    FROM mention m JOIN article a ON a.id = m.article
    LEFT JOIN current d ON d.reviewer = \(reviewer) AND d.mention = m.id
    LEFT JOIN decision dd ON dd.id = d.decision LEFT JOIN step ds ON ds.id = dd.step
    LEFT JOIN current p ON p.reviewer = \(reviewer) AND p.mention = m.predecessor AND p.verdict IN (1, 2, 3)
    LEFT JOIN decision pd ON pd.id = p.decision LEFT JOIN step ps ON ps.id = pd.step

    """
  }

  static func mention(_ row: Row) -> ReviewMention {
    let state = ReviewMention.State(rawValue: row["state"]) ?? .present
    let decision = decision(row, "d")
    let earlier = decision?.verdict == nil ? Self.decision(row, "p") : nil
    let change: ReviewMention.Change? = earlier == nil ? (row["d_change"] as String?).flatMap(ReviewMention.Change.init) : .words
    let confidence: Int = row["confidence"]
    let start: Int = row["start"]
    let end: Int = row["end"]
    return ReviewMention(
      id: row["id"], articleID: row["article_name"], field: ReviewMention.Field(rawValue: row["field"]) ?? .text, sentence: row["sentence"],
      span: start..<end, quote: row["quote"], isPlaced: row["is_placed"] ?? false, weaponClass: row["class"],
      mentionClass: row["mention_class"], term: row["term"], place: row["place"], system: row["system"],
      confidence: Double(confidence) / 1000, status: lines(row["status"]), qualifiers: row["qualifiers"], reasons: lines(row["reasons"]),
      state: state, origin: state == .added ? .added : .tagged, decision: decision, change: change, earlier: earlier)
  }

  private static func decision(_ row: Row, _ side: String) -> RecordedDecision? {
    guard let about: String = row["\(side)_about"] else { return nil }
    let verdict = Verdict(code: row["\(side)_verdict"], weaponClass: row["\(side)_answer"])
    return RecordedDecision(verdict: verdict, note: row["\(side)_note"], aboutClass: about, time: row["\(side)_time"] ?? 0)
  }

  private static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
}
