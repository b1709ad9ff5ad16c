package import Tagging

/// How often each class was found over a run. Memory grows with the classes, not with the articles.
package struct ClassSummary: Sendable {
  private struct Count {
    var mentions = 0
    var sentences = 0
    var articles = 0

    static func += (sum: inout Count, other: Count) {
      sum.mentions += other.mentions
      sum.sentences += other.sentences
      sum.articles += other.articles
    }
  }

  private var counts: [String: Count] = [:]
  /// Mentions, and the sentences and articles that hold one.
  private var found = Count()
  /// All sentences and articles.
  private var seen = Count()

  package init() {}

  /// Counts an article in. A title's mentions count, but a title is not a sentence.
  package mutating func add(_ tagged: TaggedArticle) {
    var classes: Set<String> = []
    count(tagged.titleTags, asSentence: false, into: &classes)
    for sentence in tagged.sentences where !sentence.tags.isEmpty { count(sentence.tags, asSentence: true, into: &classes) }
    for name in classes { counts[name, default: Count()].articles += 1 }
    found.articles += classes.isEmpty ? 0 : 1
    seen.articles += 1
    seen.sentences += tagged.sentences.count
  }

  private mutating func count(_ tags: [Tag], asSentence: Bool, into classes: inout Set<String>) {
    for tag in tags { counts[tag.weaponClass, default: Count()].mentions += 1 }
    let names = Set(tags.map(\.weaponClass))
    classes.formUnion(names)
    found.mentions += tags.count
    guard asSentence else { return }
    found.sentences += 1
    for name in names { counts[name, default: Count()].sentences += 1 }
  }

  /// Adds what another summary has counted; no article may be in both.
  package mutating func merge(_ other: ClassSummary) {
    for (name, count) in other.counts { counts[name, default: Count()] += count }
    found += other.found
    seen += other.seen
  }

  /// Appends a table, the most frequent families first with their classes below them, and a line with the totals.
  package func write(families: ClassFamilies, colour: Bool, to output: inout [UInt8]) {
    let styled = StyledOutput(colour: colour)
    guard found.mentions > 0 else {
      output.append(text: "No weapon is mentioned in \(plural(seen.sentences, "sentence")) of \(plural(seen.articles, "article")).\n")
      return
    }
    let rows = rows(families)
    let width = max(rows.map { $0.label.count }.max() ?? 0, 16)
    styled.append(columns("class", ["mentions", "sentences", "articles"], width), TerminalStyle.dim, to: &output)
    output.append(UInt8(ascii: "\n"))
    for row in rows {
      let numbers = row.count.map { [String($0.mentions), String($0.sentences), String($0.articles)] } ?? []
      styled.append(row.label, families.style(of: row.name), to: &output)
      output.append(text: String(columns(row.label, numbers, width).dropFirst(row.label.count)))
      output.append(UInt8(ascii: "\n"))
    }
    output.append(
      text: """

        \(plural(found.mentions, "mention")) of \(plural(counts.count, "class", "classes")) \
        in \(found.sentences) of \(plural(seen.sentences, "sentence")), \
        \(found.articles) of \(plural(seen.articles, "article"))

        """)
  }
}

// MARK: - The table

extension ClassSummary {
  private struct Row {
    var name: String
    var label: String
    /// Nil for a family that is not itself mentioned.
    var count: Count?
  }

  private func rows(_ families: ClassFamilies) -> [Row] {
    let members = Dictionary(grouping: counts.keys, by: families.family(of:))
    let sizes = members.mapValues { names in names.reduce(0) { $0 + (counts[$1]?.mentions ?? 0) } }
    return byFrequency(members.keys, sizes).flatMap { family in
      let below = (members[family] ?? []).filter { $0 != family }
      let children = byFrequency(below, counts.mapValues(\.mentions)).map { Row(name: $0, label: "  \($0)", count: counts[$0]) }
      return [Row(name: family, label: family, count: counts[family])] + children
    }
  }

  /// The most frequent first, the same in order of their names.
  private func byFrequency(_ names: some Collection<String>, _ sizes: [String: Int]) -> [String] {
    names.sorted { (sizes[$1] ?? 0, $0) < (sizes[$0] ?? 0, $1) }
  }

  private func columns(_ label: String, _ numbers: [String], _ width: Int) -> String {
    let padding = String(repeating: " ", count: width - label.count)
    let cells = numbers.map { String(repeating: " ", count: max(0, 11 - $0.count)) + $0 }
    return numbers.isEmpty ? label : label + padding + cells.joined()
  }

  private func plural(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? one : many ?? one + "s")"
  }
}
