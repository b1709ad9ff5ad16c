import Review
import Tagging

/// What an edit of the catalogue does to the tags of the reviewed articles, held against what was decided.
struct SuggestionEffect: Encodable, Equatable {
  /// Tags that come or go, by whether decisions want it so; a tag on words that nobody has decided on is neither.
  struct Count: Encodable, Equatable {
    var right = 0
    var wrong = 0
    var unjudged = 0

    var all: Int { right + wrong + unjudged }
  }

  var gained = Count()
  var lost = Count()

  /// Decisions that hold after the edit and did not before, less those that no longer hold.
  var balance: Int { gained.right + lost.right - gained.wrong - lost.wrong }

  var text: String {
    let part = { (name: String, count: Count) in
      "\(name) \(counted(count.all, "tag"))"
        + (count.all == 0 ? "" : " (\(count.right) right, \(count.wrong) wrong, \(count.unjudged) not decided on)")
    }
    return part("gains", gained) + ", " + part("loses", lost)
  }
}

/// The reviewed articles, tagged with the catalogue as it is.
struct ReviewedTags: Sendable {
  private struct Place: Hashable {
    var article: String
    var field: ReviewMention.Field
    var span: Range<Int>
  }

  private let articles: [Article]
  private let answers: [Place: String]
  private var before: [Place: Set<String>] = [:]

  init(_ articles: [Article], judged: [JudgedMention], tagger: Tagger) {
    self.articles = articles
    answers = Dictionary(judged.map { (Place(article: $0.articleID, field: $0.field, span: $0.span), $0.answer) }) { first, _ in first }
    before = tags(by: tagger)
  }

  private func tags(by tagger: Tagger) -> [Place: Set<String>] {
    var tags: [Place: Set<String>] = [:]
    var workspace = Workspace()
    for article in articles {
      let tagged = tagger.tag(article, using: &workspace)
      for (field, own) in [(ReviewMention.Field.title, tagged.titleTags), (.text, tagged.sentences.flatMap(\.tags))] {
        for tag in own { tags[Place(article: article.id, field: field, span: tag.span), default: []].insert(tag.weaponClass) }
      }
    }
    return tags
  }

  /// Linear in the articles.
  func effect(of tagger: Tagger) -> SuggestionEffect {
    let after = tags(by: tagger)
    var effect = SuggestionEffect()
    for place in Set(before.keys).union(after.keys) where before[place] != after[place] {
      let (old, new) = (before[place] ?? [], after[place] ?? [])
      for weaponClass in new.subtracting(old) { count(&effect.gained, answers[place].map { $0 == weaponClass }) }
      for weaponClass in old.subtracting(new) { count(&effect.lost, answers[place].map { $0 != weaponClass }) }
    }
    return effect
  }

  private func count(_ counts: inout SuggestionEffect.Count, _ isRight: Bool?) {
    switch isRight {
    case true?: counts.right += 1
    case false?: counts.wrong += 1
    case nil: counts.unjudged += 1
    }
  }
}
