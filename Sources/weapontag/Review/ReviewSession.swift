import Review
import Taxonomy

/// What does not change while the page is open.
struct ReviewSession: Encodable {
  struct ClassView: Encodable {
    var id: String
    var label: String
    var abbreviation: String?
    var parent: String?
    var definition: String
    /// What the catalogue calls it too, to be found by.
    var terms: [String]
  }

  struct ArticleTitle: Encodable {
    var id: String
    var title: String?
  }

  var report: String
  /// Whether differences between reviewers are settled here.
  var settles: Bool
  /// Whether the page has the other of the two beside it.
  var hasOther: Bool
  var reviewer: String
  var classes: [ClassView]
  var articles: [ArticleTitle]

  init(_ opened: OpenedReview, reviewer: String, settles: Bool, hasOther: Bool) {
    report = opened.name
    self.settles = settles
    self.hasOther = hasOther
    self.reviewer = reviewer
    let taxonomy = opened.taxonomy
    classes = ReviewClasses(taxonomy).classes.map { entry in
      let stated = taxonomy.positions[entry.id].map { taxonomy.classes[$0] }
      return ClassView(
        id: entry.id, label: entry.label, abbreviation: stated?.abbreviation, parent: entry.parent, definition: entry.definition,
        terms: stated?.terms.map(\.form.text) ?? [])
    }
    articles = opened.titles.map { ArticleTitle(id: $0.id, title: $0.title) }
  }
}
