import Tagging
import Testing

/// What makes a mention surer than another, by the learned weights.
@Suite("Confidence")
struct ConfidenceTests {
  private func confidence(_ text: String, _ weaponClass: String) throws -> Double {
    let tags = try TestCatalog.tagger(TestCatalog.shared).tags(of: text)
    return try #require(tags.first { $0.weaponClass == weaponClass }).confidence
  }

  @Test(
    arguments: [
      // Strong terms, then cues, then mentions elsewhere, then no evidence.
      ("A tank left.", "tank", "A Patriot battery left.", "surface-to-air-missile"),
      ("A Patriot battery left.", "surface-to-air-missile", "A Javelin left with an anti-tank missile.", "anti-tank-missile"),
      ("A Javelin missile left.", "anti-tank-missile", "A rocket launcher left.", "missile-launcher"),
      // A capital inside a sentence may be part of a name.
      ("We saw a tank there.", "tank", "We saw a Tank there.", "tank"),
      // A modifier without its own noun, and a short form.
      ("They saw attack and spy drones.", "reconnaissance-uav", "They saw attack and spy drones.", "combat-uav"),
    ])
  func surerThan(_ surer: String, _ itsClass: String, _ other: String, _ otherClass: String) throws {
    #expect(try confidence(surer, itsClass) > confidence(other, otherClass))
  }

  @Test func allLieBetweenNoneAndCertain() throws {
    let tagger = try TestCatalog.tagger(TestCatalog.shared)
    let text = Array("A tank, a Tank Museum, a think tank, a Javelin, spy and attack drones and a missile engine.".utf8)
    var workspace = Workspace()
    let candidates = tagger.candidates(of: Article(id: "a", source: "a", text: text), using: &workspace)
    #expect(candidates.count > 5 && candidates.allSatisfy { (0...1).contains($0.confidence) })
  }
}
