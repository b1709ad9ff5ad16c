package import Diagnostics

/// A rule that a catalogue must keep and that only its compiled vocabulary can tell. A rule a file; each has a stable code.
package protocol VocabularyCheck: Sendable {
  /// The code of its findings.
  var code: String { get }
  func findings(in lexicon: Lexicon) -> [Diagnostic]
}

/// The checks that need the vocabulary.
package let vocabularyChecks: [any VocabularyCheck] = [SameStrongTermCheck(), IdleNotPhraseCheck()]
