/// An occurrence of a term.
package struct TermMatch: Sendable, Equatable {
  /// Where it starts, in UTF-8 bytes of the text.
  package var start: Int32
  /// Where it ends, exclusive, in UTF-8 bytes of the text.
  package var end: Int32
  /// The id the term was added with.
  package var id: UInt32

  package init(start: Int32, end: Int32, id: UInt32) {
    self.start = start
    self.end = end
    self.id = id
  }

  /// The order in which a scan reports: by start, then the longest first, then by id.
  static func isInReportOrder(_ left: TermMatch, _ right: TermMatch) -> Bool {
    if left.start != right.start { return left.start < right.start }
    return left.end != right.end ? left.end > right.end : left.id < right.id
  }
}
