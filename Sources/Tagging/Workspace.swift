import TermScanner
import Text

/// The buffers of one thread's work, kept from article to article so that a run allocates little.
package struct Workspace {
  var matches: [TermMatch] = []
  var sentences: [SentenceSpan] = []
  /// The year in which the article at hand appeared, where it is known.
  var year: Int?

  package init() {}
}
