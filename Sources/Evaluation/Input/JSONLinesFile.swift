import Diagnostics

/// A file of JSON Lines as it was read, and the places in it.
package struct JSONLinesFile: Sendable {
  /// As the user named it.
  package var name: String
  package var bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// A line: its number from 1, and its bytes in the file without the line feed.
  struct Line: Sendable {
    var number: Int
    var bytes: Range<Int>
  }

  /// The lines that hold something, a byte order mark left out. Linear.
  var lines: [Line] {
    var lines: [Line] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var number = 1
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if bytes[start..<end].contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) {
        lines.append(Line(number: number, bytes: start..<end))
      }
      start = end + 1
      number += 1
    }
    return lines
  }

  /// Counts the column in code points. Linear in the line.
  func location(of place: Range<Int>, in line: Line) -> SourceLocation {
    let before = bytes[line.bytes.lowerBound..<place.lowerBound]
    return SourceLocation(file: name, line: line.number, column: 1 + before.count { $0 & 0xC0 != 0x80 }, bytes: place)
  }
}
