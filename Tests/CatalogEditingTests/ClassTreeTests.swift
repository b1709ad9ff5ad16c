import Lexicon
import Testing

@testable import CatalogEditing
@testable import Taxonomy

@Suite("Tree and figures of the catalogue")
struct ClassTreeTests {
  @Test func tree() {
    let expected = """
      class               terms  systems  families  examples
      weapon                2/8      0/4       0/1       1/4
        missile             2/4      0/3       1/1       1/3
          cruise-missile      2        3         0         2
        tank                  2        1         0         0

      """
    let taxonomy = SmallCatalog.taxonomy
    #expect(TreeReport(ClassTree.all(in: taxonomy), in: taxonomy).text == expected)
  }

  /// Every class stands in the trees once, however the parents go.
  @Test(arguments: [["b", "c", "a", "c"], ["b", "a", "d", "c"], ["a", "", "x", "b"], ["", "", "", ""]])
  func everyClassOnce(_ parents: [String]) {
    let files = zip(["a", "b", "c", "d"], parents).map { id, parent in
      let head = "class: \(id)\n" + (parent.isEmpty ? "" : "parent: \(parent)\n")
      return CatalogFile(
        name: "\(id).yaml", path: "\(id).yaml", source: Array((head + "label: l\ndefinition: d\nterms: []\nexamples: []\n").utf8))
    }
    let taxonomy = readCatalog(files).taxonomy
    let trees = ClassTree.all(in: taxonomy)
    #expect(trees.flatMap(\.positions).sorted() == Array(taxonomy.classes.indices))
    #expect(trees.reduce(0) { $0 + $1.total.classes } == 4)
  }

  @Test func statistics() {
    let text = CatalogStatistics(SmallCatalog.lexicon, fewExamples: 2).text
    for line in [
      "classes               4", "strong forms         12", "weak forms            4", "not phrases           2", "untagged examples     2",
      "missile        2      4        3         1         3", "  SU          1", "  none given  1", "  unroca  4", "  tank     0",
    ] {
      #expect(text.contains(line + "\n"), "\(line)\n\(text)")
    }
    #expect(!text.contains("  cruise-missile  "))
  }
}
