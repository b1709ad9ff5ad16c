import FoundationEssentials
import NIOHTTP1

/// A whole request as a route's work sees it: let in by the gate, the token taken off its path.
struct Request: Sendable {
  var method: HTTPMethod
  /// Behind the token: `/api/queue`.
  var path: String
  /// The fields of the query, decoded; of a field that is given twice the last one.
  var query: [String: String] = [:]
  var body: [UInt8] = []

  /// The body, read as JSON.
  func decoded<Value: Decodable>(_ type: Value.Type = Value.self) throws(RequestProblem) -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(body))
    } catch {
      throw RequestProblem(.badRequest, "the request's body is not what this address takes")
    }
  }
}

/// What goes back. The headers that every answer has are the connection's matter.
struct Answer: Sendable {
  var status: HTTPResponseStatus = .ok
  var contentType: String
  var body: [UInt8]
  /// Headers of this answer alone.
  var headers: [(name: String, value: String)] = []

  static func json(_ value: some Encodable, status: HTTPResponseStatus = .ok) -> Answer {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes]
    guard let bytes = try? encoder.encode(value) else {
      return Answer(
        status: .internalServerError, contentType: "application/json", body: Array(#"{"error":"the answer cannot be written"}"#.utf8))
    }
    return Answer(status: status, contentType: "application/json", body: Array(bytes))
  }

  static func text(_ text: String, _ contentType: String) -> Answer {
    Answer(contentType: contentType + "; charset=utf-8", body: Array(text.utf8))
  }

  static func problem(_ problem: RequestProblem) -> Answer {
    var answer = json(["error": problem.message], status: problem.status)
    answer.headers = problem.headers
    return answer
  }
}

/// Why a request is not done. The message is a sentence in lower case, without a full stop.
struct RequestProblem: Error {
  var status: HTTPResponseStatus
  var message: String
  var headers: [(name: String, value: String)] = []

  init(_ status: HTTPResponseStatus, _ message: String) {
    self.status = status
    self.message = message
  }
}
