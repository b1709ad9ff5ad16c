/// The changes of a file as a unified diff (POSIX `diff -u`), three lines of context around each.
package struct UnifiedDiff {
  private static let context = 3

  private let change: FileChange
  private let old: [String]
  private let new: [String]

  package init(_ change: FileChange) {
    self.change = change
    old = Self.lines(change.old ?? [])
    new = Self.lines(change.new ?? [])
  }

  /// The diff, with `a/` and `b/` before the names; empty where nothing changes. A file that comes or goes is compared with `/dev/null`.
  ///
  /// Complexity: O((lines) · (changed lines)), Myers' algorithm of the standard library.
  package var text: String {
    guard change.old != change.new || change.isMove else { return "" }
    var text = ""
    if change.isMove, change.new != nil { text += "rename from \(change.path)\nrename to \(change.newPath)\n" }
    guard change.old != change.new else { return text }
    text += "--- \(change.old == nil ? "/dev/null" : "a/\(change.path)")\n+++ \(change.new == nil ? "/dev/null" : "b/\(change.newPath)")\n"
    for hunk in hunks { text += hunk }
    return text
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) + "\n" }
    // Behind the last line feed nothing follows; without one, diffs say so.
    if lines.last == "\n" {
      lines.removeLast()
    } else if let last = lines.popLast() {
      lines.append(last + "\\ No newline at end of file\n")
    }
    return lines
  }

  /// All lines of both files in one order.
  private var script: [(mark: Character, text: String, old: Int, new: Int)] {
    let difference = new.difference(from: old)
    var removed = Set<Int>()
    var added = Set<Int>()
    for step in difference {
      switch step {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var script: [(Character, String, Int, Int)] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if removed.contains(left) {
        script.append(("-", old[left], left, right))
        left += 1
      } else if added.contains(right) {
        script.append(("+", new[right], left, right))
        right += 1
      } else {
        script.append((" ", old[left], left, right))
        left += 1
        right += 1
      }
    }
    return script
  }

  private var hunks: [String] {
    let script = script
    var ranges: [Range<Int>] = []
    for index in script.indices where script[index].mark != " " {
      let range = max(0, index - Self.context)..<min(script.count, index + Self.context + 1)
      if let last = ranges.last, last.upperBound >= range.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
      } else {
        ranges.append(range)
      }
    }
    return ranges.map { range in
      let lines = script[range]
      let oldCount = lines.count { $0.mark != "+" }
      let newCount = lines.count { $0.mark != "-" }
      let first = lines[range.lowerBound]
      let head = "@@ -\(Self.span(first.old, oldCount)) +\(Self.span(first.new, newCount)) @@\n"
      return head + lines.map { String($0.mark) + $0.text }.joined()
    }
  }

  private static func span(_ start: Int, _ count: Int) -> String {
    let line = count == 0 ? start : start + 1
    return count == 1 ? "\(line)" : "\(line),\(count)"
  }
}
