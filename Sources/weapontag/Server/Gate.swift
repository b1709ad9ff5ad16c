import NIOHTTP1

/// Who may ask a local server for anything.
///
/// Any page in the user's browser can send requests to this machine, and any program of any user on it can connect. So the token stands in
/// front of every path: `/TOKEN/api/queue`. A path and not a cookie, because a browser sends its cookies of 127.0.0.1 to every port there,
/// and two reviews at a time would overwrite each other's. It goes nowhere else: pages are sent with `Referrer-Policy: no-referrer` and load
/// nothing from outside.
///
/// - `Host` must name this machine, so that no foreign name can be bound to its address (DNS rebinding).
/// - `Sec-Fetch-Site`, which browsers alone can set, must not name another site; neither must `Origin`, which every change needs.
/// - A change is sent as JSON, which no form of another page can send without asking first.
struct Gate: Sendable {
  let token: AccessToken
  let port: Int

  private var hosts: [String] { ["127.0.0.1:\(port)", "localhost:\(port)"] }

  /// The path and the query behind the token.
  func admit(_ head: HTTPRequestHead) throws(RequestProblem) -> (path: String, query: [String: String]) {
    guard let host = head.headers.only("host"), hosts.contains(host.lowercased()) else {
      throw RequestProblem(.forbidden, "this server answers to 127.0.0.1:\(port) alone")
    }
    if head.headers.contains(name: "sec-fetch-site") {
      guard let site = head.headers.only("sec-fetch-site"), ["same-origin", "none"].contains(site) else {
        throw RequestProblem(.forbidden, "another site's page asks")
      }
    }
    let (path, query) = try Self.split(head.uri)
    let rest = path.dropFirst()
    let end = rest.firstIndex(of: "/") ?? rest.endIndex
    guard token.matches(rest[..<end]) else {
      throw RequestProblem(.forbidden, "the address is not the one that weapontag has printed: its token is missing or of another run")
    }
    if head.method == .POST { try admitChange(head.headers) }
    return (String(rest[end...]), query)
  }

  private func admitChange(_ headers: HTTPHeaders) throws(RequestProblem) {
    guard let origin = headers.only("origin"), hosts.contains(where: { origin == "http://\($0)" }) else {
      throw RequestProblem(.forbidden, "only the server's own page can change anything")
    }
    guard let type = headers.only("content-type"), type.split(separator: ";").first == "application/json" else {
      throw RequestProblem(.unsupportedMediaType, "a change is sent as application/json")
    }
  }

  /// The path as it stands, and the query's fields decoded.
  static func split(_ target: String) throws(RequestProblem) -> (path: String, query: [String: String]) {
    guard target.hasPrefix("/") else { throw RequestProblem(.badRequest, "the request's target is not a path") }
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var query: [String: String] = [:]
    for field in parts.count > 1 ? parts[1].split(separator: "&") : [] {
      let pair = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = decoded(pair[0]), let value = decoded(pair.count > 1 ? pair[1] : "") else {
        throw RequestProblem(.badRequest, "the query is not percent-encoded UTF-8")
      }
      query[name] = value
    }
    return (String(parts[0]), query)
  }

  /// The words of percent-encoded UTF-8; nil where it is none.
  private static func decoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        let digits = String(decoding: rest.prefix(2), as: UTF8.self)
        guard digits.utf8.count == 2, digits.utf8.first != UInt8(ascii: "+"), let value = UInt8(digits, radix: 16) else { return nil }
        bytes.append(value)
        rest = rest.dropFirst(2)
      default: bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}

extension HTTPHeaders {
  /// The value of a header that is there once. One that is there twice is an attempt to have two readers read it differently.
  fileprivate func only(_ name: String) -> String? {
    let values = self[name]
    return values.count == 1 ? values[0] : nil
  }
}
