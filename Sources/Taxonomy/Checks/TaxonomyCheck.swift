package import Diagnostics

/// One rule that a catalogue must keep. A rule a file; each has a stable code.
package protocol TaxonomyCheck: Sendable {
  /// The code of its findings.
  var code: String { get }
  func findings(in taxonomy: Taxonomy) -> [Diagnostic]
}

/// The checks that need no vocabulary, in the order of their work.
package let taxonomyChecks: [any TaxonomyCheck] = [
  DuplicateIDCheck(), UnknownClassCheck(), ParentCycleCheck(), PathCheck(), UnknownTopicCheck(), ShortTermCheck(),
  WeakFormCheck(), UnsupportedTermCheck(), ExampleClassCheck(),
]

extension Taxonomy {
  /// An error of a check at a place of this taxonomy.
  func error(_ code: String, _ message: String, at place: Place, notes: [Diagnostic.Note] = [], fix: String) -> Diagnostic {
    .error(code, message, at: location(place), notes: notes, fix: fix)
  }

  /// The fix for a word that names nothing: the nearest of the known ones.
  func suggestion(for word: String, in known: [String], otherwise: String) -> String {
    closestMatch(to: word, in: known).map { "did you mean '\($0)'?" } ?? otherwise
  }
}
