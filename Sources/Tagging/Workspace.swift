package import Lexicon
import TermScanner
import Text

/// The buffers of one thread's work, kept from article to article so that a run allocates little.
package struct Workspace {
  var matches: [TermMatch] = []
  var contextMatches: [TermMatch] = []
  var sentences: [SentenceSpan] = []
  var candidates: [Candidate] = []

  package init() {}
}
