import Testing

@testable import Evaluation

@Suite struct ClassTreeTests {
  @Test(arguments: [
    ([], []), (["weapon"], ["weapon"]), (["missile"], ["missile"]), (["short-range"], ["short-range", "ballistic", "missile"]),
    (["short-range", "cruise"], ["short-range", "ballistic", "cruise", "missile"]), (["tank", "weapon"], ["tank", "weapon"]),
  ])
  func closureLeavesOutTheRoot(_ classes: [String], _ expected: [String]) {
    #expect(Samples.tree.closure(of: Set(classes.map(Samples.number))) == Set(expected.map(Samples.number)))
  }

  @Test func aCycleEnds() {
    let tree = ClassTree(parents: ["a": "b", "b": "a", "c": "nowhere"])
    #expect(tree.closure(of: [0]) == [0, 1])
    #expect(tree.closure(of: [2]) == [2])
  }

  @Test func aNearIdIsSuggested() {
    #expect(Samples.tree.suggestion(for: "tanc") == "did you mean 'tank'?")
    #expect(Samples.tree.suggestion(for: "wildebeest").contains("--catalog"))
  }
}
