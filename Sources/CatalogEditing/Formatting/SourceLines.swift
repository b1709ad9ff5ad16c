import YAML

/// The lines of a file, which end with line feeds.
struct SourceLines {
  let source: [UInt8]
  /// Where each line starts.
  private let starts: [Int]

  init(_ source: [UInt8]) {
    self.source = source
    var starts = [0]
    for (position, byte) in source.enumerated() where byte == 0x0A && position + 1 < source.count { starts.append(position + 1) }
    self.starts = source.isEmpty ? [] : starts
  }

  var count: Int { starts.count }

  func start(_ line: Int) -> Int { starts[line] }

  /// Without the line feed.
  func bytes(_ line: Int) -> Range<Int> {
    let next = line + 1 < starts.count ? starts[line + 1] : source.count
    return starts[line]..<(next > starts[line] && source[next - 1] == 0x0A ? next - 1 : next)
  }

  /// The line of a byte; the last one for the end of the file. Complexity: logarithmic.
  func line(of byte: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= byte { low = middle } else { high = middle }
    }
    return low
  }

  /// Spaces at the line's start.
  func indentation(_ line: Int) -> Int {
    source[bytes(line)].prefix { $0 == 0x20 }.count
  }

  func isBlank(_ line: Int) -> Bool {
    source[bytes(line)].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }

  /// A line of a comment alone, were it no part of a text.
  func looksLikeComment(_ line: Int) -> Bool {
    source[bytes(line)].first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: "#")
  }

  /// Where the line of a byte ends, or the next line starts.
  func end(ofLineAt byte: Int) -> Int { bytes(line(of: byte)).upperBound }

  func startOfNextLine(after byte: Int) -> Int {
    let line = line(of: byte)
    return line + 1 < starts.count ? starts[line + 1] : source.count
  }

  /// Whether only spaces stand before a byte in its line.
  func startsLine(_ byte: Int) -> Bool {
    let start = starts[line(of: byte)]
    return source[start..<byte].allSatisfy { $0 == 0x20 }
  }

  /// From 0, in Unicode scalars.
  func column(_ byte: Int) -> Int {
    source[starts[line(of: byte)]..<byte].count { $0 & 0xC0 != 0x80 }
  }
}

extension SyntaxNode {
  /// Calls `body` with every scalar, alias and collection in brackets that is not inside such a collection.
  func forEachToken(_ body: (SyntaxNode) -> Void) {
    switch content {
    case .sequence(let items) where !isBracketed: for item in items { item.forEachToken(body) }
    case .mapping(let entries) where !isBracketed:
      for entry in entries {
        entry.key.forEachToken(body)
        entry.value.forEachToken(body)
      }
    default: body(self)
    }
  }

  /// Where a block value's own last byte ends: a block scalar's trailing line ends are not counted.
  func contentEnd(in source: [UInt8]) -> Int {
    var end = bytes.upperBound
    while end > bytes.lowerBound, source[end - 1] <= 0x20 { end -= 1 }
    return end
  }
}
