import Dispatch
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// An HTTP/1.1 server that this machine alone reaches, for a page that belongs to a command.
///
/// SwiftNIO carries it: it starts in milliseconds and needs no Foundation. FlyingFox would bring libcurl into the program, and Hummingbird
/// minutes of build, for a dozen routes.
final class LocalServer: Sendable {
  let port: Int
  let token: AccessToken
  private let group: MultiThreadedEventLoopGroup
  private let listener: any Channel
  private let connections: Connections
  private let limits: ServerLimits

  /// Listens from now on.
  ///
  /// - Parameter port: 0 takes any that is free.
  /// - Throws: where the port cannot be had.
  init(port: Int, router: Router, token: AccessToken = AccessToken(), limits: ServerLimits = ServerLimits()) throws {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let connections = Connections(most: limits.connections)
    let queue = DispatchQueue(label: "requests")
    do {
      listener = try ServerBootstrap(group: group)
        .serverChannelOption(.backlog, value: 64)
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
        .childChannelInitializer { channel in
          guard connections.add(channel), let port = channel.localAddress?.port else { return channel.close() }
          return channel.eventLoop.makeCompletedFuture {
            let pipeline = channel.pipeline.syncOperations
            try pipeline.configureHTTPServerPipeline(
              withErrorHandling: false, withEncoderConfiguration: .init(), withDecoderLimitConfiguration: limits.head)
            try pipeline.addHandler(Connection(gate: Gate(token: token, port: port), router: router, limits: limits, queue: queue))
          }
        }
        .bind(host: "127.0.0.1", port: port).wait()
    } catch {
      try? group.syncShutdownGracefully()
      throw error
    }
    self.port = listener.localAddress?.port ?? port
    self.token = token
    self.group = group
    self.connections = connections
    self.limits = limits
  }

  /// Where the page is. Whoever knows it may do all that the page can.
  var address: String { "http://127.0.0.1:\(port)/\(token)/" }

  /// Takes no more requests, lets the answers under way finish, and closes.
  func stop() {
    try? listener.close().wait()
    connections.quiesce(within: limits.farewell)
    try? group.syncShutdownGracefully()
  }
}

/// The connections that are open.
private final class Connections: Sendable {
  private let open = Mutex<[ObjectIdentifier: any Channel]>([:])
  private let most: Int

  init(most: Int) { self.most = most }

  /// Whether there is room for one more.
  func add(_ channel: any Channel) -> Bool {
    let id = ObjectIdentifier(channel)
    let isRoom = open.withLock { open in
      guard open.count < most else { return false }
      open[id] = channel
      return true
    }
    channel.closeFuture.whenComplete { [weak self] _ in self?.open.withLock { _ = $0.removeValue(forKey: id) } }
    return isRoom
  }

  /// Closes those that wait for a request, and the others behind their answers; waits until all are closed or the time is over.
  func quiesce(within time: TimeAmount) {
    let rest = open.withLock { Array($0.values) }
    let group = DispatchGroup()
    for channel in rest {
      group.enter()
      channel.closeFuture.whenComplete { _ in group.leave() }
      channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
    }
    _ = group.wait(timeout: .now() + .nanoseconds(Int(time.nanoseconds)))
  }
}
