import NIOHTTP1
import Review

/// What the page sends, field by field.
enum ReviewQuestion {
  /// The filter and the order of the queue.
  struct Filter: Decodable {
    var decided: String
    var `class`: String
    var article: String
    var words: String
    var system: String
    var least: Double
    var most: Double
    var order: String

    func filter() throws(RequestProblem) -> MentionFilter {
      guard let decided = MentionFilter.Decided(rawValue: decided), let order = MentionFilter.Order(rawValue: order), least <= most else {
        throw RequestProblem(.badRequest, "the filter is none: its bounds cross, or it names an order or a state that there is not")
      }
      var filter = MentionFilter()
      filter.decided = decided
      filter.order = order
      filter.weaponClass = self.class.isEmpty ? nil : self.class
      filter.article = article.isEmpty ? nil : article
      filter.system = system.isEmpty ? nil : system
      filter.words = words
      filter.confidence = min(max(least, 0), 1)...min(max(most, 0), 1)
      return filter
    }
  }

  /// A decision, of one mention or of many.
  struct Decision: Decodable {
    var mention: Int64
    var verdict: String
    var `class`: String?
  }

  struct Bulk: Decodable {
    var filter: Filter
    var count: Int
    var verdict: String
    var `class`: String?
  }

  struct Addition: Decodable {
    var article: String
    var field: String
    /// UTF-16 units.
    var start: Int
    var end: Int
    var `class`: String
  }

  struct Note: Decodable {
    var mention: Int64
    var note: String
  }

  struct Removal: Decodable {
    var mention: Int64
  }

  struct Settling: Decodable {
    var reviewer: String
  }

  struct Nothing: Decodable {}

  /// By which the server knows a change that is sent again.
  struct Key: Decodable {
    var key: String
  }

  static func verdict(_ name: String, _ weaponClass: String?) throws(RequestProblem) -> Verdict {
    switch (name, weaponClass) {
    case ("accept", _): .accept
    case ("reject", _): .reject
    case ("change", let weaponClass?): .reclass(to: weaponClass)
    case ("skip", _): .skip
    default: throw RequestProblem(.badRequest, "a decision is accept, reject, skip, or change with a class")
    }
  }
}
