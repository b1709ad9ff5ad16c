import Diagnostics

/// Reads gold: an article a line,
/// `{"id", "source", "text", "sentences": [[start, end], …], "mentions": [[start, end, class, resolved or null, alternatives], …]}`.
///
/// Never stops at the first problem; an article with one is left out. Linear in the file.
package func readGold(_ file: JSONLinesFile, tree: ClassTree) -> Gold {
  var gold = Gold(articles: [], diagnostics: [])
  var firsts = FirstPlaces()
  let lines = file.lines
  if lines.isEmpty {
    let start = SourceLocation(file: file.name, line: 1, column: 1, bytes: 0..<0)
    gold.diagnostics.append(Diagnostic(code: "no-article", "the gold holds no article", at: start))
  }
  for line in lines {
    var decoder = GoldDecoder(reader: LineReader(file, line), tree: tree)
    let article = decoder.article()
    gold.diagnostics += decoder.reader.findings
    if let (id, location) = decoder.identity, let duplicate = firsts.note(id, at: location) {
      gold.diagnostics.append(duplicate)
    } else if let article, decoder.reader.findings.isEmpty {
      gold.articles.append(article)
    }
  }
  return gold
}

/// The places where ids were first seen.
struct FirstPlaces {
  private var places: [String: SourceLocation] = [:]

  /// What is wrong where the id is not new.
  mutating func note(_ id: String, at location: SourceLocation) -> Diagnostic? {
    guard let first = places[id] else {
      places[id] = location
      return nil
    }
    return Diagnostic(
      code: "duplicate-id", "article '\(id)' stands twice in the file", at: location,
      notes: [Diagnostic.Note("it stands here first", at: first)], fix: "keep one of the lines")
  }
}

/// Decodes one line of gold.
private struct GoldDecoder {
  var reader: LineReader
  let tree: ClassTree
  /// The id with its place, once it is known.
  private(set) var identity: (id: String, location: SourceLocation)?
  private var context = ""
  private var length = 0

  init(reader: LineReader, tree: ClassTree) {
    self.reader = reader
    self.tree = tree
  }

  mutating func article() -> GoldArticle? {
    guard let node = reader.object() else { return nil }
    if let id = reader.member("id", of: node, "a string", \.string), let place = node["id"] {
      identity = (id, reader.file.location(of: place.bytes, in: reader.line))
      context = "article '\(id)': "
    }
    let source = reader.optionalMember("source", of: node, "a string", in: context, \.string)
    let text = reader.member("text", of: node, "a string", in: context, \.string)
    let sentences = reader.member("sentences", of: node, "an array of [start, end]", in: context, \.array)
    let mentions = reader.member("mentions", of: node, "an array of [start, end, class, resolved, alternatives]", in: context, \.array)
    guard let (id, location) = identity, let text, let sentences, let mentions else { return nil }
    let scalars = Array(text.unicodeScalars)
    length = scalars.count
    return GoldArticle(
      id: id, source: source ?? "?", text: scalars, sentences: spans(of: sentences),
      mentions: mentions.enumerated().compactMap { mention($1, number: $0) }, location: location)
  }

  private mutating func spans(of nodes: [JSONNode]) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    for (number, node) in nodes.enumerated() {
      let bounds = node.array ?? []
      guard bounds.count == 2 else {
        reader.report("wrong-type", "\(context)sentence \(number) must be [start, end]", at: node.bytes)
        continue
      }
      guard let span = span(bounds[0], bounds[1], of: "sentence \(number)") else { continue }
      if let last = spans.last, span.lowerBound < last.lowerBound {
        reader.report(
          "sentence-order", "\(context)sentence \(number) starts at \(span.lowerBound), before the one ahead of it (\(last.lowerBound))",
          at: bounds[0].bytes, fix: "order the sentences by their starts")
      }
      spans.append(span)
    }
    return spans
  }

  /// A span inside the text, the end not before the start.
  private mutating func span(_ start: JSONNode, _ end: JSONNode, of what: String) -> Range<Int>? {
    guard let from = reader.value(start, "the start of \(what)", "an integer", in: context, \.integer),
      let to = reader.value(end, "the end of \(what)", "an integer", in: context, \.integer)
    else { return nil }
    guard from <= to else {
      reader.report("reversed-span", "\(context)\(what) ends at \(to), before its start \(from)", at: end.bytes)
      return nil
    }
    for (offset, node) in [(from, start), (to, end)] where !(0...length).contains(offset) {
      reader.report(
        "span-outside-text", "\(context)\(what) goes from \(from) to \(to), but the text from 0 to \(length) code points", at: node.bytes)
      return nil
    }
    return from..<to
  }
}

// MARK: - Mentions

extension GoldDecoder {
  private mutating func mention(_ node: JSONNode, number: Int) -> GoldMention? {
    let fields = node.array ?? []
    let what = "mention \(number)"
    guard (4...5).contains(fields.count) else {
      reader.report(
        "wrong-type", "\(context)\(what) must be [start, end, class, resolved or null, alternatives]", at: node.bytes)
      return nil
    }
    let span = span(fields[0], fields[1], of: what)
    if let span, span.isEmpty {
      reader.report("empty-span", "\(context)\(what) covers no text: it starts and ends at \(span.lowerBound)", at: fields[1].bytes)
    }
    let weaponClass = weaponClass(fields[2], "the class of \(what)")
    let resolved = fields[3].isNull ? nil : self.weaponClass(fields[3], "the resolved class of \(what)")
    var alternatives: Set<Int> = []
    var isOptional = false
    if fields.count == 5 {
      let nodes = reader.value(fields[4], "the alternatives of \(what)", "an array of classes", in: context, \.array) ?? []
      isOptional = nodes.contains { $0.string == "" }
      alternatives = Set(nodes.filter { $0.string != "" }.compactMap { self.weaponClass($0, "an alternative of \(what)") })
    }
    guard let span, let weaponClass else { return nil }
    return GoldMention(span: span, weaponClass: weaponClass, resolved: resolved, alternatives: alternatives, isOptional: isOptional)
  }

  private mutating func weaponClass(_ node: JSONNode, _ what: String) -> Int? {
    guard let id = reader.value(node, what, "a class id", in: context, \.string) else { return nil }
    guard let position = tree.position(of: id) else {
      reader.report("unknown-class", "\(context)\(what): no class has the id '\(id)'", at: node.bytes, fix: tree.suggestion(for: id))
      return nil
    }
    return position
  }
}
