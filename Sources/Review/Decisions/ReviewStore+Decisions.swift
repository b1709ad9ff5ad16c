import Diagnostics
import FoundationEssentials
import GRDB

extension ReviewStore {
  /// One decision on one mention; a step. Returns the mention as it stands then.
  ///
  /// Rejecting an added mention removes it; skipping one changes nothing.
  package func decide(
    _ mention: Int64, _ decision: ReviewDecision, by reviewer: Reviewer
  ) throws(ReviewProblem) -> ReviewMention {
    guard let verdict = decision.verdict else { return try note(mention, decision.note ?? "", by: reviewer) }
    return try write { db in
      let found = try Self.mention(mention, for: reviewer.id, in: db)
      if case .reclass(let weaponClass) = verdict { try Self.checkClass(weaponClass, in: db) }
      if found.state == .added, reviewer.name != Self.adjudicator {
        if verdict == .skip { return found }
        if verdict == .reject { return try self.remove(found, by: reviewer, in: db) }
      }
      let log = DecisionLog(db: db, reviewer: reviewer.id, now: now())
      try log.decide(decision, in: try log.begin(.decide), where: "m.id = \(mention)")
      return try Self.mention(mention, for: reviewer.id, in: db)
    }
  }

  /// A note on a mention, whatever is decided of it; an empty one takes it away. A step.
  package func note(_ mention: Int64, _ note: String, by reviewer: Reviewer) throws(ReviewProblem) -> ReviewMention {
    try write { db in
      _ = try Self.mention(mention, for: reviewer.id, in: db)
      let log = DecisionLog(db: db, reviewer: reviewer.id, now: now())
      try log.annotate(mention, with: note, in: try log.begin(.note))
      return try Self.mention(mention, for: reviewer.id, in: db)
    }
  }

  /// A mention that the tagger has missed, accepted by who adds it; a step. White space around it is left out.
  ///
  /// - Parameter span: UTF-8 bytes of the article's text, or of its title.
  package func add(
    _ span: Range<Int>, of weaponClass: String, in field: ReviewMention.Field = .text, ofArticle article: String, note: String? = nil,
    by reviewer: Reviewer
  ) throws(ReviewProblem) -> ReviewMention {
    try write { db in
      try Self.checkClass(weaponClass, in: db)
      let place = try AddedPlace(article: article, field: field, span: span, in: db)
      let mention = try place.mention(of: weaponClass, for: reviewer.id, in: db)
      let log = DecisionLog(db: db, reviewer: reviewer.id, now: now())
      let found = try Self.mention(mention, for: reviewer.id, in: db)
      let verdict = found.weaponClass == weaponClass ? Verdict.accept : .reclass(to: weaponClass)
      try log.decide(ReviewDecision(verdict, note: note), in: try log.begin(.add), where: "m.id = \(mention)")
      return try Self.mention(mention, for: reviewer.id, in: db)
    }
  }

  /// Takes back a mention that the reviewer has added; a step.
  package func remove(_ mention: Int64, by reviewer: Reviewer) throws(ReviewProblem) -> ReviewMention {
    try write { db in try remove(try Self.mention(mention, for: reviewer.id, in: db), by: reviewer, in: db) }
  }

  private func remove(_ mention: ReviewMention, by reviewer: Reviewer, in db: Database) throws -> ReviewMention {
    guard mention.state == .added, mention.decision?.answer != nil else {
      throw ReviewProblem(.notAdded, "'\(mention.quote)' was not added by \(reviewer.name): reject it instead")
    }
    let log = DecisionLog(db: db, reviewer: reviewer.id, now: now())
    try log.decide(ReviewDecision(nil), in: try log.begin(.remove), where: "m.id = \(mention.id)")
    return try Self.mention(mention.id, for: reviewer.id, in: db)
  }

  static func checkClass(_ weaponClass: String, in db: Database) throws {
    let request: SQLRequest<String> = "SELECT id FROM class WHERE id = \(weaponClass)"
    guard try request.fetchOne(db) == nil else { return }
    let ids = try String.fetchAll(db, sql: "SELECT id FROM class ORDER BY position")
    let hint = closestMatch(to: weaponClass, in: ids).map { ": did you mean \(quoted($0))?" } ?? ""
    throw ReviewProblem(.unknownClass, "no class has the id \(quoted(weaponClass))\(hint)")
  }
}
