import Review
import Text

/// A decision as the page knows it.
struct DecisionView: Encodable {
  var verdict: String?
  var `class`: String?
  var note: String?
  var aboutClass: String
  /// Milliseconds since 1970.
  var time: Int64

  init(_ decision: RecordedDecision) {
    (verdict, self.class) = decision.verdict?.view ?? (nil, nil)
    note = decision.note
    aboutClass = decision.aboutClass
    time = decision.time
  }
}

extension Verdict {
  fileprivate var view: (String?, String?) {
    switch self {
    case .accept: ("accept", nil)
    case .reject: ("reject", nil)
    case .reclass(let weaponClass): ("change", weaponClass)
    case .skip: ("skip", nil)
    }
  }
}

/// What one reviewer says of a mention.
struct AnswerView: Encodable {
  var reviewer: String
  /// Absent where it is no mention.
  var `class`: String?
}

/// A mention as the page knows it.
struct MentionView: Encodable {
  var id: Int64
  var article: String
  var field: String
  /// UTF-16 units of the field's text; absent where the article is not at hand.
  var start: Int?
  var end: Int?
  var placed: Bool
  var quote: String
  var `class`: String
  var mentionClass: String
  var term: String
  var at: String
  var system: String?
  var confidence: Double
  var status: [String]
  var qualifiers: String
  var why: [String]
  var state: String
  var origin: String
  var decision: DecisionView?
  var change: String?
  var earlier: DecisionView?
  /// The sentence, where one is shown without its article.
  var around: String?
  /// What reviewers say, where they differ.
  var answers: [AnswerView]?

  init(_ mention: ReviewMention) {
    id = mention.id
    article = mention.articleID
    field = mention.field == .title ? "title" : "text"
    placed = mention.isPlaced
    quote = mention.quote
    self.class = mention.weaponClass
    mentionClass = mention.mentionClass
    term = mention.term
    at = mention.place
    system = mention.system
    confidence = mention.confidence
    status = mention.status
    qualifiers = mention.qualifiers
    why = mention.reasons
    state =
      switch mention.state {
      case .present: "present"
      case .gone: "gone"
      case .added: "added"
      }
    origin = mention.origin.rawValue
    decision = mention.decision.map(DecisionView.init)
    change =
      switch mention.change {
      case .weaponClass: "class"
      case .gone: "gone"
      case .words: "words"
      case nil: nil
      }
    earlier = mention.earlier.map(DecisionView.init)
  }
}

/// An article as the page knows it. Places count UTF-16 units, as JavaScript does.
struct ArticleView: Encodable {
  struct Sentence: Encodable {
    var start: Int
    var end: Int
  }

  var id: String
  var title: String?
  var date: String?
  var source: String
  var language: String
  var text: String
  var sentences: [Sentence]
  var mentions: [MentionView]

  init(_ article: ReviewedArticle, answers: [Int64: [AnswerView]] = [:]) {
    id = article.id
    title = article.title.map { String(decoding: $0, as: UTF8.self) }
    date = article.date
    source = article.source
    language = article.language
    text = String(decoding: article.text, as: UTF8.self)
    var places = OffsetCursor(unit: .utf16, of: article.text.span)
    sentences = article.sentences.map { sentence in
      Sentence(
        start: places.offset(of: sentence.span.lowerBound, in: article.text.span),
        end: places.offset(of: sentence.span.upperBound, in: article.text.span))
    }
    let heading = article.title ?? []
    var headingPlaces = OffsetCursor(unit: .utf16, of: heading.span)
    mentions = article.mentions.map { mention in
      var view = MentionView(mention)
      view.answers = answers[mention.id]
      guard mention.isPlaced else { return view }
      if mention.field == .title {
        view.start = headingPlaces.offset(of: mention.span.lowerBound, in: heading.span)
        view.end = headingPlaces.offset(of: mention.span.upperBound, in: heading.span)
      } else {
        view.start = places.offset(of: mention.span.lowerBound, in: article.text.span)
        view.end = places.offset(of: mention.span.upperBound, in: article.text.span)
      }
      return view
    }
  }
}

struct ProgressView: Encodable {
  var decided: Int
  var left: Int
  var skipped: Int
  var changed: Int
  var pace: Double
  var minutesLeft: Double?

  init(decided: Int, left: Int, pace: Double) {
    self.decided = decided
    self.left = left
    self.pace = pace
    skipped = 0
    changed = 0
    minutesLeft = pace > 0 ? Double(left) / pace : nil
  }

  init(_ progress: ReviewProgress) {
    decided = progress.decided
    left = progress.left
    skipped = progress.skipped
    changed = progress.changed
    pace = progress.pace
    minutesLeft = progress.minutesLeft
  }
}
