import NIOHTTP1
import Testing

@testable import weapontag

/// Who is let in to a local server, request by request, without sockets.
@Suite("Gate")
struct GateTests {
  static let token = AccessToken(0x0123_4567_89AB_CDEF, 0x0FED_CBA9_8765_4321)
  static let gate = Gate(token: token, port: 8100)
  static let good = "/0123456789abcdef0fedcba987654321"

  @Test func tokensAreLongAndDiffer() {
    let tokens = (0..<100).map { _ in AccessToken().description }
    #expect(Set(tokens).count == 100)
    #expect(tokens.allSatisfy { $0.utf8.count == 32 && $0.allSatisfy(\.isHexDigit) })
    #expect(AccessToken(1, 2).description == "00000000000000010000000000000002")
  }

  @Test(arguments: [
    ("0123456789abcdef0fedcba987654321", true), ("0123456789abcdef0fedcba987654320", false), ("0123456789abcdef", false), ("", false),
    ("0123456789ABCDEF0FEDCBA987654321", false), ("0123456789abcdef0fedcba987654321x", false),
  ])
  func matches(_ words: String, _ isToken: Bool) {
    #expect(Self.token.matches(words) == isToken)
  }

  static let reads: [(String, [(String, String)], UInt?)] = [
    (good + "/", [("Host", "127.0.0.1:8100")], nil),
    (good + "/", [("Host", "LOCALHOST:8100")], nil),
    (good + "/", [("Host", "127.0.0.1:8100"), ("Sec-Fetch-Site", "none")], nil),
    (good + "/", [("Host", "127.0.0.1:8100"), ("Sec-Fetch-Site", "same-origin")], nil),
    (good + "/", [], 403),
    (good + "/", [("Host", "127.0.0.1")], 403),
    (good + "/", [("Host", "127.0.0.1:81000")], 403),
    (good + "/", [("Host", "127.0.0.1:8100.example.org")], 403),
    (good + "/", [("Host", "127.0.0.1:8100"), ("Host", "example.org")], 403),
    (good + "/", [("Host", "127.0.0.1:8100"), ("Sec-Fetch-Site", "cross-site")], 403),
    (good + "/", [("Host", "127.0.0.1:8100"), ("Sec-Fetch-Site", "same-site")], 403),
    (good + "/", [("Host", "127.0.0.1:8100"), ("Sec-Fetch-Site", "none"), ("Sec-Fetch-Site", "cross-site")], 403),
    ("/", [("Host", "127.0.0.1:8100")], 403),
    ("//", [("Host", "127.0.0.1:8100")], 403),
    ("/?token=0123456789abcdef0fedcba987654321", [("Host", "127.0.0.1:8100")], 403),
    ("http://127.0.0.1:8100" + good, [("Host", "127.0.0.1:8100")], 400),
    ("*", [("Host", "127.0.0.1:8100")], 400),
    (good + "/?a=%F", [("Host", "127.0.0.1:8100")], 400),
    (good + "/?a=%FF", [("Host", "127.0.0.1:8100")], 400),
    (good + "/?a=%+1", [("Host", "127.0.0.1:8100")], 400),
  ]

  @Test(arguments: reads)
  func reading(_ target: String, _ headers: [(String, String)], _ refusal: UInt?) {
    #expect(Self.refusal(.GET, target, headers) == refusal)
  }

  static let changes: [([(String, String)], UInt?)] = [
    ([("Origin", "http://127.0.0.1:8100"), ("Content-Type", "application/json")], nil),
    ([("Origin", "http://localhost:8100"), ("Content-Type", "application/json; charset=utf-8")], nil),
    ([("Content-Type", "application/json")], 403),
    ([("Origin", "null"), ("Content-Type", "application/json")], 403),
    ([("Origin", "https://127.0.0.1:8100"), ("Content-Type", "application/json")], 403),
    ([("Origin", "http://127.0.0.1:8101"), ("Content-Type", "application/json")], 403),
    ([("Origin", "http://127.0.0.1:8100.example.org"), ("Content-Type", "application/json")], 403),
    ([("Origin", "http://127.0.0.1:8100"), ("Content-Type", "text/plain")], 415),
    ([("Origin", "http://127.0.0.1:8100")], 415),
  ]

  @Test(arguments: changes)
  func changing(_ headers: [(String, String)], _ refusal: UInt?) {
    #expect(Self.refusal(.POST, Self.good + "/api/decide", [("Host", "127.0.0.1:8100")] + headers) == refusal)
  }

  @Test func pathAndQueryBehindTheToken() throws {
    var head = HTTPRequestHead(version: .http1_1, method: .GET, uri: Self.good + "/api/article?id=a%20b%2Fc+d&x&y=%E2%82%AC=1&x=2")
    head.headers.add(name: "Host", value: "127.0.0.1:8100")
    let (path, query) = try Self.gate.admit(head)
    #expect(path == "/api/article" && query == ["id": "a b/c d", "x": "2", "y": "€=1"])
  }

  private static func refusal(_ method: HTTPMethod, _ target: String, _ headers: [(String, String)]) -> UInt? {
    do throws(RequestProblem) {
      _ = try gate.admit(HTTPRequestHead(version: .http1_1, method: method, uri: target, headers: HTTPHeaders(headers)))
      return nil
    } catch {
      return error.status.code
    }
  }
}
