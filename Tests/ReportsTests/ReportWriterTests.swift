import Foundation
import Tagging
import Testing

@testable import Reports

/// What the formats write is what `Golden` holds. `UPDATE_GOLDEN=1 swift test` records what it is now.
@Suite("Report writers")
struct ReportWriterTests {
  static func document(compared: Bool = false) -> ReportDocument {
    let data = ReportData(ReportSamples.week, taxonomy: ReportSamples.taxonomy, groupsCopies: true)
    return ReportDocument(data, title: "The week", notes: ["One *note*."], comparison: compared ? ReportComparisonTests.comparison : nil)
  }

  @Test(arguments: [false, true])
  func json(compared: Bool) throws {
    var output: [UInt8] = []
    ReportJSONWriter().write(Self.document(compared: compared), to: &output)
    try expect(output, isAs: compared ? "report-compared.json" : "report.json")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(output)) as? [String: Any])
    #expect(object["schema"] as? Int == 1)
    #expect((object["figures"] as? [String: Int])?["mentions"] == 10)
  }

  @Test(arguments: [false, true])
  func markdown(compared: Bool) throws {
    var output: [UInt8] = []
    ReportMarkdownWriter(top: 3).write(Self.document(compared: compared), to: &output)
    try expect(output, isAs: compared ? "report-compared.md" : "report.md")
  }

  @Test(arguments: ReportCSVWriter.tables)
  func csv(_ name: String) throws {
    let table = try #require(Self.document(compared: true).tables.first { $0.id == name })
    var output: [UInt8] = []
    ReportCSVWriter().write(table, to: &output)
    try expect(output, isAs: "report-\(name).csv")
  }

  /// Every row has a cell for each column, and every table a name that csv takes.
  @Test func tablesAreWhole() {
    let tables = Self.document(compared: true).tables
    #expect(Set(tables.map(\.id)) == Set(ReportCSVWriter.tables))
    for table in tables { #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(table.id)") }
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-1000, "−1,000")])
  func numbersAreGrouped(_ number: Int, _ text: String) { #expect(grouped(number) == text) }

  private func expect(_ output: [UInt8], isAs name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil { try Data(output).write(to: file) }
    #expect(String(decoding: output, as: UTF8.self) == (try? String(decoding: Data(contentsOf: file), as: UTF8.self)), "\(name)")
  }
}

@Suite("The report's page")
struct ReportPageTests {
  static let planted = "</script><script>alert(1)</script><img src=x onerror=alert(2)><!--"

  static func page(_ articles: [TaggedArticle], max: Int? = nil, title: String = "The week") -> String {
    let data = ReportData(articles, taxonomy: ReportSamples.taxonomy)
    var output: [UInt8] = []
    ReportHTMLWriter(options: .init(top: 5, max: max, origin: planted)).write(
      ReportDocument(data, title: title, notes: [planted]), data, of: articles, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Wherever a text comes from: nothing of it is markup.
  @Test func aPlantedScriptStaysText() {
    let words = Self.planted
    var article = ReportSamples.article(
      words, date: words, title: words, "A [tank](tank=\(words.filter { $0 != ")" && $0 != "=" })) \(words).")
    article.article.source = words
    article.sentences[0].tags[0].weaponClass = words
    article.sentences[0].tags[0].reasons = [words]
    let page = Self.page([article], title: words)
    #expect(page.components(separatedBy: "<script").count == 3)
    #expect(page.components(separatedBy: "</script>").count == 3)
    #expect(!page.contains("<img") && !page.contains("<!--"))
    #expect(page.contains(#"\u003c/script>\u003cscript>alert(1)"#))
  }

  /// The address of nothing: the page needs no other file, and its policy lets it ask for none.
  @Test func asksForNothing() {
    let page = Self.page(ReportSamples.week)
    #expect(!page.contains("http://") && !page.contains("https://") && !page.contains("url(") && !page.contains("@import"))
    #expect(page.contains("default-src 'none'"))
  }

  @Test func theArticlesAreInItWithOffsetsOfUTF16() throws {
    let articles = [ReportSamples.article("e", title: "🚀 [tank](tank)", "🚀🚀 é [tank](tank) 🚀")]
    let article = try #require(try payload(Self.page(articles)).first)
    let mentions = try #require(article["mentions"] as? [[String: Any]])
    for mention in mentions {
      let text = try #require(article[mention["title"] == nil ? "text" : "title"] as? String)
      let (start, end) = (mention["start"] as? Int ?? 0, mention["end"] as? Int ?? 0)
      #expect(String(decoding: Array(text.utf16)[start..<end], as: UTF16.self) == "tank")
    }
    #expect(mentions.count == 2)
  }

  @Test func aLargeReportIsSampledEvenlyAndSaysSo() throws {
    let articles = (0..<100).map { ReportSamples.article("n\($0)", "A [tank](tank) came.") }
    let page = Self.page(articles, max: 4)
    #expect(try payload(page).compactMap { $0["id"] as? String } == ["n0", "n25", "n50", "n75"])
    #expect(page.contains("The figures count all 100 articles.") && page.contains("the texts of 4 of them"))
    #expect(!Self.page(articles).contains("taken evenly"))
  }

  private func payload(_ page: String) throws -> [[String: Any]] {
    let json = page.components(separatedBy: "<script type=\"application/json\" id=\"data\">")[1].components(separatedBy: "</script>")[0]
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    return try #require(object["articles"] as? [[String: Any]])
  }
}
