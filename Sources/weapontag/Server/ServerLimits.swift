import NIOCore
import NIOHTTP1

/// What a client may ask of a local server, so that a slow or a mad one takes nothing from the user.
struct ServerLimits: Sendable {
  /// Bytes of a request's body.
  var body = 1 << 20
  var connections = 64
  /// How long a connection may stay open without a request; also how long the head of one may take.
  var idle = TimeAmount.seconds(60)
  /// How long a request's body may take, and how long an answer may wait to be fetched.
  var transfer = TimeAmount.seconds(10)
  /// How long answers may take that are under way when the server stops.
  var farewell = TimeAmount.seconds(5)

  var head: NIOHTTPDecoderLimitConfiguration {
    var limits = NIOHTTPDecoderLimitConfiguration()
    limits.maxHeaderFieldSize = 8 << 10
    limits.maxHeaderListSize = 32 << 10
    limits.maxHeaderFieldCount = 64
    return limits
  }
}

/// The headers of every answer: nothing of ours is kept, framed, guessed at or told to others, and a page runs and loads only what this
/// server sends. Text can become markup nowhere, as far as the browser knows trusted types.
let serverHeaders: [(name: String, value: String)] = [
  ("Cache-Control", "no-store"),
  ("X-Content-Type-Options", "nosniff"),
  ("X-Frame-Options", "DENY"),
  ("Referrer-Policy", "no-referrer"),
  ("Cross-Origin-Opener-Policy", "same-origin"),
  ("Cross-Origin-Resource-Policy", "same-origin"),
  (
    "Content-Security-Policy",
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
      + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
  ),
]
