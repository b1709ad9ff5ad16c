/// The figures that sum an evaluation up. The first five are F1 over counts, the last is a mean of such.
package enum Figure: Int, Sendable, CaseIterable {
  /// Over (sentence, class); a mention's resolved class is as good as its class.
  case exact
  /// The same with every mention's resolved class in place of its class.
  case resolved
  /// The same over sets closed under ancestors.
  case hierarchical
  /// Over sentences that mention a weapon at all.
  case any
  /// Over mentions, by class and span.
  case mention
  /// The mean of the exact F1 of the classes that gold meets.
  case macro

  static let counted: [Figure] = [.exact, .resolved, .hierarchical, .any, .mention]

  /// Stable, for JSON.
  package var key: String { self == .macro ? "macro_f1" : "\(self)" }

  /// For people.
  package var label: String { self == .macro ? "macro F1" : "\(self)" }
}
