import Tagging
import Taxonomy

/// Which tags a run keeps.
struct TagFilter: Sendable {
  /// Ids of the kept classes; nil keeps all.
  private let classes: Set<String>?
  private let minConfidence: Double

  /// - Parameter classes: ids, former ones too; the classes below them are kept as well.
  init(classes: [String], minConfidence: Double, taxonomy: Taxonomy) throws {
    self.minConfidence = minConfidence
    guard !classes.isEmpty else {
      self.classes = nil
      return
    }
    var kept: Set<String> = []
    for id in classes {
      guard let wanted = taxonomy.position(of: id) else {
        throw Failure.unknownClass(id, in: taxonomy)
      }
      for position in taxonomy.classes.indices where taxonomy.isClass(position, within: wanted) {
        kept.insert(taxonomy.classes[position].id)
      }
    }
    self.classes = kept
  }

  private var keepsAll: Bool { classes == nil && minConfidence == 0 }

  func apply(to article: inout TaggedArticle) {
    guard !keepsAll else { return }
    article.titleTags.removeAll { !keeps($0) }
    for index in article.sentences.indices where !article.sentences[index].tags.isEmpty {
      article.sentences[index].tags.removeAll { !keeps($0) }
    }
  }

  private func keeps(_ tag: Tag) -> Bool {
    tag.isAtLeast(minConfidence) && classes?.contains(tag.weaponClass) ?? true
  }
}
