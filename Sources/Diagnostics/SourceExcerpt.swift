/// One line of a source file, ready to print, and the columns to underline in it.
struct SourceExcerpt {
  /// Tabs spread to stops of four columns, control characters made visible, cut to the width.
  var text: String
  /// The line under it: spaces, then `^` and `~`.
  var marker: String

  /// - Parameter width: the columns that the text may take, without the `…` for what is cut away.
  ///
  /// Complexity: O(length of the line) to find its ends, O(`width`) for the rest.
  init(of bytes: Range<Int>, in source: Span<UInt8>, width: Int) {
    var line = SourceText.line(around: bytes.lowerBound, in: source)
    if line.lowerBound == 0, line.count >= 3, source[0] == 0xEF, source[1] == 0xBB, source[2] == 0xBF { line = 3..<line.upperBound }
    let part = Self.neighbourhood(of: bytes.lowerBound, in: line, of: source, width: width)
    let cells = Self.cells(of: part, in: source)
    let total = cells.last?.columns.upperBound ?? 0
    let marked = Self.underlined(bytes, in: cells)
    let shown = Self.window(around: marked, of: total, width: width)
    var text = shown.lowerBound > 0 || part.lowerBound > line.lowerBound ? "…" : ""
    let shift = shown.lowerBound - text.unicodeScalars.count
    for cell in cells where cell.columns.lowerBound >= shown.lowerBound && cell.columns.upperBound <= shown.upperBound {
      text += cell.text
    }
    if total > shown.upperBound || part.upperBound < line.upperBound { text += "…" }
    self.text = text
    let marks = marked.clamped(to: shown.lowerBound..<shown.upperBound + 1)
    marker =
      String(repeating: " ", count: marks.lowerBound - shift) + "^" + String(repeating: "~", count: max(0, marks.count - 1))
  }

  /// The part of a line that can be shown at all: of a very long one only what lies near `offset`, cut between characters.
  private static func neighbourhood(of offset: Int, in line: Range<Int>, of source: Span<UInt8>, width: Int) -> Range<Int> {
    let reach = 8 * width
    func startOfCharacter(_ offset: Int) -> Int {
      var start = offset
      while start > line.lowerBound, start > offset - 3, start < line.upperBound, source[start] & 0xC0 == 0x80 { start -= 1 }
      return start
    }
    let start = startOfCharacter(max(line.lowerBound, offset - reach))
    let end = startOfCharacter(min(line.upperBound, max(offset, start) + reach))
    return start..<max(start, end)
  }

  /// A printed scalar: its bytes in the file and its columns on the terminal.
  private struct Cell {
    var bytes: Range<Int>
    var columns: Range<Int>
    var text: String
  }

  private static func cells(of line: Range<Int>, in source: Span<UInt8>) -> [Cell] {
    var cells: [Cell] = []
    var offset = line.lowerBound
    var column = 0
    while offset < line.upperBound {
      let (scalar, length) = SourceText.scalar(at: offset, in: source)
      let shown = DisplayWidth.printable(scalar)
      let columns = scalar == "\t" ? 4 - column % 4 : DisplayWidth.columns(shown)
      let text = scalar == "\t" ? String(repeating: " ", count: columns) : String(Character(shown))
      cells.append(Cell(bytes: offset..<offset + length, columns: column..<column + columns, text: text))
      offset += length
      column += columns
    }
    return cells
  }

  /// The columns of the cells that `bytes` touches; one column where it touches none, such as at the end of the line.
  private static func underlined(_ bytes: Range<Int>, in cells: [Cell]) -> Range<Int> {
    guard let first = cells.firstIndex(where: { $0.bytes.upperBound > bytes.lowerBound }) else {
      let end = cells.last?.columns.upperBound ?? 0
      return end..<end + 1
    }
    let last = cells.lastIndex { $0.bytes.lowerBound < bytes.upperBound } ?? first
    let start = cells[first].columns.lowerBound
    return start..<max(start + 1, cells[max(first, last)].columns.upperBound)
  }

  /// The columns to show: all where they fit, else a stretch that has the start of the marked ones in its first third.
  private static func window(around marked: Range<Int>, of total: Int, width: Int) -> Range<Int> {
    guard total > width else { return 0..<total }
    let start = marked.lowerBound <= width * 2 / 3 ? 0 : min(marked.lowerBound - width / 3, total - width)
    return start..<start + width
  }
}
