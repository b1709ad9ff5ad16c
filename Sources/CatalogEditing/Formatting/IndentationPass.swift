import YAML

/// Two columns further in below a key or a `-`, and one space behind each `-`. Lines that go on with a text or with brackets move with
/// the line that they belong to; comments stand with what follows them.
struct IndentationPass {
  private let source: [UInt8]
  private let lines: SourceLines
  private var edits: [SourceEdit] = []
  /// For each line that starts with a key or a `-`, where that should stand.
  private var wanted: [Int?]
  /// Lines that begin inside a text or inside brackets, or with a value.
  private var continues: [Bool]

  init(source: [UInt8]) {
    self.source = source
    lines = SourceLines(source)
    wanted = Array(repeating: nil, count: lines.count)
    continues = Array(repeating: false, count: lines.count)
  }

  func edits(for root: SyntaxNode) -> [SourceEdit] {
    var pass = self
    pass.place(root, at: 0)
    root.forEachToken { pass.markLines(of: $0) }
    pass.moveLines()
    return pass.edits
  }

  private mutating func place(_ node: SyntaxNode, at column: Int) {
    guard !node.isBracketed else { return }
    switch node.content {
    case .scalar, .alias: break
    case .mapping(let entries):
      for entry in entries {
        want(column, at: entry.key.bytes.lowerBound)
        place(entry.value, at: column + 2)
      }
    case .sequence(let items):
      var position = node.contentStart
      for item in items {
        let dash = source.positionBehindTrivia(from: position)
        guard dash < source.count, source[dash] == UInt8(ascii: "-") else { return }
        want(column, at: dash)
        let gap = dash + 1..<max(dash + 1, item.bytes.lowerBound)
        if gap.count > 1, source[gap].allSatisfy({ $0 == 0x20 || $0 == 0x09 }), !item.bytes.isEmpty { edits.append(SourceEdit(gap, " ")) }
        place(item, at: column + 2)
        position = max(dash + 1, item.bytes.upperBound)
      }
    }
  }

  private mutating func want(_ column: Int, at byte: Int) {
    if lines.startsLine(byte) { wanted[lines.line(of: byte)] = column }
  }

  private mutating func markLines(of token: SyntaxNode) {
    guard !token.bytes.isEmpty else { return }
    let first = lines.line(of: token.bytes.lowerBound)
    let last = lines.line(of: token.bytes.upperBound - 1)
    if lines.startsLine(token.bytes.lowerBound) { continues[first] = true }
    if last > first { for line in first + 1...last { continues[line] = true } }
  }

  private mutating func moveLines() {
    /// The columns, as they are and as they should be, of the keys and dashes around the last one, outermost first.
    var open: [(old: Int, new: Int)] = []
    var shift = 0
    var comments: [Int] = []
    for line in 0..<lines.count {
      let old = lines.indentation(line)
      if let new = wanted[line] {
        place(comments, open: open, next: (old, new))
        comments = []
        while let last = open.last, last.old >= old { open.removeLast() }
        open.append((old, new))
        shift = new - old
        move(line, from: old, to: new)
      } else if continues[line] {
        if !lines.bytes(line).isEmpty { move(line, from: old, to: max(0, old + shift)) }
      } else if lines.looksLikeComment(line), !open.isEmpty {
        comments.append(line)
      }
    }
    place(comments, open: open, next: (0, 0))
  }

  /// A comment that stands further in than what follows belongs to what stands above it.
  private mutating func place(_ comments: [Int], open: [(old: Int, new: Int)], next: (old: Int, new: Int)) {
    for line in comments {
      let old = lines.indentation(line)
      let isFirstBelow = next.old > open.last?.old ?? -1
      let new = old <= next.old || isFirstBelow ? next.new : open.last { $0.old <= old }?.new ?? next.new
      move(line, from: old, to: new)
    }
  }

  private mutating func move(_ line: Int, from old: Int, to new: Int) {
    guard old != new else { return }
    let start = lines.start(line)
    edits.append(SourceEdit(start..<start + old, String(repeating: " ", count: new)))
  }
}
