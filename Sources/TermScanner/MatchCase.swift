/// How the letters of a term compare with those of the text.
package enum MatchCase: UInt8, Sendable {
  /// By full Unicode case folding.
  case any
  /// As they are written, up to canonical equivalence.
  case exact
  /// By case folding, but where a word of the term starts with an upper case letter the text's word must too.
  case name
}
