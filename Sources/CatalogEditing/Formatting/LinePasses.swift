import YAML

/// Line feeds for other line ends, one of them at the end of the file, no byte order mark.
struct LineEndPass {
  let source: [UInt8]

  var edits: [SourceEdit] {
    var edits: [SourceEdit] = []
    if source.starts(with: [0xEF, 0xBB, 0xBF]) { edits.append(SourceEdit(0..<3, "")) }
    for (position, byte) in source.enumerated() where byte == 0x0D {
      let isPair = position + 1 < source.count && source[position + 1] == 0x0A
      edits.append(SourceEdit(position..<position + 1, isPair ? "" : "\n"))
    }
    if let last = source.last, last != 0x0A, last != 0x0D { edits.append(.insertion("\n", at: source.count)) }
    return edits
  }
}

/// No white space at line ends and no blank lines at the end of the file, but within texts.
struct TrailingSpacePass {
  let source: [UInt8]

  func edits(for root: SyntaxNode) -> [SourceEdit] {
    let lines = SourceLines(source)
    var isWithinText = [Bool](repeating: false, count: lines.count)
    var lastContent = 0
    root.forEachToken { token in
      let (first, last) = (lines.line(of: token.bytes.lowerBound), lines.line(of: max(token.bytes.lowerBound, token.bytes.upperBound - 1)))
      lastContent = max(lastContent, token.bytes.upperBound)
      guard !token.isBracketed else { return }
      for line in first..<max(first, last) { isWithinText[line] = true }
      // A block scalar keeps the spaces of its last line too.
      if token.bytes.upperBound > token.bytes.lowerBound, source[token.bytes.upperBound - 1] == 0x0A { isWithinText[last] = true }
    }
    var edits: [SourceEdit] = []
    for line in 0..<lines.count where !isWithinText[line] {
      let bytes = lines.bytes(line)
      let kept = source[bytes].reversed().drop { $0 == 0x20 || $0 == 0x09 }.count
      if kept < bytes.count { edits.append(SourceEdit(bytes.lowerBound + kept..<bytes.upperBound, "")) }
    }
    var end = source.count
    while end > lastContent, lines.count > 0, end >= 2, source[end - 1] == 0x0A, source[end - 2] == 0x0A { end -= 1 }
    if end < source.count { edits.append(SourceEdit(end..<source.count, "")) }
    return edits
  }
}
