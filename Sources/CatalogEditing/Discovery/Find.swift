import Taxonomy

/// A name or a phrase that the catalogue does not know, with all that speaks for it.
package struct Find: Sendable {
  package var text: String
  package var kind: FindKind
  /// Id of the class of the nouns beside it, the most frequent one.
  package var weaponClass: String
  /// The class's file, as the user named the catalogue's folder.
  package var file: String
  /// Occurrences in a frame, and the articles that hold one.
  package var mentions: Int
  package var articles: Int
  /// Articles that hold its words at all, in a frame or not.
  package var articlesWithWords: Int
  /// How often it stands in each frame.
  package var frames: [(frame: Frame, count: Int)]
  package var examples: [Example]
  /// Above 0; only its order means something.
  package var score: Double
  /// The entry to paste into the file, below `systems:` or `terms:`.
  package var entry: String

  /// A sentence that holds a find.
  package struct Example: Sendable {
    package var article: String
    /// Position among the article's sentences, from 0.
    package var sentence: Int
    package var text: String
  }
}

/// In how many articles something was seen.
struct Spread: Sendable {
  private(set) var articles = 0
  private var lastArticle = -1

  /// Notes an article by its number; false where it was noted before. Articles come one after another.
  @discardableResult
  mutating func note(in article: Int) -> Bool {
    guard article != lastArticle else { return false }
    lastArticle = article
    articles += 1
    return true
  }
}

/// What has been seen of one find.
struct Sightings: Sendable {
  var kind: FindKind
  var keyWords: [String]
  var isDesignator: Bool
  var isQuoted = false
  var mentions = 0
  var spread = Spread()
  var frames: [Frame: Int] = [:]
  var classes: [Int: Int] = [:]
  var examples: [Find.Example] = []

  /// The class that most of the nouns allow: a noun speaks for its own class and for those below it, of which the one that most nouns
  /// allow is also the finest. Of equal ones the first in the catalogue.
  func weaponClass(in taxonomy: Taxonomy) -> Int {
    let votes = classes.keys.map { position in
      (position: position, count: taxonomy.lineages[position].reduce(0) { $0 + (classes[$1] ?? 0) })
    }
    return votes.max { ($0.count, -$0.position) < ($1.count, -$1.position) }?.position ?? 0
  }
}
