import TestSupport
import Testing

@testable import Reports

@Suite("Near-identical copies")
struct WireCopiesTests {
  static let story = (0..<120).map { "word\($0)" }.joined(separator: " ")

  @Test(
    arguments: [
      ("the same", story, true), ("in capitals and with other marks", "“" + story.uppercased().replacing(" ", with: ", ") + "”", true),
      ("cut at the end", story.split(separator: " ").prefix(90).joined(separator: " "), true),
      ("cut in half", story.split(separator: " ").prefix(60).joined(separator: " "), false),
      ("another head", "Filed from the coast on a wet day in June. " + story, true),
      ("the same words in another order", story.split(separator: " ").reversed().joined(separator: " "), false), ("nothing", "", false),
      ("marks alone", "… — !", false),
    ])
  func pairs(_ name: String, _ other: String, _ isCopy: Bool) {
    let groups = WireCopies([Self.story, "Something else was said.", other].map { Array($0.utf8) }).groups
    #expect(groups == (isCopy ? [[0, 2]] : []), "\(name)")
  }

  @Test func shortTextsAreComparedWhole() {
    let texts = ["A tank came.", "a TANK came", "A tank came by.", "", ""]
    #expect(WireCopies(texts.map { Array($0.utf8) }).groups == [[0, 1]])
  }

  /// The groups are those of comparing every text with every other.
  @Test(arguments: 0..<30)
  func agreesWithComparingAll(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let words = (0..<12).map { "w\($0)" }
    var texts: [[String]] = []
    for _ in 0..<40 {
      var text = generator.chance(60) && !texts.isEmpty ? generator.pick(texts) : (0..<30).map { _ in generator.pick(words) }
      for _ in 0..<Int.random(in: 0...3, using: &generator) where !text.isEmpty {
        text[Int.random(in: 0..<text.count, using: &generator)] = generator.pick(words)
      }
      texts.append(generator.chance(20) ? Array(text.dropLast(5)) : text)
    }
    let bytes = texts.map { Array($0.joined(separator: " ").utf8) }
    #expect(WireCopies(bytes).groups == Self.naiveGroups(texts))
  }

  private static func naiveGroups(_ texts: [[String]]) -> [[Int]] {
    let sets = texts.map { words in Set((0...max(0, words.count - 5)).map { words[$0..<min($0 + 5, words.count)].joined(separator: " ") }) }
    var labels = Array(texts.indices)
    for one in texts.indices {
      for other in texts.indices where one < other && !texts[one].isEmpty {
        let shared = sets[one].intersection(sets[other]).count
        guard 100 * shared >= 70 * sets[one].union(sets[other]).count, labels[one] != labels[other] else { continue }
        let (kept, lost) = (min(labels[one], labels[other]), max(labels[one], labels[other]))
        labels = labels.map { $0 == lost ? kept : $0 }
      }
    }
    return Dictionary(grouping: texts.indices, by: { labels[$0] }).values.filter { $0.count > 1 }.map { $0.sorted() }.sorted {
      $0[0] < $1[0]
    }
  }
}
