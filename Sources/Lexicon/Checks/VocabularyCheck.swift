package import Diagnostics

/// A rule that a catalogue must keep and that only its compiled vocabulary can tell. A rule a file; each has a stable code.
package protocol VocabularyCheck: Sendable {
  /// The code of its findings.
  var code: String { get }
  /// Why there is such a check, in whole sentences.
  var explanation: String { get }
  func findings(in lexicon: Lexicon) -> [Diagnostic]
}

/// The checks that need the vocabulary.
package let vocabularyChecks: [any VocabularyCheck] = [SameStrongTermCheck(), IdleNotPhraseCheck()]

/// What they report, by code.
package let vocabularyRules: [CheckRule] = vocabularyChecks.map { CheckRule($0.code, $0.explanation) }
