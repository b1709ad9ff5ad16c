import Taxonomy
import YAML

/// The keys of entries in the order of their description. What a key's lines hold, and the comments above it, go with it.
struct KeyOrderPass {
  private let source: [UInt8]
  private let lines: SourceLines

  init(source: [UInt8]) {
    self.source = source
    lines = SourceLines(source)
  }

  /// The edits that bring a mapping and all below it into order.
  func edits(for node: SyntaxNode, _ order: KeyOrder) -> [SourceEdit] {
    switch node.content {
    case .scalar, .alias: return []
    case .sequence(let items): return items.flatMap { edits(for: $0, order) }
    case .mapping(let entries):
      let inner = entries.flatMap { entry in
        entry.key.scalar.flatMap { order.below[$0.text] }.map { edits(for: entry.value, $0) } ?? []
      }
      return permutation(of: entries, order).flatMap { reordered(node, entries, $0, inner) } ?? inner
    }
  }

  /// The order in which the entries should stand, nil where it is theirs already. Unknown keys come last, as they came. Anchors must
  /// stand before their aliases, so that entries with them keep their order.
  private func permutation(of entries: [SyntaxNode.Entry], _ order: KeyOrder) -> [Int]? {
    let ranks = entries.map { entry in order.keys.firstIndex { $0 == entry.key.scalar?.text } ?? order.keys.count }
    let permutation = entries.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    guard permutation != Array(entries.indices) else { return nil }
    let references = permutation.filter { entries[$0].key.hasReference || entries[$0].value.hasReference }
    return references == references.sorted() ? permutation : nil
  }

  /// nil where the pieces cannot be told apart safely.
  private func reordered(
    _ node: SyntaxNode, _ entries: [SyntaxNode.Entry], _ permutation: [Int], _ inner: [SourceEdit]
  ) -> [SourceEdit]? {
    guard let pieces = node.isBracketed ? pieces(inBrackets: node, entries) : pieces(inBlock: entries) else { return nil }
    return zip(pieces, permutation).flatMap { piece, other in
      [SourceEdit(piece, source.applying(inner, in: pieces[other]))]
    }
  }

  /// Key to value, on one line; brackets over several lines may hold comments.
  private func pieces(inBrackets node: SyntaxNode, _ entries: [SyntaxNode.Entry]) -> [Range<Int>]? {
    guard !source[node.bytes].contains(0x0A) else { return nil }
    return entries.allSatisfy { !$0.value.bytes.isEmpty } ? entries.map { $0.key.bytes.lowerBound..<$0.value.bytes.upperBound } : nil
  }

  /// The lines of each entry: from the comments above its key to those above the next. The first entry starts with its key, which may
  /// stand behind a `-`; comments of keys could not go there.
  private func pieces(inBlock entries: [SyntaxNode.Entry]) -> [Range<Int>]? {
    guard let first = entries.first, let last = entries.last else { return nil }
    let column = lines.column(first.key.bytes.lowerBound)
    var starts = [first.key.bytes.lowerBound]
    for (previous, entry) in zip(entries, entries.dropFirst()) {
      let key = entry.key.bytes.lowerBound
      guard lines.startsLine(key), lines.column(key) == column else { return nil }
      starts.append(lines.start(firstLine(above: lines.line(of: key), to: previous.value.contentEnd(in: source), column: column)))
    }
    let isBehindDash = !lines.startsLine(first.key.bytes.lowerBound)
    let haveComments = zip(starts.dropFirst(), entries.dropFirst()).contains {
      lines.line(of: $0) != lines.line(of: $1.key.bytes.lowerBound)
    }
    if isBehindDash && haveComments { return nil }
    let end = endOfLast(last, column: column)
    let bounds = zip(starts, starts.dropFirst() + [end]).map { $0..<$1 }
    // The first piece has no indentation in front: it takes what the others have, and they what it has.
    return withoutIndentation(bounds, column: column)
  }

  /// Each piece without the spaces before its first line, which stay where they are.
  private func withoutIndentation(_ pieces: [Range<Int>], column: Int) -> [Range<Int>]? {
    var cut: [Range<Int>] = []
    for piece in pieces {
      var start = piece.lowerBound
      while lines.startsLine(start), start < piece.upperBound, source[start] == 0x20 { start += 1 }
      guard lines.column(start) == column || source[start] == 0x0A || cut.isEmpty else { return nil }
      if source[start] == 0x0A, !cut.isEmpty { return nil }
      cut.append(start..<piece.upperBound)
    }
    return cut
  }

  /// The first of the comment lines right above a key that are not further in than it.
  private func firstLine(above line: Int, to end: Int, column: Int) -> Int {
    var first = line
    while first > 0, lines.start(first - 1) >= end, lines.looksLikeComment(first - 1), lines.indentation(first - 1) == column { first -= 1 }
    return first
  }

  /// Behind the last entry's lines and the comments below it that are further in.
  private func endOfLast(_ last: SyntaxNode.Entry, column: Int) -> Int {
    let contentEnd = max(last.value.contentEnd(in: source), last.key.bytes.upperBound)
    var end = max(lines.startOfNextLine(after: max(0, contentEnd - 1)), last.value.bytes.upperBound)
    while end < source.count {
      let line = lines.line(of: end)
      guard lines.looksLikeComment(line), lines.indentation(line) > column else { break }
      end = lines.startOfNextLine(after: end)
    }
    return end
  }
}
