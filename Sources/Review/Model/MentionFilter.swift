/// Which mentions of a report, in which order.
package struct MentionFilter: Sendable, Equatable {
  package enum Decided: String, Sendable, CaseIterable {
    /// Left to decide: never decided, skipped, or changed since.
    case undecided
    case decided
    /// Decided once, and another since.
    case changed
    case skipped
    case all
  }

  package enum Order: String, Sendable, CaseIterable {
    /// As the report and the articles have them.
    case article
    /// The least confident first.
    case uncertainty
    /// By the class tree, then by article.
    case weaponClass = "class"
  }

  /// The article's id.
  package var article: String?
  /// This class and those below it.
  package var weaponClass: String?
  package var decided = Decided.undecided
  /// 0...1; compared in thousandths, as confidences are written.
  package var confidence = 0.0...1.0
  /// The named system, as the catalogue names it.
  package var system: String?
  /// Words that stand in the sentence, in any case.
  package var words = ""
  package var order = Order.article
  /// Whether mentions that reviewers have added are left out.
  var leavesOutAdded = false

  package init() {}
}
