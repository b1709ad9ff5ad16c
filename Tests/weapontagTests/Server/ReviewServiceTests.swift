import Foundation
import NIOHTTP1
import Review
import Tagging
import Taxonomy
import Testing

@testable import weapontag

/// The page's requests and what the store makes of them, without sockets.
@Suite("Review service")
struct ReviewServiceTests {
  let desk: Desk
  let router: Router

  init() throws {
    desk = try Desk()
    let text = "🚀 A tank came. Two cruise missiles fell on 🚀 the tanks."
    let tags = [("tank", "tank"), ("cruise missiles", "cruise-missile"), ("tanks", "tank")].map { quote, weaponClass in
      Tag(
        weaponClass: weaponClass, mentionClass: weaponClass, span: Self.bytes(of: quote, in: text), term: quote, place: "weapon/x.yaml:1",
        confidence: 0.9, reasons: ["strong term"])
    }
    let end = Self.bytes(of: " Two", in: text).lowerBound
    let tagged = TaggedArticle(
      article: Article(id: "a", source: "a.jsonl", text: Array(text.utf8), title: Array("🚀 Tanks".utf8)), language: "en",
      titleTags: [Tag(weaponClass: "tank", mentionClass: "tank", span: 5..<10, term: "tank", place: "t", confidence: 0.5, reasons: [])],
      sentences: [
        TaggedSentence(index: 0, span: 0..<end, tags: [tags[0]]),
        TaggedSentence(index: 1, span: end + 1..<text.utf8.count, tags: Array(tags[1...])),
      ])
    let store = try ReviewStore(file: desk.folder.path("review.sqlite"))
    let taxonomy = loadCatalog(folder: desk.folder.path("Catalog")).taxonomy
    let outcome = try store.load(
      [ReviewArticle(tagged: tagged, textDigest: "digest", catalogDigest: "catalog")], classes: ReviewClasses(taxonomy))
    let opened = OpenedReview(store: store, outcome: outcome, name: "tags.jsonl", taxonomy: taxonomy, titles: [("a", "🚀 Tanks")])
    var router = Router()
    for name in ["Ada", "Ben"] {
      ReviewService(opened, for: try store.reviewer(named: name), of: .report, hasOther: true).add(to: &router, below: "/\(name)/")
    }
    ReviewService(opened, for: try store.adjudication(), of: .differences, hasOther: true).add(to: &router, below: "/differences/")
    self.router = router
  }

  @Test func placesCountAsJavaScriptDoes() throws {
    let article = try ask("Ada/api/article", query: ["id": "a"])
    let text = try #require(article["text"] as? String).utf16
    let title = try #require(article["title"] as? String).utf16
    let mentions = try #require(article["mentions"] as? [[String: Any]])
    #expect(mentions.count == 4)
    for mention in mentions {
      let place = try #require(mention["start"] as? Int)..<#require(mention["end"] as? Int)
      let units = Array(mention["field"] as? String == "title" ? title : text)
      #expect(String(decoding: units[place], as: UTF16.self) == mention["quote"] as? String)
    }
  }

  @Test func aDecisionThatIsSentAgainIsOneStep() throws {
    let ids = try queue("Ada")
    #expect(ids.count == 4)
    let first = try change("Ada/api/decide", ["key": "1", "mention": ids[0], "verdict": "accept"])
    let again = try change("Ada/api/decide", ["key": "1", "mention": ids[0], "verdict": "accept"])
    #expect(first == again)
    #expect(try queue("Ada") == Array(ids[1...]) && queue("Ben") == ids)
    let undone = try change("Ada/api/undo", ["key": "2"])
    #expect(undone.ids == [ids[0]] && undone.before == first.version)
    #expect(try change("Ada/api/undo", ["key": "3"]).ids.isEmpty)
    #expect(try change("Ada/api/redo", ["key": "4"]).ids == [ids[0]])
  }

  @Test func aTabSeesThatAnotherHasDecided() throws {
    let ids = try queue("Ada")
    let first = try change("Ada/api/decide", ["key": "1", "mention": ids[0], "verdict": "skip"])
    let second = try change("Ada/api/decide", ["key": "2", "mention": ids[1], "verdict": "change", "class": "missile"])
    #expect(second.before == first.version && second.version > first.version)
    #expect(try ask("Ada/api/changes")["version"] as? Int == second.version)
  }

  @Test func addsWordsBehindAnEmoji() throws {
    let added = try ask("Ada/api/add", ["key": "1", "article": "a", "field": "text", "start": 3, "end": 9, "class": "weapon"])
    #expect((added["mentions"] as? [[String: Any]])?.first?["quote"] as? String == "A tank")
    let title = try ask("Ada/api/add", ["key": "2", "article": "a", "field": "title", "start": 0, "end": 8, "class": "tank"])
    #expect((title["mentions"] as? [[String: Any]])?.first?["quote"] as? String == "🚀 Tanks")
    #expect(status("Ada/api/add", ["key": "3", "article": "a", "field": "text", "start": 1, "end": 9, "class": "weapon"]) == 400)
    #expect(status("Ada/api/add", ["key": "4", "article": "a", "field": "text", "start": 3, "end": 999, "class": "weapon"]) == 400)
  }

  @Test func aBulkDecisionIsForWhatWasPreviewed() throws {
    let filter = Self.filter(["class": "tank"])
    let preview = try ask("Ada/api/preview", filter)
    #expect(preview["count"] as? Int == 3)
    #expect(
      (preview["mentions"] as? [[String: Any]])?.map { $0["around"] as? String } == [
        "🚀 Tanks", "🚀 A tank came.", "Two cruise missiles fell on 🚀 the tanks.",
      ])
    #expect(status("Ada/api/bulk", ["key": "1", "filter": filter, "count": 2, "verdict": "reject"]) == 409)
    #expect(try change("Ada/api/bulk", ["key": "2", "filter": filter, "count": 3, "verdict": "reject"]).ids.count == 3)
    #expect(try queue("Ada").count == 1)
  }

  @Test func differencesAreSettled() throws {
    let ids = try queue("Ada")
    for (reviewer, verdict) in [("Ada", "accept"), ("Ben", "reject")] {
      for id in ids.prefix(2) { _ = try change("\(reviewer)/api/decide", ["key": "\(reviewer) \(id)", "mention": id, "verdict": verdict]) }
    }
    #expect(try queue("differences") == Array(ids.prefix(2)))
    let article = try ask("differences/api/article", query: ["mention": "\(ids[0])"])
    let answers = (article["mentions"] as? [[String: Any]])?.first { $0["id"] as? Int == ids[0] }?["answers"] as? [[String: String]]
    #expect(answers == [["reviewer": "Ada", "class": "tank"], ["reviewer": "Ben"]])
    _ = try change("differences/api/decide", ["key": "x", "mention": ids[0], "verdict": "accept"])
    #expect(try queue("differences") == [ids[1]])
    #expect(try change("differences/api/settle", ["key": "y", "reviewer": "Ben"]).ids == [ids[1]])
    #expect(try queue("differences").isEmpty)
    #expect(status("differences/api/settle", ["key": "z", "reviewer": "Nobody"]) == 400)
    #expect(status("Ada/api/settle", ["key": "z", "reviewer": "Ben"]) == 400)
  }

  @Test(arguments: [
    (["key": "1", "mention": 999, "verdict": "accept"] as [String: any Sendable], 409),
    (["key": "1", "mention": 1, "verdict": "maybe"], 400),
    (["key": "1", "mention": 1, "verdict": "change"], 400), (["key": "1", "mention": 1, "verdict": "change", "class": "boat"], 409),
    (["mention": 1, "verdict": "accept"], 400), (["key": "1", "verdict": "accept"], 400),
    (["key": "1", "mention": "1", "verdict": "accept"], 400),
  ])
  func refusals(_ body: [String: any Sendable], _ expected: Int) {
    #expect(status("Ada/api/decide", body) == expected)
  }

  @Test(arguments: [["decided": "nearly"], ["order": "random"], ["least": "0.9"]])
  func filtersThatAreNone(_ fields: [String: String]) {
    #expect(status("Ada/api/queue", Self.filter(fields)) == 400)
  }

  // MARK: - Requests

  private struct Change: Decodable, Equatable {
    var before: Int
    var version: Int
    var ids: [Int]
  }

  private static func filter(_ fields: [String: any Sendable] = [:]) -> [String: any Sendable] {
    let all: [String: any Sendable] = [
      "decided": "undecided", "class": "", "article": "", "words": "", "system": "", "least": 0, "most": 1, "order": "article",
    ]
    return all.merging(fields) { $1 }
  }

  private func send(_ path: String, _ body: [String: any Sendable]?, query: [String: String] = [:]) -> Answer {
    let bytes = body.flatMap { try? JSONSerialization.data(withJSONObject: $0) }.map { Array($0) } ?? []
    return router.answer(Request(method: body == nil ? .GET : .POST, path: "/" + path, query: query, body: bytes))
  }

  private func status(_ path: String, _ body: [String: any Sendable]) -> Int { Int(send(path, body).status.code) }

  private func ask(_ path: String, _ body: [String: any Sendable]? = nil, query: [String: String] = [:]) throws -> [String: Any] {
    let answer = send(path, body, query: query)
    #expect(answer.status == .ok, "\(String(decoding: answer.body, as: UTF8.self))")
    return try #require(JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
  }

  private func change(_ path: String, _ body: [String: any Sendable]) throws -> Change {
    let answer = send(path, body)
    #expect(answer.status == .ok, "\(String(decoding: answer.body, as: UTF8.self))")
    return try JSONDecoder().decode(Change.self, from: Data(answer.body))
  }

  private func queue(_ name: String) throws -> [Int] {
    try #require(ask("\(name)/api/queue", Self.filter())["ids"] as? [Int])
  }

  private static func bytes(of words: String, in text: String) -> Range<Int> {
    guard let range = text.range(of: words, options: words == "tanks" ? .backwards : []) else { return 0..<0 }
    return text.utf8.distance(from: text.startIndex, to: range.lowerBound)..<text.utf8.distance(from: text.startIndex, to: range.upperBound)
  }
}
