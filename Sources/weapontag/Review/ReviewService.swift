import NIOHTTP1
import Review
import Synchronization
import Text

/// The review's work behind the server's addresses: the store's calls, in the page's words.
///
/// A change is acknowledged when the store has it on the disk. Each carries a key; the answer to a change that is sent again, because its
/// acknowledgement was lost, is the first one's.
final class ReviewService: Sendable {
  private let queue: ReviewQueue
  private let session: ReviewSession
  private let acknowledged = Mutex(Acknowledgements())

  init(_ opened: OpenedReview, for reviewer: Reviewer, of kind: ReviewQueue.Kind, hasOther: Bool) {
    queue = ReviewQueue(store: opened.store, reviewer: reviewer, kind: kind)
    session = ReviewSession(opened, reviewer: reviewer.name, settles: kind == .differences, hasOther: hasOther)
  }

  private var store: ReviewStore { queue.store }
  private var reviewer: Reviewer { queue.reviewer }

  /// The page's addresses, below one of the router.
  func add(to router: inout Router, below base: String) {
    addReviewPages(to: &router, below: base)
    router.on(.GET, "\(base)api/session") { [session] _ in .json(session) }
    router.on(.GET, "\(base)api/changes") { [self] _ in .json(["version": try version()]) }
    router.on(.GET, "\(base)api/article") { [self] in try article($0.query) }
    router.on(.POST, "\(base)api/queue") { [self] in try listing($0.decoded()) }
    router.on(.POST, "\(base)api/count") { [self] in .json(["count": try count($0.decoded())]) }
    router.on(.POST, "\(base)api/preview") { [self] in try preview($0.decoded()) }
    onChange("\(base)api/decide", &router) { [self] (asked: ReviewQuestion.Decision) in
      let verdict = try ReviewQuestion.verdict(asked.verdict, asked.class)
      return Taken(try store.decide(asked.mention, ReviewDecision(verdict), by: reviewer))
    }
    onChange("\(base)api/note", &router) { [self] (asked: ReviewQuestion.Note) in
      Taken(try store.note(asked.mention, asked.note, by: reviewer))
    }
    onChange("\(base)api/remove", &router) { [self] (asked: ReviewQuestion.Removal) in Taken(try store.remove(asked.mention, by: reviewer))
    }
    onChange("\(base)api/add", &router) { [self] (asked: ReviewQuestion.Addition) in Taken(try addMention(asked)) }
    onChange("\(base)api/bulk", &router) { [self] (asked: ReviewQuestion.Bulk) in
      let verdict = try ReviewQuestion.verdict(asked.verdict, asked.class)
      return Taken(try store.bulk(asked.filter.filter(), ReviewDecision(verdict), by: reviewer, expecting: asked.count))
    }
    onChange("\(base)api/settle", &router) { [self] (asked: ReviewQuestion.Settling) in
      guard queue.kind == .differences, let named = try store.reviewers().first(where: { $0.name == asked.reviewer }) else {
        throw RequestProblem(.badRequest, "there is no such reviewer")
      }
      return Taken(try store.settle(as: named))
    }
    onChange("\(base)api/undo", &router) { [self] (_: ReviewQuestion.Nothing) in Taken(try store.undo(by: reviewer)) }
    onChange("\(base)api/redo", &router) { [self] (_: ReviewQuestion.Nothing) in Taken(try store.redo(by: reviewer)) }
  }

  /// An address that changes something: acknowledged with what was before and is now.
  private func onChange<Asked: Decodable & SendableMetatype>(
    _ path: String, _ router: inout Router, _ work: @escaping @Sendable (Asked) throws -> Taken
  ) {
    router.on(.POST, path) { [self] request in
      let key = try request.decoded(ReviewQuestion.Key.self).key
      if let answer = acknowledged.withLock({ $0[key] }) { return answer }
      let asked: Asked = try request.decoded()
      let before = try version()
      let taken = try Self.asked { try work(asked) }
      let answer = Answer.json(
        Acknowledgement(
          before: before, version: try version(), progress: try queue.progress(), action: taken.action,
          ids: taken.ids, count: taken.count, mentions: taken.mentions))
      acknowledged.withLock { $0[key] = answer }
      return answer
    }
  }

  private func version() throws -> Int64 { try store.changeNumber(of: reviewer) }

  private func listing(_ asked: ReviewQuestion.Filter) throws -> Answer {
    let filter = try asked.filter()
    return try Self.asked {
      let version = try version()
      return .json(
        Queue(version: version, ids: try queue.ids(filter), progress: try queue.progress()))
    }
  }

  private func count(_ asked: ReviewQuestion.Filter) throws -> Int {
    let filter = try asked.filter()
    return try Self.asked { try queue.count(filter) }
  }

  private func article(_ query: [String: String]) throws -> Answer {
    try Self.asked {
      if let mention = query["mention"].flatMap({ Int64($0) }) {
        return try articleView(try store.mention(mention, for: reviewer).articleID)
      }
      return try articleView(query["id"] ?? "")
    }
  }

  private func articleView(_ id: String) throws -> Answer {
    .json(ArticleView(try store.article(id, for: reviewer), answers: try queue.answers()))
  }

  private func preview(_ asked: ReviewQuestion.Filter) throws -> Answer {
    let filter = try asked.filter()
    return try Self.asked {
      let preview = try store.preview(filter, for: reviewer)
      var mentions = preview.mentions.map(MentionView.init)
      for index in mentions.indices {
        mentions[index].around = try store.sentence(of: mentions[index].id).map { String(decoding: $0.text, as: UTF8.self) }
      }
      return .json(Preview(count: preview.count, mentions: mentions))
    }
  }

  private func addMention(_ asked: ReviewQuestion.Addition) throws -> ReviewMention {
    let article = try store.article(asked.article, for: reviewer)
    let words = asked.field == "title" ? article.title ?? [] : article.text
    guard let span = ByteOffsets(unit: .utf16, of: words).bytes(asked.start, asked.end) else {
      throw RequestProblem(.badRequest, "the article has no such place")
    }
    return try store.add(span, of: asked.class, in: asked.field == "title" ? .title : .text, ofArticle: asked.article, by: reviewer)
  }

  /// Does what the store was asked, its problems in the server's words: those that pass by themselves are worth another try.
  static func asked<Value>(_ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch let problem as ReviewProblem {
      switch problem.kind {
      case .locked: throw RequestProblem(.serviceUnavailable, problem.message)
      case .diskFull: throw RequestProblem(.insufficientStorage, problem.message)
      case .unusable, .newerVersion, .notAStore: throw RequestProblem(.internalServerError, problem.message)
      default: throw RequestProblem(.conflict, problem.message)
      }
    }
  }
}

/// What a change has touched.
private struct Taken {
  var action: String?
  var ids: [Int64] = []
  var count = 0
  var mentions: [MentionView] = []

  init(_ mention: ReviewMention) {
    ids = [mention.id]
    count = 1
    mentions = [MentionView(mention)]
  }

  /// Nil where there was nothing to do.
  init(_ outcome: StepOutcome?) {
    guard let outcome else { return }
    action = outcome.action.rawValue
    ids = outcome.mentions
    count = outcome.count
  }
}

private struct Acknowledgement: Encodable {
  var before: Int64
  var version: Int64
  var progress: ProgressView
  var action: String?
  var ids: [Int64]
  var count: Int
  var mentions: [MentionView]
}

private struct Queue: Encodable {
  var version: Int64
  var ids: [Int64]
  var progress: ProgressView
}

private struct Preview: Encodable {
  var count: Int
  var mentions: [MentionView]
}

/// The answers to the last changes.
private struct Acknowledgements {
  private static let most = 1024
  private var answers: [String: Answer] = [:]
  private var order: [String] = []

  subscript(key: String) -> Answer? {
    get { answers[key] }
    set {
      answers[key] = newValue
      order.append(key)
      if order.count > 2 * Self.most {
        for old in order.prefix(Self.most) { answers[old] = nil }
        order.removeFirst(Self.most)
      }
    }
  }
}
