import Lexicon
import Tagging
import TestSupport
import Testing

@testable import CatalogEditing
@testable import Taxonomy

@Suite("Difference between catalogues")
struct CatalogDifferenceTests {
  /// An edit of the small catalogue and what it does to one sentence.
  @Test(
    arguments: [
      ("terms: [tank]", "terms: [tank, lorry]", "A lorry came.", "gained tank", "no-term"),
      ("terms: [tank]", "terms: [tank, {term: flak, strength: weak, near: [gun]}]", "A flak came.", "", ""),
      ("terms: [missile]", "terms: [rocket]", "A missile came.", "lost missile", "no-term"),
      (
        "terms: [missile]", "terms: [{term: missile, strength: weak, near: [launch]}]", "A missile came.", "lost missile", "unsupported"
      ),
      ("terms: [missile]", "terms: [missile]\nnot: [missile silo]", "A missile silo came.", "lost missile", "not"),
      ("terms: [tank]", "terms: [tank, missile carrier]", "A missile carrier came.", "moved tank", ""),
      ("terms: [tank]", "terms: [tank, heavy tank]", "A heavy tank came.", "altered tank", ""),
      ("definition: Of the tests.", "definition: Other.", "A tank and a missile came.", "", ""),
    ])
  func kinds(_ old: String, _ new: String, _ text: String, _ expected: String, _ rule: String) throws {
    let difference = try Self.difference([text], edit: (old, new))
    let changes = difference.changes.values.flatMap(\.self)
    #expect(changes.map { "\($0.change.kind) \($0.weaponClass)" }.joined(separator: "; ") == expected)
    #expect(changes.compactMap(\.absence?.rule).joined() == rule)
    #expect(difference.isNone == expected.isEmpty && difference.articles == 1)
  }

  @Test func totalsAndLimit() throws {
    let texts = Array(repeating: "A lorry came. A missile fell.", count: 5) + ["Nobody came."]
    let difference = try Self.difference(texts, edit: ("terms: [tank]", "terms: [tank, lorry]"), limit: 2)
    #expect(difference.totals == ["tank": .init(after: 5, gained: 5), "missile": .init(before: 5, after: 5)])
    #expect(difference.changedArticles == 5 && difference.changes["tank"]?.map(\.article) == ["a0", "a1"])
    let report = DifferenceReport(difference, before: "HEAD", after: "Catalog").text(inColour: false)
    #expect(report.hasPrefix("5 gained, 0 lost, 0 moved, 0 altered, in 5 of 6 articles\n") && report.contains("  … 3 more"))
  }

  /// Batches add up to what one batch gives, and the limit counts over all of them.
  @Test func batches() throws {
    let texts = (0..<200).map { $0.isMultiple(of: 3) ? "A lorry came." : "A tank came." }
    let lexicons = try (Self.lexicon(), Self.lexicon(edit: ("terms: [tank]", "terms: [tank, lorry]")))
    let articles = Self.articles(texts)
    let settings = CatalogDifference.Settings(limit: 10)
    var whole = CatalogDifference(from: Tagger(lexicons.0), to: Tagger(lexicons.1), settings: settings)
    whole.add(articles)
    var parts = CatalogDifference(from: Tagger(lexicons.0), to: Tagger(lexicons.1), settings: settings)
    for start in stride(from: 0, to: 200, by: 7) { parts.add(Array(articles[start..<min(start + 7, 200)])) }
    #expect(whole.totals == parts.totals && whole.changedArticles == parts.changedArticles)
    #expect(whole.changes["tank"]?.map(\.article) == parts.changes["tank"]?.map(\.article))
    #expect(whole.changes["tank"]?.count == 10)
  }

  @Test func titles() throws {
    var difference = try Self.emptyDifference(edit: ("terms: [tank]", "terms: [tank, lorry]"))
    difference.add([Article(id: "a", source: "s", text: Array("Nothing. A lorry.".utf8), title: Array("Lorry comes".utf8))])
    let changes = try #require(difference.changes["tank"])
    #expect(changes.map(DifferenceReport.place) == ["a, title", "a, sentence 1"])
    #expect(changes.map { DifferenceReport.sentence(of: $0).words } == ["Lorry", "lorry"])
    #expect(changes.allSatisfy { $0.absence == .noTerm })
  }

  /// A tag that falls below the confidence is lost, and the reason says so.
  @Test func confidence() throws {
    var difference = try Self.emptyDifference(edit: ("terms: [tank]", "terms: [tank, lorry]"), minConfidence: 1)
    difference.add(Self.articles(["A lorry came."]))
    #expect(difference.isNone)
    let lexicon = try Self.lexicon()
    var workspace = Workspace()
    let article = Self.articles(["A tank came."])[0]
    let explained = Tagger(lexicon).explain(article, using: &workspace).sentences[0].candidates
    let tag = try #require(explained.first?.tag)
    #expect(Absence(of: tag, among: explained, in: article.text, minConfidence: 1).rule == "confidence")
    #expect(Absence(of: tag, among: explained, in: article.text, minConfidence: 0).rule == "other-tag")
  }

  @Test func watchedCorpus() throws {
    let (old, new) = try (Self.lexicon(), Self.lexicon(edit: ("terms: [tank]", "terms: [tank, lorry]")))
    var corpus = WatchedCorpus(Self.articles(["A lorry came.", "A tank came."]), lexicon: old, settings: .init())
    #expect(corpus.tagCount == 1)
    #expect(corpus.tag(with: new).count(.gained) == 1 && corpus.tagCount == 2)
    #expect(corpus.tag(with: new).isNone)
    let back = corpus.tag(with: old)
    #expect(back.count(.lost) == 1 && back.changes["tank"]?.first?.absence == .noTerm)
  }

  /// What is counted is what was there: after = before + gained - lost + moved in - moved out, for any two sets of tags.
  @Test func figuresAddUp() throws {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<2000 {
      let (before, after) = (Self.tags(&generator), Self.tags(&generator))
      let changes = TagChange.changes(from: before, to: after)
      #expect(TagChange.changes(from: before, to: before).isEmpty)
      let (lost, gained) = (changes.count { $0.kind == .lost }, changes.count { $0.kind == .gained })
      #expect(after.count == before.count + gained - lost)
      for change in changes where change.before != nil && change.after != nil {
        #expect(change.before?.span.overlaps(change.after?.span ?? 0..<0) == true)
      }
      #expect(Set(changes.compactMap(\.before).map { "\($0)" }).count == changes.count { $0.before != nil })
    }
  }

  @Test func reports() throws {
    let texts = ["A <b>lorry</b>\u{1B}[2J came; it was \u{202E}\"good\" & new."]
    let report = DifferenceReport(
      try Self.difference(texts, edit: ("terms: [tank]", "terms: [tank, lorry]")), before: "<HEAD>", after: "Catalog")
    #expect(!report.text(inColour: false).contains("\u{1B}") && !report.text(inColour: true).contains("\u{1B}[2J"))
    let html = report.html()
    #expect(html.contains("<title>Tags from &lt;HEAD&gt; to Catalog</title>") && html.contains("A &lt;b&gt;<mark>lorry</mark>&lt;/b&gt;"))
    #expect(!html.contains("\u{1B}") && !html.contains("http"))
    #expect(try report.json().contains("\"rule\" : \"no-term\""))
  }

  // MARK: - A small catalogue

  private static func tags(_ generator: inout SeededGenerator) -> [Tagging.Tag] {
    var spans: Set<Range<Int>> = []
    for _ in 0..<Int.random(in: 0...6, using: &generator) {
      let start = Int.random(in: 0..<20, using: &generator)
      spans.insert(start..<(start + Int.random(in: 1...6, using: &generator)))
    }
    return spans.sorted { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }.map { span in
      let weaponClass = generator.pick(["tank", "missile"])
      return Tagging.Tag(weaponClass: weaponClass, mentionClass: weaponClass, span: span, term: "t", place: "p", confidence: 1, reasons: [])
    }
  }

  private static func articles(_ texts: [String]) -> [Article] {
    texts.enumerated().map { Article(id: "a\($0)", source: "test", text: Array($1.utf8)) }
  }

  private static func difference(_ texts: [String], edit: (String, String), limit: Int? = nil) throws -> CatalogDifference {
    var difference = try emptyDifference(edit: edit, limit: limit)
    difference.add(articles(texts))
    return difference
  }

  private static func emptyDifference(
    edit: (String, String), minConfidence: Double = 0.4, limit: Int? = nil
  ) throws -> CatalogDifference {
    CatalogDifference(
      from: Tagger(try lexicon()), to: Tagger(try lexicon(edit: edit)), settings: .init(minConfidence: minConfidence, limit: limit))
  }

  private static func lexicon(edit: (old: String, new: String)? = nil) throws -> Lexicon {
    let keys = "definition: Of the tests.\nexamples: []\n"
    let files = [
      ("weapon/weapon.yaml", "class: weapon\nlabel: weapon\nterms: [weapon]\n"),
      ("weapon/missile.yaml", "class: missile\nparent: weapon\nlabel: missile\nterms: [missile]\n"),
      ("weapon/tank.yaml", "class: tank\nparent: weapon\nlabel: tank\nterms: [tank]\n"),
    ].map { path, source in
      let edited = edit.map { (source + keys).replacing($0.old, with: $0.new) } ?? source + keys
      return CatalogFile(name: "Catalog/\(path)", path: path, source: Array(edited.utf8))
    }
    let loaded = readCatalog(files)
    try #require(loaded.diagnostics.isEmpty, "\(loaded.diagnostics)")
    return Lexicon(loaded.taxonomy)
  }
}
