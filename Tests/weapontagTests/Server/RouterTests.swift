import FoundationEssentials
import NIOHTTP1
import Testing

@testable import weapontag

@Suite("Router")
struct RouterTests {
  private struct Odd: Error {}

  static let router: Router = {
    var router = Router()
    router.on(.GET, "/page") { _ in .text("page", "text/html") }
    router.on(.POST, "/page") { .json(["bytes": $0.body.count]) }
    router.on(.GET, "/busy") { _ in throw RequestProblem(.serviceUnavailable, "come again") }
    router.on(.GET, "/odd") { _ in throw Odd() }
    return router
  }()

  @Test(arguments: [
    (HTTPMethod.GET, "/page", 200, "page"), (.POST, "/page", 200, #"{"bytes":3}"#), (.GET, "/busy", 503, #"{"error":"come again"}"#),
    (.GET, "/odd", 500, #"{"error":"Odd()"}"#), (.GET, "/none", 404, #"{"error":"nothing is at this address"}"#),
    (.DELETE, "/page", 405, #"{"error":"this address does not take DELETE"}"#),
    (.GET, "/page/", 404, #"{"error":"nothing is at this address"}"#),
  ])
  func answers(_ method: HTTPMethod, _ path: String, _ status: Int, _ body: String) {
    let answer = Self.router.answer(Request(method: method, path: path, body: [1, 2, 3]))
    #expect(Int(answer.status.code) == status)
    #expect(String(decoding: answer.body, as: UTF8.self) == body)
  }

  @Test func tellsWhichMethodsThereAre() {
    #expect(Self.router.answer(Request(method: .PUT, path: "/page")).headers.map(\.value) == ["GET, POST"])
  }

  @Test func aBodyThatIsNoneIsTheClientsFault() {
    #expect(throws: RequestProblem.self) { try Request(method: .POST, path: "/", body: Array("{".utf8)).decoded([String: Int].self) }
  }
}
