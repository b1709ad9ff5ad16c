/// What a finding's code stands for, and why it is looked for.
package struct CheckRule: Sendable {
  /// As in `Diagnostic.code`.
  package var code: String
  /// The worst that it reports.
  package var severity: Severity
  /// A paragraph in whole sentences.
  package var explanation: String

  package init(_ code: String, _ explanation: String, severity: Severity = .error) {
    self.code = code
    self.severity = severity
    self.explanation = explanation
  }
}
