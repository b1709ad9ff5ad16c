import Testing

@testable import Taxonomy

@Suite struct TreeTests {
  /// Classes by `id` or `id < parent`, in this order.
  private func taxonomy(_ classes: [String]) -> Taxonomy {
    let place = Place(file: 0, line: 1, column: 1, bytes: 0..<0)
    return Taxonomy(
      files: [CatalogFile(name: "weapon.yaml", path: "weapon.yaml", source: [])],
      classes: classes.map { line in
        let names = line.split(separator: " ").map(String.init)
        var weaponClass = WeaponClass(id: names[0], place: place)
        if names.count > 2 { weaponClass.parent = Phrase(text: names[2], place: place) }
        return weaponClass
      }, context: ContextRules())
  }

  @Test func pathsAndBranches() {
    let tree = taxonomy(["cruise < missile", "missile < weapon", "weapon", "tank < weapon"])
    #expect(tree.path(of: 0) == ["weapon", "missile", "cruise"])
    #expect(tree.path(of: 2) == ["weapon"])
    #expect(tree.lineages == [[0, 1, 2], [1, 2], [2], [3, 2]])
    #expect((0..<4).map { tree.classes[tree.branch(of: $0)].id } == ["missile", "missile", "weapon", "tank"])
    #expect(tree.parents == [1, 2, nil, 2])
  }

  @Test func within() {
    let tree = taxonomy(["cruise < missile", "missile < weapon", "weapon", "tank < weapon"])
    let below = (0..<4).map { ancestor in (0..<4).filter { tree.isClass($0, within: ancestor) } }
    #expect(below == [[0], [0, 1], [0, 1, 2, 3], [3]])
  }

  @Test func cyclesAreCut() {
    let ring = taxonomy(["a < c", "b < a", "c < b", "d < a", "e < e"])
    #expect(ring.lineages == [[0, 2, 1], [1, 0, 2], [2, 1, 0], [3, 0, 2, 1], [4]])
    #expect(ring.path(of: 3) == ["b", "c", "a", "d"])
  }

  @Test func unknownParentsAndDuplicates() {
    let tree = taxonomy(["a < lost", "b < a", "b"])
    #expect(tree.parents == [nil, 0, nil])
    #expect(tree.positions == ["a": 0, "b": 1])
    #expect(tree.path(of: 1) == ["a", "b"])
  }

  @Test func formerIDs() {
    let place = Place(file: 0, line: 1, column: 1, bytes: 0..<0)
    var classes = ["a", "b"].map { WeaponClass(id: $0, place: place) }
    classes[0].formerIDs = [Phrase(text: "b", place: place), Phrase(text: "c", place: place)]
    classes[1].formerIDs = [Phrase(text: "c", place: place), Phrase(text: "d", place: place)]
    let tree = Taxonomy(files: [], classes: classes, context: ContextRules())
    #expect(["a", "b", "c", "d", "e"].map { tree.position(of: $0) } == [0, 1, 0, 1, nil])
  }

  @Test func expectedPaths() {
    let tree = taxonomy(["cruise < missile", "missile < weapon", "weapon", "tank < weapon"])
    #expect(
      tree.expectedPaths == ["weapon/missile/cruise.yaml", "weapon/missile/missile.yaml", "weapon/weapon.yaml", "weapon/tank.yaml"])
    #expect(taxonomy(["weapon"]).expectedPaths == ["weapon/weapon.yaml"])
  }

  @Test func emptyTree() {
    #expect(taxonomy([]).lineages.isEmpty)
  }
}
