/// Why an article, or a whole file or folder, could not be read. Problems are values in the stream of readings, so that
/// one bad line never stops a run.
package struct ArticleProblem: Error, Sendable, Equatable {
  /// The file, folder or stream as the user named it.
  package var source: String
  /// From 1; nil where the whole source is meant.
  package var line: Int?
  /// From 1, counted in Unicode code points of the line (a leading byte-order mark is not counted).
  package var column: Int?
  /// A lower-case sentence without a full stop.
  package var message: String

  package init(source: String, line: Int? = nil, column: Int? = nil, message: String) {
    self.source = source
    self.line = line
    self.column = column
    self.message = message
  }
}

extension ArticleProblem: CustomStringConvertible {
  /// `SOURCE:LINE:COLUMN: message`, the form that editors and terminals link.
  package var description: String {
    var place = source
    if let line { place += ":\(line)" }
    if line != nil, let column { place += ":\(column)" }
    return "\(place): \(message)"
  }
}
