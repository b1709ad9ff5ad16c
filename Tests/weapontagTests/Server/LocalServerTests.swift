import NIOCore
import NIOHTTP1
import NIOPosix
import Testing

@testable import weapontag

/// The server at work, over real sockets.
@Suite("Local server")
struct LocalServerTests {
  static let router: Router = {
    var router = Router()
    router.on(.GET, "/page") { _ in .text("page", "text/html") }
    router.on(.POST, "/page") { .json(["bytes": $0.body.count]) }
    return router
  }()

  @Test func answersOneRequestBehindTheOther() async throws {
    let answers = try await exchange { server in
      "GET /\(server.token)/page HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n\r\n"
        + "GET /\(server.token)/none HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\nConnection: close\r\n\r\n"
    }
    #expect(answers.hasPrefix("HTTP/1.1 200 OK\r\n"))
    #expect(
      answers.contains("\r\nContent-Security-Policy: default-src 'none';") && answers.contains("\r\nReferrer-Policy: no-referrer\r\n"))
    #expect(answers.contains("\r\n\r\npageHTTP/1.1 404 Not Found\r\n"))
    #expect(answers.hasSuffix(#"{"error":"nothing is at this address"}"#))
  }

  @Test func aBodyInPieces() async throws {
    let answers = try await exchange { server in
      "POST /\(server.token)/page HTTP/1.1\r\nHost: localhost:\(server.port)\r\nOrigin: http://localhost:\(server.port)\r\n"
        + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"
    }
    #expect(answers.hasSuffix(#"{"bytes":5}"#))
  }

  @Test(arguments: [
    ("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", "HTTP/1.1 403 Forbidden\r\n"),
    ("\u{16}\u{3}\u{1}\r\n\r\n", "HTTP/1.1 400 Bad Request\r\n"),
    (
      "GET / HTTP/1.1\r\nHost: a\r\nX: " + String(repeating: "x", count: 9000) + "\r\n\r\n",
      "HTTP/1.1 431 Request Header Fields Too Large\r\n"
    ),
  ])
  func refusals(_ sent: String, _ start: String) async throws {
    let answer = try await exchange { _ in sent }
    #expect(answer.hasPrefix(start) && answer.hasSuffix("\"}"))
  }

  @Test(arguments: ["Content-Length: 30000", "Transfer-Encoding: chunked"])
  func aBodyThatIsTooLong(_ header: String) async throws {
    let answer = try await exchange(limits: ServerLimits(body: 20_000, idle: .minutes(30), transfer: .minutes(30))) { server in
      let body = String(repeating: "x", count: 30_000)
      return "POST /\(server.token)/page HTTP/1.1\r\nHost: localhost:\(server.port)\r\nOrigin: http://localhost:\(server.port)\r\n"
        + "Content-Type: application/json\r\n\(header)\r\n\r\n" + (header.hasPrefix("C") ? body : "7530\r\n\(body)\r\n0\r\n\r\n")
    }
    #expect(answer.hasPrefix("HTTP/1.1 413 Payload Too Large\r\n"))
  }

  @Test(arguments: ["", "GET /", "POST"])
  func whatIdlesOrDripsIsClosed(_ start: String) async throws {
    let limits = ServerLimits(idle: .milliseconds(200), transfer: .milliseconds(200))
    let answer = try await exchange(limits: limits) { server in
      start != "POST"
        ? start
        : "POST /\(server.token)/page HTTP/1.1\r\nHost: localhost:\(server.port)\r\nOrigin: http://localhost:\(server.port)\r\n"
          + "Content-Type: application/json\r\nContent-Length: 9\r\n\r\nabc"
    }
    #expect(answer.isEmpty)
  }

  /// Limits that no test meets because the machine is busy: the client may wait for its turn behind all other tests.
  private static let patient = ServerLimits(idle: .minutes(30), transfer: .minutes(30))

  /// Sends words over one connection; returns all that comes until the server closes it.
  private func exchange(limits: ServerLimits = patient, _ words: (LocalServer) -> String) async throws -> String {
    let server = try LocalServer(port: 0, router: Self.router, limits: limits)
    let client = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .connect(host: "127.0.0.1", port: server.port) { channel in
        channel.eventLoop.makeCompletedFuture { try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel) }
      }
    let sent = words(server)
    let received = try await client.executeThenClose { incoming, outgoing in
      var received = ByteBuffer()
      do {
        try await outgoing.write(ByteBuffer(string: sent))
        for try await var piece in incoming { received.writeBuffer(&piece) }
      } catch is IOError {
        // What was left unread when the server closed resets the connection.
      } catch is ChannelError {
        // The server closed before the words were sent.
      }
      return String(buffer: received)
    }
    server.stop()
    return received
  }
}
