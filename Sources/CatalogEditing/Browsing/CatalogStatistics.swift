package import Lexicon
import Taxonomy
package import TextFormats

/// Figures of a whole catalogue.
package struct CatalogStatistics: Sendable {
  private let taxonomy: Taxonomy
  private let total: ClassCounts
  private let fewExamples: Int
  private let strongForms: Int
  private let weakForms: Int
  private let writtenForms: Int

  /// - Parameter fewExamples: classes with fewer examples are named.
  /// - Complexity: linear in the catalogue.
  package init(_ lexicon: Lexicon, fewExamples: Int) {
    taxonomy = lexicon.taxonomy
    total = lexicon.taxonomy.classes.reduce(ClassCounts()) { $0 + ClassCounts($1) }
    self.fewExamples = fewExamples
    strongForms = lexicon.entries.count { $0.isStrong }
    weakForms = lexicon.entries.count - strongForms
    writtenForms = lexicon.forms.count
  }

  /// Figure and what it counts, in the order in which they are written.
  private var figures: [(name: String, count: Int)] {
    let classes = taxonomy.classes
    let untagged = classes.reduce(0) { $0 + $1.examples.count { $0.expected.isEmpty } }
    return [
      ("classes", total.classes), ("terms", total.terms), ("systems", total.systems), ("families", total.families),
      ("strong forms", strongForms), ("weak forms", weakForms), ("forms with variants", writtenForms),
      ("not phrases", contextPhrases(in: taxonomy).count { $0.role == .not }), ("topics", taxonomy.context.topics.count),
      ("examples", total.examples), ("untagged examples", untagged),
    ]
  }

  /// The classes right below the root, and the root itself, each with all below it.
  private var branches: [(id: String, counts: ClassCounts)] {
    ClassTree.all(in: taxonomy).flatMap { root in
      [(taxonomy.classes[root.position].id, root.own)] + root.children.map { (taxonomy.classes[$0.position].id, $0.total) }
    }
  }

  /// Systems by origin, the most first; those without one under the empty code.
  private var origins: [(code: String, count: Int)] {
    ranked(taxonomy.classes.flatMap { $0.systems.map { $0.origin?.text ?? "" } })
  }

  /// Classes with a code, by scheme.
  private var schemes: [(code: String, count: Int)] { ranked(taxonomy.classes.flatMap { $0.codes.map(\.scheme) }) }

  /// Classes with few examples, the fewest first.
  private var sparse: [(id: String, count: Int)] {
    taxonomy.classes.map { ($0.id, $0.examples.count) }.filter { $0.1 < fewExamples }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
  }

  private func ranked(_ codes: [String]) -> [(code: String, count: Int)] {
    Dictionary(codes.map { ($0, 1) }, uniquingKeysWith: +).map { ($0.key, $0.value) }.sorted { (-$0.1, $0.0) < (-$1.1, $1.0) }
  }

  /// Tables under headings.
  package var text: String {
    var table = TextColumns(isNumber: [false, true, true, true, true, true])
    table.add(["branch", "classes", "terms", "systems", "families", "examples"])
    for branch in branches {
      let counts = branch.counts
      table.add([branch.id] + [counts.classes, counts.terms, counts.systems, counts.families, counts.examples].map { String($0) })
    }
    let sections = [
      list("", figures.map { ($0.name, $0.count) }),
      table.lines,
      list("systems by origin", origins.map { ($0.code.isEmpty ? "none given" : $0.code, $0.count) }),
      list("classes with a code, by scheme", schemes.map { ($0.code, $0.count) }),
      list("classes with fewer than \(counted(fewExamples, "example"))", sparse.map { ($0.id, $0.count) }),
    ]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private func list(_ title: String, _ figures: [(String, Int)]) -> [String] {
    guard !figures.isEmpty else { return [] }
    var table = TextColumns(isNumber: [false, true])
    for figure in figures { table.add([(title.isEmpty ? "" : "  ") + figure.0, String(figure.1)]) }
    return (title.isEmpty ? [] : [title]) + table.lines
  }

  /// One object. The root stands among the branches with its own figures alone.
  package var json: JSONText {
    .object([
      ("totals", .object(figures.map { ($0.name.split(separator: " ").joined(separator: "_"), .integer($0.count)) })),
      ("branches", .array(branches.map { .object([("class", .string($0.id))] + $0.counts.members) })),
      ("origins", .object(origins.map { ($0.code, .integer($0.count)) })),
      ("schemes", .object(schemes.map { ($0.code, .integer($0.count)) })),
      ("few_examples", .object(sparse.map { ($0.id, .integer($0.count)) })),
    ])
  }
}
