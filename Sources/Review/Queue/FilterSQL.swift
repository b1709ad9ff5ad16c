import GRDB

/// A filter in SQL, over `m` (mention) and `d` (the reviewer's current decision).
struct FilterSQL {
  let filter: MentionFilter
  let reviewer: Int64

  /// Mentions that a reviewer can see: those of the report, those the reviewer added, and those that are gone but were decided otherwise.
  static let visible: SQL = """
    m.position IS NOT NULL AND m.successor IS NULL AND (
      m.state = 0 OR (m.state = 2 AND d.verdict IN (1, 3))
      OR (m.state = 1 AND (d.change IS NOT NULL OR (d.about_state <> 0 AND d.verdict IN (1, 2, 3)))))
    """
  static let left: SQL = "(d.verdict IS NULL OR d.verdict = 4 OR d.change IS NOT NULL)"
  static let held: SQL = "(d.verdict IN (1, 2, 3) AND d.change IS NULL)"

  static func changed(_ reviewer: Int64) -> SQL {
    """
    (d.change IS NOT NULL OR (d.verdict IS NULL AND m.predecessor IS NOT NULL AND EXISTS (
      SELECT 1 FROM current p WHERE p.reviewer = \(reviewer) AND p.mention = m.predecessor AND p.verdict IN (1, 2, 3))))
    """
  }

  static func source(_ reviewer: Int64) -> SQL {
    "FROM mention m LEFT JOIN current d ON d.reviewer = \(reviewer) AND d.mention = m.id\n"
  }

  /// All that must hold of a mention.
  var conditions: SQL {
    var conditions = [Self.visible]
    switch filter.decided {
    case .undecided: conditions.append(Self.left)
    case .decided: conditions.append(Self.held)
    case .changed: conditions.append(Self.changed(reviewer))
    case .skipped: conditions.append("d.verdict = 4")
    case .all: break
    }
    if let article = filter.article { conditions.append("m.article = (SELECT id FROM article WHERE name = \(article))") }
    if let weaponClass = filter.weaponClass {
      conditions.append(
        """
        m.class_position BETWEEN (SELECT position FROM class WHERE id = \(weaponClass)) AND (SELECT last FROM class WHERE id = \(weaponClass))
        """)
    }
    if filter.confidence != 0...1 {
      let low = Int((filter.confidence.lowerBound * 1000).rounded())
      conditions.append("m.confidence BETWEEN \(low) AND \(Int((filter.confidence.upperBound * 1000).rounded()))")
    }
    if filter.leavesOutAdded { conditions.append("m.state <> 2") }
    if let system = filter.system { conditions.append("m.system = \(system)") }
    for word in filter.words.split(whereSeparator: \.isWhitespace) {
      conditions.append(
        """
        EXISTS (SELECT 1 FROM sentence s WHERE s.text = m.text AND s.number = coalesce(m.sentence, 0)
          AND instr(s.words, \(word.lowercased())) > 0)
        """)
    }
    return conditions.joined(separator: " AND ")
  }

  /// The columns that order the mentions; no two mentions are alike in them.
  var keys: [String] {
    let place = ["position", "field", "start", "end", "id"]
    switch filter.order {
    case .article: return place
    case .uncertainty: return ["confidence"] + place
    case .weaponClass: return ["class_position"] + place
    }
  }

  var order: SQL { columns(" ") }
  var reversedOrder: SQL { columns(" DESC") }

  private func columns(_ direction: String) -> SQL {
    SQL(sql: keys.map { "m.\"\($0)\"\(direction)" }.joined(separator: ", "))
  }

  /// The mentions behind (or before) one, in the filter's order.
  func beyond(_ mention: Int64, backwards: Bool) -> SQL {
    let columns = SQL(sql: keys.map { "m.\"\($0)\"" }.joined(separator: ", "))
    let values = SQL(sql: keys.map { "n.\"\($0)\"" }.joined(separator: ", "))
    return "(\(columns)) \(SQL(sql: backwards ? "<" : ">")) (SELECT \(values) FROM mention n WHERE n.id = \(mention))"
  }
}
