import Dispatch
import NIOCore
import NIOHTTP1

/// One client's connection: gathers each request, has it answered, one after the other, and closes what idles or drips.
///
/// The pipeline before it hands on one request at a time, however many the client has sent ahead.
final class Connection: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private enum State {
    case idle
    /// Behind the gate; `body` grows.
    case receiving(HTTPRequestHead, Request)
    case answering
    /// Answered before the request's end; the rest is read away so that the client comes to read the answer.
    case refused
  }

  private let gate: Gate
  private let router: Router
  private let limits: ServerLimits
  /// Where routes do their work, one at a time.
  private let queue: DispatchQueue
  private var state = State.idle
  private var deadline: Scheduled<Void>?

  init(gate: Gate, router: Router, limits: ServerLimits, queue: DispatchQueue) {
    self.gate = gate
    self.router = router
    self.limits = limits
    self.queue = queue
  }

  func channelActive(context: ChannelHandlerContext) {
    close(after: limits.idle, context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    deadline?.cancel()
    context.fireChannelInactive()
  }

  /// What is no HTTP is answered at once, as the pipeline closes the connection behind this call.
  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    if let error = error as? HTTPParserError, case .idle = state {
      state = .refused
      let isTooMuch = error == .headerOverflow
      let problem =
        isTooMuch
        ? RequestProblem(.requestHeaderFieldsTooLarge, "the request's head is too long")
        : RequestProblem(.badRequest, "this is no HTTP request")
      _ = write(.problem(problem), closes: true, context)
    }
    context.close(promise: nil)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch (unwrapInboundIn(data), state) {
    case (.head(let head), .idle): begin(head, context)
    case (.body(let bytes), .receiving(let head, var request)):
      guard request.body.count + bytes.readableBytes <= limits.body else {
        refuse(RequestProblem(.payloadTooLarge, "a request's body has at most \(limits.body) bytes"), context)
        return
      }
      state = .refused  // one owner of the body, so that it grows in place
      request.body.append(contentsOf: bytes.readableBytesView)
      state = .receiving(head, request)
    case (.end, .receiving(let head, let request)): answer(request, keepAlive: head.isKeepAlive, context)
    case (.end, .refused): context.close(promise: nil)
    default: break
    }
  }

  private func begin(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    do throws(RequestProblem) {
      let (path, query) = try gate.admit(head)
      if let length = head.headers.first(name: "content-length").flatMap({ Int($0) }), length > limits.body {
        throw RequestProblem(.payloadTooLarge, "a request's body has at most \(limits.body) bytes")
      }
      state = .receiving(head, Request(method: head.method, path: path, query: query))
      close(after: limits.transfer, context)
    } catch {
      refuse(error, context)
    }
  }

  private func answer(_ request: Request, keepAlive: Bool, _ context: ChannelHandlerContext) {
    state = .answering
    deadline?.cancel()
    let promise = context.eventLoop.makePromise(of: Answer.self)
    queue.async { [router] in promise.succeed(router.answer(request)) }
    promise.futureResult.assumeIsolated().whenSuccess { [self] answer in
      // With the answer's end the pipeline hands on a request that the client has sent ahead.
      state = keepAlive ? .idle : .refused
      close(after: limits.transfer, context)
      write(answer, closes: !keepAlive, context).assumeIsolated().whenComplete { [self] _ in
        guard keepAlive else { return context.close(promise: nil) }
        if case .idle = state { close(after: limits.idle, context) }
      }
    }
  }

  private func refuse(_ problem: RequestProblem, _ context: ChannelHandlerContext) {
    state = .refused
    close(after: limits.transfer, context)
    _ = write(.problem(problem), closes: true, context)
  }

  private func write(_ answer: Answer, closes: Bool, _ context: ChannelHandlerContext) -> EventLoopFuture<Void> {
    var head = HTTPResponseHead(version: .http1_1, status: answer.status)
    for (name, value) in serverHeaders + answer.headers { head.headers.add(name: name, value: value) }
    head.headers.add(name: "Content-Type", value: answer.contentType)
    head.headers.add(name: "Content-Length", value: String(answer.body.count))
    if closes { head.headers.add(name: "Connection", value: "close") }
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.write(wrapOutboundOut(.body(.byteBuffer(context.channel.allocator.buffer(bytes: answer.body)))), promise: nil)
    return context.writeAndFlush(wrapOutboundOut(.end(nil)))
  }

  private func close(after time: TimeAmount, _ context: ChannelHandlerContext) {
    deadline?.cancel()
    deadline = context.eventLoop.assumeIsolated().scheduleTask(in: time) { context.close(promise: nil) }
  }
}
