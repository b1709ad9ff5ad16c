package import Diagnostics

/// Why an edit of the catalogue cannot be made.
package struct EditProblem: Error, Sendable {
  package var diagnostic: Diagnostic

  init(_ code: String, _ message: String, at location: SourceLocation? = nil, fix: String) {
    diagnostic = Diagnostic(.error, code: code, message, at: location, fix: fix)
  }
}
