import Diagnostics

@testable import Evaluation

/// A small class tree, and articles written as what is in them.
enum Samples {
  /// Numbered in this order: ballistic 0, bomb 1, cruise 2, missile 3, short-range 4, tank 5, weapon 6.
  static let parents: [String: String?] = [
    "weapon": nil, "missile": "weapon", "ballistic": "missile", "short-range": "ballistic", "cruise": "missile", "bomb": "weapon",
    "tank": "weapon",
  ]
  static let tree = ClassTree(parents: parents)

  static func number(_ id: String) -> Int {
    tree.position(of: id) ?? tree.ids.count
  }

  static func mention(
    _ span: Range<Int>, _ weaponClass: String, resolved: String? = nil, or alternatives: [String] = [], optional: Bool = false
  ) -> GoldMention {
    GoldMention(
      span: span, weaponClass: number(weaponClass), resolved: resolved.map(number), alternatives: Set(alternatives.map(number)),
      isOptional: optional)
  }

  static func tag(_ span: Range<Int>, _ weaponClass: String) -> PredictedMention {
    PredictedMention(weaponClass: number(weaponClass), span: span)
  }

  /// An article of sentences of ten code points each.
  static func pair(
    id: String = "a", source: String = "wire", sentences: Int = 1, _ mentions: [GoldMention], _ tags: [PredictedMention]
  ) -> ArticlePair {
    let text = Array(String(repeating: "0123456789", count: sentences).unicodeScalars)
    let location = SourceLocation(file: "gold.jsonl", line: 1, column: 1, bytes: 0..<0)
    let gold = GoldArticle(
      id: id, source: source, text: text, sentences: (0..<sentences).map { $0 * 10..<$0 * 10 + 10 }, mentions: mentions,
      location: location)
    return ArticlePair(gold: gold, tags: tags)
  }

  static func scores(_ pairs: [ArticlePair]) -> Scores { Scores(pairs, tree: tree) }
}

/// Articles by chance, small enough for mentions and tags to meet in every way.
struct RandomArticles {
  private var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  mutating func pairs(_ count: Int) -> [ArticlePair] {
    (0..<count).map { number in
      let sentences = 1 + random.index(below: 4)
      let mentions = (0..<random.index(below: 3 * sentences)).map { _ in mention(in: sentences * 10) }
      var tags = (0..<random.index(below: 2 * sentences)).map { _ in
        PredictedMention(weaponClass: weaponClass(), span: span(in: sentences * 10))
      }
      for mention in mentions where chance(60) {
        let answer = chance(70) ? mention.weaponClass : mention.resolved ?? weaponClass()
        tags.append(PredictedMention(weaponClass: answer, span: chance(70) ? mention.span : span(in: sentences * 10)))
      }
      return Samples.pair(id: "a\(number)", source: "source \(random.index(below: 3))", sentences: sentences, mentions, tags)
    }
  }

  private mutating func mention(in length: Int) -> GoldMention {
    let alternatives = Set((0..<random.index(below: 3)).map { _ in weaponClass() })
    return GoldMention(
      span: span(in: length), weaponClass: weaponClass(), resolved: chance(40) ? weaponClass() : nil, alternatives: alternatives,
      isOptional: chance(15))
  }

  private mutating func weaponClass() -> Int { random.index(below: Samples.tree.ids.count) }

  private mutating func span(in length: Int) -> Range<Int> {
    let start = random.index(below: length)
    return start..<min(length, start + 1 + random.index(below: 6))
  }

  private mutating func chance(_ percent: Int) -> Bool { random.index(below: 100) < percent }
}
