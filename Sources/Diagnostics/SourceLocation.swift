/// A stretch of a source file, with the line and column at which it starts.
package struct SourceLocation: Sendable, Hashable {
  /// The file as the user named it, or relative to the folder that was read.
  package var file: String
  /// From 1. Lines end with LF, CR LF or a lone CR.
  package var line: Int
  /// From 1, in Unicode scalars. A byte order mark before the first line is not counted.
  package var column: Int
  /// UTF-8 bytes of the file, end exclusive.
  package var bytes: Range<Int>

  package init(file: String, line: Int, column: Int, bytes: Range<Int>) {
    self.file = file
    self.line = line
    self.column = column
    self.bytes = bytes
  }

  /// Counts line and column of `bytes` in `source`, where only the byte offsets are known. A byte that is not part of valid
  /// UTF-8 counts as one column. Offsets past the end are moved to the end.
  ///
  /// Complexity: O(`bytes.lowerBound`).
  package init(file: String, bytes: Range<Int>, in source: [UInt8]) {
    let bytes = bytes.clamped(to: 0..<source.count)
    let span = source.span
    var line = 1
    var lineStart = SourceText.byteOrderMarkLength(source)
    for offset in lineStart..<max(lineStart, bytes.lowerBound) where SourceText.endsLine(at: offset, in: span) {
      line += 1
      lineStart = offset + 1
    }
    var column = 1
    var offset = lineStart
    while offset < bytes.lowerBound {
      offset += SourceText.scalar(at: offset, in: span).length
      column += 1
    }
    self.init(file: file, line: line, column: column, bytes: bytes)
  }
}
