import Tagging
import Text

/// What the page's script needs: the articles with their mentions, as JSON that can stand in a `script` element.
struct PagePayload {
  private let data: ReportData
  private var classes: ReportClasses
  /// Positions in the lists that mentions refer to.
  private var classPositions: [String: Int] = [:]
  private var terms = Interned()
  private var systems = Interned()

  init(_ data: ReportData) {
    self.data = data
    classes = data.classIndex
    for (position, figures) in data.classes.enumerated() { classPositions[figures.id] = position }
  }

  /// One object. Every `<` is written as an escape, so that no text of an article ends the element or opens a comment in it.
  ///
  /// Complexity: linear in the articles that are shown.
  mutating func json(_ shown: [(rank: Int, article: RankedArticle)], of articles: [TaggedArticle]) -> [UInt8] {
    let listed = shown.map { article(articles[$0.article.index], $0.article, rank: $0.rank) }
    let value = JSONValue.object([
      ("classes", .array(data.classes.map(weaponClass))), ("systems", JSONValue(systems.texts)),
      ("terms", .array(terms.pairs.map { JSONValue([$0.0, $0.1]) })), ("total", .integer(data.totals.articles)),
      ("articles", .array(listed)),
    ])
    var output: [UInt8] = []
    value.write(to: &output)
    return Self.escaped(output)
  }

  private func weaponClass(_ figures: ClassFigures) -> JSONValue {
    let position = data.position(of: figures.id)
    return .object([
      ("id", .string(figures.id)), ("label", .string(figures.label)), ("path", JSONValue(data.classIndex.entries[position].path)),
      ("parent", figures.parent.flatMap { classPositions[$0] }.map { .integer($0) } ?? .null), ("depth", .integer(figures.depth)),
      ("family", .integer(data.familyNumber(of: figures.id))), ("mentions", .integer(figures.mentions)),
    ])
  }

  private mutating func article(_ tagged: TaggedArticle, _ ranked: RankedArticle, rank: Int) -> JSONValue {
    let article = tagged.article
    var mentions: [JSONValue] = []
    if let title = article.title { mentions = self.mentions(tagged.titleTags, in: title, isTitle: true) }
    mentions += self.mentions(tagged.sentences.flatMap(\.tags), in: article.text, isTitle: false)
    return .object([
      ("rank", .integer(rank)), ("id", .string(article.id)), ("title", JSONValue(ranked.title)), ("date", JSONValue(article.date)),
      ("source", .string(article.source)), ("language", .string(tagged.language)),
      ("text", .string(String(decoding: article.text, as: UTF8.self))), ("copies", JSONValue(ranked.copies)),
      ("mentions", .array(mentions)),
    ])
  }

  private mutating func mentions(_ tags: [Tag], in text: [UInt8], isTitle: Bool) -> [JSONValue] {
    var cursor = OffsetCursor(unit: .utf16, of: text.span)
    return tags.map { tag in
      let range = cursor.range(tag.span, in: text.span)
      var members: [(String, JSONValue)] = [
        ("start", .integer(range.lowerBound)), ("end", .integer(range.upperBound)), ("class", .integer(position(of: tag.weaponClass))),
        ("term", .integer(terms.position(of: tag.term, tag.place))), ("confidence", .fraction(tag.confidence)),
      ]
      if isTitle { members.append(("title", .boolean(true))) }
      if let system = tag.system { members.append(("system", .integer(systems.position(of: system)))) }
      if tag.mentionClass != tag.weaponClass { members.append(("words", .string(tag.mentionClass))) }
      if !tag.status.isEmpty { members.append(("status", JSONValue(tag.status))) }
      if !tag.qualifiers.isEmpty { members.append(("qualifiers", JSONValue(tag.qualifiers.map(\.note)))) }
      members.append(("why", JSONValue(tag.reasons)))
      return .object(members)
    }
  }

  private mutating func position(of id: String) -> Int {
    classPositions[classes.entries[classes.position(of: id)].id] ?? 0
  }

  private static func escaped(_ json: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(json.count + 64)
    for part in json.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false) {
      if !(part.startIndex == json.startIndex) { output.append(text: "\\u003c") }
      output.append(contentsOf: part)
    }
    return output
  }
}

/// Texts that are written once and referred to by their position.
private struct Interned {
  private struct Key: Hashable {
    var text: String
    var second: String
  }

  private var positions: [Key: Int] = [:]
  private(set) var pairs: [(String, String)] = []

  var texts: [String] { pairs.map(\.0) }

  mutating func position(of text: String, _ second: String = "") -> Int {
    let key = Key(text: text, second: second)
    if let position = positions[key] { return position }
    positions[key] = pairs.count
    pairs.append((text, second))
    return pairs.count - 1
  }
}
